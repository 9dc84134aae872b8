import { useTranslation } from 'react-i18next';
import { Waiting } from '../shared/waiting';

/** What stands on the page while its code or first data arrive. */
export function PendingPage() {
  const { t } = useTranslation();
  return <Waiting label={t('app.loading')} />;
}
