import { nextPlanSchema } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../shared/http';

interface OfferedPlanProps {
  petitionId: string | undefined;
  onText: (text: string) => void;
}

/** Takes a plan to go on from: last year's, moved on by a year, or the one for a petition; nothing is offered where nothing was held before. */
export function OfferedPlan({ petitionId, onText }: OfferedPlanProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['next-plan', petitionId],
    queryFn: ({ signal }) =>
      get(nextPlanSchema, petitionId ? `/api/petitions/${petitionId}/plan` : '/api/next-plan', signal),
    retry: false,
  });
  const plan = data?.plan;
  if (!plan) return null;
  return (
    <Button variant="light" mb="md" onClick={() => onText(plan)}>
      {t(petitionId ? 'petitions.offeredPlan' : 'start.fromLastYear')}
    </Button>
  );
}
