import type { FreezeView } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Notice } from '../../shared/notice';
import { Sheet } from '../../shared/section';
import styles from './freezes.module.css';
import { Lift } from './lift';
import { documentFreezes } from './read-freezes';

/** What of a document stands still, for whom it waits, and what was concluded before. */
export function Freezes({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(documentFreezes(documentId));
  const freezes = data?.items ?? [];
  if (freezes.length === 0) return null;
  const past = freezes.filter(({ liftedAt }) => liftedAt !== null);
  return (
    <div className={styles.freezes}>
      {freezes
        .filter(({ liftedAt }) => liftedAt === null)
        .map((freeze) => (
          <Frozen key={freeze.id} freeze={freeze} />
        ))}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('freeze.history')}</summary>
          {past.map((freeze) => (
            <Concluded key={freeze.id} freeze={freeze} />
          ))}
        </details>
      )}
    </div>
  );
}

/** A report that waits for a leader's conclusion. */
export function Frozen({ freeze }: { freeze: FreezeView }) {
  const { t } = useTranslation();
  const { reporter, frozenAt, words, wasIssued, mayLift } = freeze;
  return (
    <Notice tone="late" title={t('freeze.title')}>
      <div className={styles.concluded}>
        <p>{t('freeze.lead', { reporter, time: writeInstant(frozenAt) })}</p>
        <AnswerFacts freeze={freeze} />
        {words && (
          <div>
            <p className="quiet">{t('freeze.words')}</p>
            <blockquote className={styles.words}>{words}</blockquote>
          </div>
        )}
        {wasIssued && <p>{t('freeze.issued')}</p>}
        {mayLift ? <Lift freeze={freeze} /> : <p className="quiet">{t('freeze.waits')}</p>}
      </div>
    </Notice>
  );
}

function AnswerFacts({ freeze }: { freeze: FreezeView }) {
  const { t } = useTranslation();
  const { outcome, person, answeredAt, channel, actor } = freeze;
  return (
    <Facts
      facts={[
        ...(outcome ? [[t('freeze.answer'), t(`outcomes.${outcome}`)] as const] : []),
        [t('freeze.person'), person],
        [t('freeze.answeredAt'), writeInstant(answeredAt)],
        ...(channel ? [[t('freeze.via'), t(`channels.${channel}`)] as const] : []),
        ...(actor ? [[t('freeze.actor'), actor] as const] : []),
      ]}
    />
  );
}

function Concluded({ freeze }: { freeze: FreezeView }) {
  const { t } = useTranslation();
  const { frozenAt, how, liftedBy, liftedAt, reason, effect } = freeze;
  return (
    <Sheet>
      <div className={styles.concluded}>
        <AnswerFacts freeze={freeze} />
        <Facts
          facts={[
            [t('freeze.reported'), writeInstant(frozenAt)],
            ...(how && liftedAt
              ? [
                  [t('freeze.conclusion'), t(`freeze.${how}`)] as const,
                  ['', t('freeze.by', { name: liftedBy ?? '', time: writeInstant(liftedAt) })] as const,
                ]
              : []),
          ]}
        />
        <blockquote className={styles.words}>{reason}</blockquote>
        {effect && <p className="quiet">{t(`freeze.effects.${effect}`)}</p>}
      </div>
    </Sheet>
  );
}
