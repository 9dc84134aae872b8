import type { DeliveryView } from '@conference/contracts';
import type { DeliveryState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Pill, type Tone } from '../../shared/pill';
import styles from './register.module.css';
import { HandedOver, SendAgain } from './send-again';

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
          <span className={styles.recipient}>{delivery.name}</span>
          <span className={styles.marks}>
            <Pill tone={TONES[delivery.state]}>{t(`deliveries.${delivery.state}`)}</Pill>
            {delivery.sentAt && (
              <span className="quiet">
                <Moment at={delivery.sentAt} />
              </span>
            )}
            {delivery.isLate && <Pill tone="late">{t('register.late')}</Pill>}
          </span>
          {delivery.problem && <span className={styles.problem}>{delivery.problem}</span>}
          {(delivery.may.send || delivery.may.handOver) && (
            <span className={styles.marks}>
              {delivery.may.send && <SendAgain key={delivery.email} delivery={delivery} />}
              {delivery.may.handOver && <HandedOver delivery={delivery} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
