import { leadsSystem } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { AdministrationFrame } from './administration-frame';
import { OfficeForm } from './office-form';
import { officeQuery } from './read-administration';
import { Templates } from './templates';

/** What the office prints at the head of its documents, who stands for its staff, how its mails go, and what its plans begin with. */
export function OfficePage() {
  const { t } = useTranslation();
  const may = leadsSystem(useMe().person);
  // what somebody is typing is not written over by a page that reads again
  const [savedRev, setSavedRev] = useState<string>();
  const { data, error, isPending } = useQuery({ ...officeQuery, enabled: may, refetchOnWindowFocus: false });
  return (
    <AdministrationFrame title={t('office.title')} lead={t('office.lead')}>
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && (
        <>
          <OfficeForm key={data.rev} office={data} isSaved={savedRev === data.rev} onSaved={setSavedRev} />
          <Templates />
        </>
      )}
    </AdministrationFrame>
  );
}
