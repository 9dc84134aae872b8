import type { TargetView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { useSentence } from '../../shared/sentence';
import styles from './target-form.module.css';

/** What was changed about a target and what was concluded on it, the last first. */
export function TargetHistory({ target }: { target: TargetView }) {
  const { t } = useTranslation();
  if (target.changes.length === 0) return <p className="quiet">{t('targetForms.noChanges')}</p>;
  return (
    <ol className={styles.history} aria-label={t('targetForms.history')}>
      {target.changes.toReversed().map((change) => (
        <li key={change.changedAt}>
          <strong>{t(`targetForms.kinds.${change.kind}`)}</strong>{' '}
          <span className="quiet">
            {change.changedBy}, <Moment at={change.changedAt} />
          </span>
          {change.decision && <p>{t('targetForms.byDecision', { symbol: change.decision })}</p>}
          {change.reason && <p>{t('targetForms.because', { reason: change.reason })}</p>}
          <Differences change={change} />
        </li>
      ))}
    </ol>
  );
}

function Differences({ change: { differences, kind } }: { change: TargetView['changes'][number] }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (kind === 'added' || kind === 'removed') return null;
  return differences.map(({ what, before, after }) => (
    <p key={what}>
      {t(`targetForms.parts.${what}`)}: {before ? <del>{say(before)}</del> : '–'} → {after ? say(after) : '–'}
    </p>
  ));
}
