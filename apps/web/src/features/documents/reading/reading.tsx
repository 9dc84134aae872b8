import type { OpinionView, RevisionText } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OfficialText } from '../../../shared/official-text';
import page from '../../../shared/official-text.module.css';
import { ProblemNotice } from '../../../shared/problem-notice';
import { Section } from '../../../shared/section';
import { Waiting } from '../../../shared/waiting';
import { LostRemarks } from './lost-remarks';
import { ParagraphRemarks } from './paragraph-remarks';
import { revisionTextQuery } from './read-text';
import styles from './reading.module.css';
import type { TypedRemarks } from './typed-remarks';

interface ReadingProps {
  documentId: string;
  revision: number;
  /** What others said, shown where they said it. */
  opinions: readonly OpinionView[];
  /** Own remarks; without them the text is only to read. */
  remarks?: TypedRemarks | undefined;
  onRemark?: ((blockId: string, text: string | null) => void) | undefined;
}

/** The text that is asked about, and beside each paragraph the place to say something about it. */
export function Reading(props: ReadingProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(revisionTextQuery(props.documentId, props.revision));
  return (
    <Section id="text" title={t('reading.title', { number: props.revision })}>
      {props.onRemark && <p className={styles.lead}>{t('reading.lead')}</p>}
      <ProblemNotice error={error} />
      {!data && !error && <Waiting label={t('app.loading')} />}
      {data?.text && <Sheet {...props} revisionText={data} text={data.text} />}
    </Section>
  );
}

interface SheetProps extends ReadingProps {
  revisionText: RevisionText;
  text: NonNullable<RevisionText['text']>;
}

function Sheet({ revisionText, text, opinions, remarks, onRemark }: SheetProps) {
  return (
    <>
      <div className={`${page.sheet} ${onRemark ? styles.withRemarks : ''}`}>
        <OfficialText
          text={text}
          numbers={revisionText.numbers}
          under={(block, index) => (
            <ParagraphRemarks
              place={revisionText.places[index]!}
              opinions={opinions.filter(({ blockId }) => blockId === block.id)}
              typed={remarks?.[block.id]}
              onType={onRemark && ((words) => onRemark(block.id, words))}
            />
          )}
        />
      </div>
      {remarks && onRemark && <LostRemarks text={text} remarks={remarks} onRemark={onRemark} />}
    </>
  );
}
