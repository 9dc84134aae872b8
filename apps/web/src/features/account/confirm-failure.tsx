import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { NotConfirmed } from './passkey';

/** Says why nothing was confirmed; that somebody changed their mind is no fault of anything. */
export function ConfirmFailure({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  if (!(error instanceof NotConfirmed)) return <ProblemNotice error={error} />;
  return (
    <Notice tone="late" title={t('confirm.cancelled')} alert>
      <p>{t('confirm.cancelledHint')}</p>
    </Notice>
  );
}
