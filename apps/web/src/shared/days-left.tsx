import { isEnded, type Stage } from '@conference/domain';
import { useTranslation } from 'react-i18next';

interface DaysLeftProps {
  daysLeft: number;
  workingDaysLeft: number;
  stage: Stage;
}

/** How long it is until the conference, in calendar and in working days; nothing once it has ended. */
export function DaysLeft({ daysLeft, workingDaysLeft, stage }: DaysLeftProps) {
  const { t } = useTranslation();
  if (isEnded(stage)) return <span className="quiet">–</span>;
  if (daysLeft === 0) return <strong>{t('conferences.today')}</strong>;
  if (daysLeft < 0) return <span className="quiet">{t('conferences.over', { count: -daysLeft })}</span>;
  return (
    <span className="numbers">
      <strong>{t('conferences.inDays', { count: daysLeft })}</strong>
      <br />
      <span className="quiet">{t('conferences.workingDays', { count: workingDaysLeft })}</span>
    </span>
  );
}
