import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import styles from './date-preview.module.css';
import { datePreviewQuery } from './preview-date';

/** Each due date before and after, with the reckoning behind the new one. */
export function DatePreview({ conferenceId, heldOn }: { conferenceId: string; heldOn: string }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data, error, isPending } = useQuery(datePreviewQuery(conferenceId, heldOn));
  if (error) return <ProblemNotice error={error} />;
  if (isPending) return <Waiting label={t('app.loading')} />;
  return (
    <section aria-label={t('moveDate.preview')}>
      <h3 className={styles.title}>{t('moveDate.preview')}</h3>
      {data.warnings.map((warning) => (
        <Notice key={`${warning.path} ${warning.code}`} tone="wait" title={say(warning.message)} />
      ))}
      {data.changes.length === 0 && <p>{t('moveDate.noChange')}</p>}
      <ul className={styles.changes}>
        {data.changes.map(({ what, before, after, explanation }) => (
          <li key={`${what} ${before}`}>
            <div className={styles.what}>{what}</div>
            <div className="numbers">
              <s className="quiet" aria-label={t('moveDate.before')}>
                <Moment at={before} />
              </s>{' '}
              →{' '}
              <strong>
                <Moment at={after} />
              </strong>
            </div>
            <div className={styles.why}>{say(explanation)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
