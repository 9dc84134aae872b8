import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery } from './read-assessments';

/** Leads to the assessments, where the plan has criteria. */
export function AssessmentsLink({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(assessmentsQuery(conferenceId));
  if (!data || data.sets.length === 0) return null;
  return (
    <Button
      variant="light"
      renderRoot={(props) => <Link to="/conferences/$conferenceId/assessments" params={{ conferenceId }} {...props} />}
    >
      {t('assessment.open')}
    </Button>
  );
}
