import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../check-in/qr-code';
import { myCodeQuery } from '../check-in/read-desk';
import styles from './overview.module.css';

/** What one shows at the door, without leaving the page; the button beside it leads to the large one. */
export function MyTicket({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(myCodeQuery(conferenceId));
  if (!data) return null;
  return (
    <div className={styles.code}>
      <QrCode text={data.text} label={t('myCode.code', { name: data.name })} />
      <span>
        <span className="quiet">{t('myCode.number')}</span> <strong className="numbers">{data.number}</strong>
      </span>
    </div>
  );
}
