import { leadsSystem } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { AdministrationFrame } from '../administration/administration-frame';
import { ImportList } from './import-list';
import { Members } from './members';
import { membersQuery } from './read-people';

/** The office's people: who they are, and the list by which they are brought up to date. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery({ ...membersQuery, enabled: leadsSystem(useMe().person) });
  return (
    <AdministrationFrame title={t('people.title')} lead={t('people.lead')}>
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && (
        <>
          <Section id="members" title={t('people.members')}>
            <Members office={data} />
          </Section>
          <Section id="import" title={t('people.import')}>
            <ImportList />
          </Section>
        </>
      )}
    </AdministrationFrame>
  );
}
