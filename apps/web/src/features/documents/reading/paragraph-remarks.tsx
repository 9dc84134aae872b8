import type { OpinionView } from '@conference/contracts';
import type { Sentence } from '@conference/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DispositionPill } from '../../../shared/disposition-pill';
import { useSentence } from '../../../shared/sentence';
import styles from './reading.module.css';

interface ParagraphRemarksProps {
  place: Sentence;
  opinions: readonly OpinionView[];
  typed: string | undefined;
  onType?: ((text: string | null) => void) | undefined;
}

/** What is said about one paragraph, by others and by its reader. */
export function ParagraphRemarks({ place, opinions, typed, onType }: ParagraphRemarksProps) {
  const { t } = useTranslation();
  const say = useSentence();
  // The field that was opened by its button takes the keys; one that comes back after a reload does not.
  const [isFresh, setFresh] = useState(false);
  if (opinions.length === 0 && !onType) return null;
  return (
    <div className={styles.remarks}>
      <Others opinions={opinions} />
      {onType && typed === undefined && (
        <button
          type="button"
          className={styles.open}
          onClick={() => {
            setFresh(true);
            onType('');
          }}
        >
          {t('reading.open')}
          <span className={styles.hidden}> {say(place)}</span>
        </button>
      )}
      {onType && typed !== undefined && (
        <div className={styles.own}>
          <Textarea
            autosize
            minRows={2}
            autoFocus={isFresh}
            label={t('reading.remark', { place: say(place) })}
            value={typed}
            onChange={(event) => onType(event.currentTarget.value)}
          />
          <button type="button" className={styles.drop} onClick={() => onType(null)}>
            {t('reading.drop')}
          </button>
        </div>
      )}
    </div>
  );
}

const FEW = 2;

/** What others said; where many did, it opens on demand, so that the text stays readable. */
function Others({ opinions }: { opinions: readonly OpinionView[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (opinions.length <= FEW) return opinions.map((opinion) => <Other key={opinion.id} opinion={opinion} />);
  return (
    <details className={styles.others} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reading.others', { count: opinions.length })}</summary>
      {isOpen && opinions.map((opinion) => <Other key={opinion.id} opinion={opinion} />)}
    </details>
  );
}

function Other({ opinion }: { opinion: OpinionView }) {
  return (
    <div className={styles.other}>
      <strong>{opinion.person}</strong> {opinion.disposition && <DispositionPill disposition={opinion.disposition} />}
      <p>{opinion.remark}</p>
      {opinion.dispositionReason && <p className="quiet">{opinion.dispositionReason}</p>}
    </div>
  );
}
