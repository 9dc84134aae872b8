import type { MinutesView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { PhasePill } from '../../shared/phase-pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useCommand } from '../../shared/use-command';
import styles from './minutes.module.css';
import { makeMinutesDocument } from './read-minutes';

/** The document that is made from the blocks: whether it says what they say, who signs it, and the press that makes it again. */
export function MinutesDocument({ conferenceId, minutes }: { conferenceId: string; minutes: MinutesView }) {
  const { t } = useTranslation();
  const make = useCommand(conferenceId, () => makeMinutesDocument(conferenceId));
  const { document, signatories, may } = minutes;
  return (
    <Section
      id="document"
      title={t('minutes.document')}
      aside={
        document && (
          <Anchor
            renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: document.id }} {...props} />}
          >
            {t('minutes.openDocument')}
          </Anchor>
        )
      }
    >
      <Sheet>
        {signatories.secretary === null && <Notice tone="wait" title={t('minutes.noSecretary')} />}
        {signatories.secretary !== null && signatories.chair !== null && (
          <p className={styles.line}>
            {t('minutes.signers', { secretary: signatories.secretary, chair: signatories.chair })}
          </p>
        )}
        {document ? (
          <p className={styles.line}>
            <PhasePill phase={document.phase} />{' '}
            {t(document.isCurrent ? 'minutes.documentCurrent' : 'minutes.documentStale')}
          </p>
        ) : (
          <p className="quiet">{t('minutes.documentLater')}</p>
        )}
        {may.makeDocument && (
          <div className={styles.actions}>
            <Button loading={make.isPending} onClick={() => make.mutate(undefined)}>
              {t('minutes.make')}
            </Button>
            <span className="quiet">{t('minutes.makeHint')}</span>
          </div>
        )}
        {make.data && (
          <p role="status" className={styles.line}>
            {t(`minutes.${make.data.outcome}`)}
          </p>
        )}
        <ProblemNotice error={make.error} />
      </Sheet>
    </Section>
  );
}
