import type { RoomNow } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import styles from './room-now.module.css';

/** The whole agenda, for whoever wants to know what is behind and what is to come. */
export function Programme({ agenda }: { agenda: RoomNow['agenda'] }) {
  const { t } = useTranslation();
  if (agenda.length === 0) return null;
  return (
    <details className={styles.programme}>
      <summary>{t('agendaRun.programme')}</summary>
      <ol>
        {agenda.map(({ code, title, startedAt, endedAt, isSkipped }) => (
          <li
            key={code}
            aria-current={startedAt && !endedAt ? 'step' : undefined}
            data-over={endedAt !== null || isSkipped}
          >
            {title}
            {startedAt && (
              <span className="quiet numbers">
                {' '}
                <Moment at={startedAt} as="time" />
                {endedAt && (
                  <>
                    –<Moment at={endedAt} as="time" />
                  </>
                )}
              </span>
            )}
            {isSkipped && <span className="quiet"> ({t('agendaRun.skipped')})</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
