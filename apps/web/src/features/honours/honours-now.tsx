import type { HonoursView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import styles from '../console/room.module.css';
import honourStyles from './honours.module.css';

/** Awards and the launch for those attending: what was handed over under this item, and the words of the launch. */
export function HonoursNow({ honours: { awards, launch } }: { honours: HonoursView }) {
  const { t } = useTranslation();
  return (
    <>
      {awards.length > 0 && (
        <ul className={styles.list} aria-label={t('honours.awards')}>
          {awards.map(({ id, recipient, title, decision }) => (
            <li key={id} className={styles.row}>
              <span className={styles.grow}>
                <strong>{recipient}</strong>
                <br />
                {title} {decision && <span className="quiet">· {decision}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {launch && (
        <section aria-label={t('honours.launch')}>
          <p className={honourStyles.words}>{launch.text}</p>
          <p className="quiet">{launch.by}</p>
        </section>
      )}
    </>
  );
}
