import type { PersonPreview } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Finding } from './person-notes';

/** What saving would do, where it does more than the fields say; or how much there is to mend. */
export function PersonOutcome({ preview: { entry, findings, mayApply } }: { preview: PersonPreview }) {
  const { t } = useTranslation();
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return <Notice tone="late" alert title={t('form.mend', { count: errors.length })} />;
  if (!mayApply) return <Notice tone="calm" alert title={t('people.sameAsBefore')} />;
  return (
    <Notice tone="wait" alert title={t('people.look')}>
      <ul>
        {entry.passes > 0 && <li>{t('people.passes', { number: entry.passes, name: entry.successor ?? '…' })}</li>}
        {entry.stays > 0 && <li>{t('people.stays', { number: entry.stays })}</li>}
        {entry.leavesOn && <li>{t('people.onTheDay')}</li>}
        {findings.map(({ code, message, field }) => (
          <Finding key={`${field}/${code}`} message={message} inList />
        ))}
      </ul>
    </Notice>
  );
}
