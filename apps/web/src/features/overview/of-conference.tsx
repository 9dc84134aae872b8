import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';

/** Of which conference something is; a rehearsal is marked. */
export function OfConference({
  conference: { title, rehearsal },
}: {
  conference: { title: string; rehearsal: boolean };
}) {
  const { t } = useTranslation();
  return (
    <span className="quiet">
      {title} {rehearsal && <Pill>{t('register.rehearsal')}</Pill>}
    </span>
  );
}
