import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { useSentence } from '../../shared/sentence';
import styles from './check-in.module.css';
import type { LatestScan } from './use-scans';

/** Large enough to be read over somebody's shoulder: who it is, and whether it counts. */
export function AnswerCard({ latest }: { latest: LatestScan | null }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { scan, answer } = latest ?? {};
  const attendee = answer?.attendee;
  const name = attendee?.name ?? scan?.name ?? t('checkIn.codeSeen');
  return (
    <div className={styles.card} data-state={scan ? (answer?.state ?? 'waiting') : 'empty'} role="status">
      {!scan && <p className={styles.hint}>{t('checkIn.nobodyYet')}</p>}
      {scan && (
        <>
          <p className={styles.word}>{t(answer ? `checkIn.state.${answer.state}` : 'checkIn.state.waiting')}</p>
          <p className={styles.name}>{name}</p>
          {attendee && (
            <p className={styles.about}>
              {attendee.isGuest && `${t('guests.tag')} · `}
              {attendee.unit && `${attendee.unit} · `}
              {t('checkIn.numberOf', { number: attendee.number })}
            </p>
          )}
          {answer && answer.state !== 'refused' && attendee && (
            <p className={styles.about}>
              {attendee.since ? t('checkIn.inside') : t('checkIn.outside')}{' '}
              <Moment at={attendee.since ?? scan.at} as="time" />
            </p>
          )}
          {answer?.reasons.map(({ code, sentence }) => (
            <p key={code}>{say(sentence)}</p>
          ))}
        </>
      )}
    </div>
  );
}
