import type { DocumentDetail } from '@conference/contracts';
import type { DeliveryState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Section, Sheet } from '../../shared/section';
import { DeliveryList } from '../register/delivery-list';

/** Nothing of it has gone out. */
const NOT_SENT: readonly DeliveryState[] = ['queued', 'failed', 'onPaper'];

/** Who has got the issued document and who has not: the bodies above first, late ones said. */
export function Recipients({ document: { deliveries } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  if (deliveries.length === 0) return null;
  const waiting = deliveries.filter(({ isSuperior, state }) => isSuperior && NOT_SENT.includes(state));
  const isLate = waiting.some((delivery) => delivery.isLate);
  const names = waiting.map(({ name }) => name).join('; ');
  return (
    <Section id="recipients" title={t('document.recipients')}>
      <Sheet>
        {waiting.length > 0 && (
          <Notice
            tone={isLate ? 'late' : 'wait'}
            title={t(isLate ? 'document.superiorsLate' : 'document.superiorsWait', { names })}
          />
        )}
        <DeliveryList deliveries={deliveries} />
      </Sheet>
    </Section>
  );
}
