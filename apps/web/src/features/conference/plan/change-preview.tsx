import type { ChangedPlanView } from '@conference/contracts';
import { DUE_KIND_NAMES, type PlanChange } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/moment';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useSentence } from '../../../shared/sentence';
import { Waiting } from '../../../shared/waiting';
import styles from './change-preview.module.css';
import { previewQuery } from './preview-change';

/** What a change would do, before anything is done: warnings, whom it concerns, each due date before and after. */
export function ChangePreview({ conferenceId, change }: { conferenceId: string; change: PlanChange }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(previewQuery(conferenceId, change));
  if (error) return <ProblemNotice error={error} />;
  if (isPending) return <Waiting label={t('app.loading')} />;
  return (
    <section aria-label={t('planChange.preview')} className={styles.preview}>
      {data.isPostponement && (
        <Notice tone="wait" title={t('moveDate.isPostponement')}>
          <p>{t('moveDate.postponeHint')}</p>
        </Notice>
      )}
      <Warnings warnings={data.warnings} />
      <People people={data.people} />
      <Changes changed={data} />
    </section>
  );
}

/** What becomes late, tight or irregular by a change. */
export function Warnings({ warnings }: Pick<ChangedPlanView, 'warnings'>) {
  const { t } = useTranslation();
  const say = useSentence();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="wait" title={t('planChange.warnings', { count: warnings.length })}>
      <ul>
        {warnings.map(({ path, code, message }) => (
          <li key={`${path} ${code}`}>{say(message)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function People({ people }: Pick<ChangedPlanView, 'people'>) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={styles.title}>{t('planChange.people', { count: people.length })}</h3>
      <p className={styles.hint}>{people.length > 0 ? t('planChange.oneMail') : t('planChange.nobody')}</p>
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map(({ id, name, unit, changes }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span className="quiet">
                {unit ? ` · ${unit}` : ''} · {t('planChange.dates', { count: changes })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Changes({ changed: { changes, people } }: { changed: ChangedPlanView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <div>
      <h3 className={styles.title}>{t('planChange.changes', { count: changes.length })}</h3>
      <ul className={styles.changes} tabIndex={0} aria-label={t('planChange.changes', { count: changes.length })}>
        {changes.map((change) => (
          <li key={change.key}>
            <div className={styles.what}>
              {say(DUE_KIND_NAMES[change.kind])}
              {change.document && `: ${change.document.title}`}
              {change.isPlanned && change.kind !== 'conference' && (
                <span className="quiet"> ({t('planChange.planned')})</span>
              )}
            </div>
            <div className="numbers">
              <span className="quiet">
                {t('planChange.before')} {change.before ? <Moment at={change.before} /> : '–'}
              </span>{' '}
              <span aria-hidden="true">→</span>{' '}
              <strong>
                {t('planChange.after')} {change.after ? <Moment at={change.after} /> : '–'}
              </strong>
            </div>
            <details className={styles.why}>
              <summary>{t('due.why')}</summary>
              <p>{say(change.explanation)}</p>
              <p>{change.people.flatMap((id) => names.get(id) ?? []).join(', ')}</p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
