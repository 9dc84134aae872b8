import type { HonoursView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import styles from './projector.module.css';

/** Awards and the launch, for the whole room: the award that was handed over last, or the words of the launch. */
export function HonoursOnStage({ honours: { awards, launch }, title }: { honours: HonoursView; title: string }) {
  const { t } = useTranslation();
  const award = awards
    .filter(({ handedOverAt }) => handedOverAt !== null)
    .toSorted((one, other) => (one.handedOverAt! < other.handedOverAt! ? -1 : 1))
    .at(-1);
  if (launch && (!award || launch.at > award.handedOverAt!)) {
    return (
      <div className={styles.now}>
        <h1>{t('honours.launch')}</h1>
        <p className={styles.spoken}>{launch.text}</p>
        <p className={styles.words}>{launch.by}</p>
      </div>
    );
  }
  return (
    <div className={styles.now}>
      <h1>{award ? award.recipient : title}</h1>
      {award && <p className={styles.state}>{award.title}</p>}
      {award?.decision && <p className={styles.words}>{award.decision}</p>}
    </div>
  );
}
