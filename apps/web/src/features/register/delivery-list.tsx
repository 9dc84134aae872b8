import type { DeliveryView } from '@conference/contracts';
import type { DeliveryState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Moment } from '../../shared/moment';
import { Pill, type Tone } from '../../shared/pill';
import styles from './register.module.css';
import { HandedOver, Received } from './delivered';
import { SendAgain } from './send-again';

const TONES: Record<DeliveryState, Tone> = {
  queued: 'accent',
  sent: 'good',
  failed: 'late',
  onPaper: 'wait',
  handedOver: 'good',
  withheld: 'calm',
  withdrawn: 'calm',
};

/** How a document came to each of its recipients. */
export function DeliveryList({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  const { t } = useTranslation();
  if (deliveries.length === 0) return null;
  return (
    <ul className={styles.deliveries}>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className={styles.delivery}>
          <span className={styles.recipient}>
            {delivery.name} {delivery.isSuperior && <Pill tone="accent">{t('register.superior')}</Pill>}
          </span>
          <span className={styles.marks}>
            <Pill tone={TONES[delivery.state]}>{t(`deliveries.${delivery.state}`)}</Pill>
            {delivery.sentOn && (
              <span className="quiet">
                {delivery.state === 'handedOver' || !delivery.sentAt ? (
                  writeDate(delivery.sentOn)
                ) : (
                  <Moment at={delivery.sentAt} />
                )}
              </span>
            )}
            {delivery.isLate && <Pill tone="late">{t('register.late')}</Pill>}
          </span>
          {delivery.receipt && (
            <span className={styles.marks}>
              <Pill tone="good">{t('register.received', { date: writeDate(delivery.receipt.on) })}</Pill>
              <span className="quiet">{delivery.receipt.note}</span>
            </span>
          )}
          {delivery.problem && <span className={styles.problem}>{delivery.problem}</span>}
          {(delivery.may.send || delivery.may.handOver || delivery.may.receive) && (
            <span className={styles.marks}>
              {delivery.may.send && <SendAgain key={delivery.email} delivery={delivery} />}
              {delivery.may.handOver && <HandedOver delivery={delivery} />}
              {delivery.may.receive && <Received delivery={delivery} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
