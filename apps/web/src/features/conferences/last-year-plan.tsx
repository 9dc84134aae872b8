import { nextPlanSchema } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../shared/http';

/** Takes last year's plan, moved on by a year, to go on from; nothing is offered where nothing was held before. */
export function LastYearPlan({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['next-plan'],
    queryFn: ({ signal }) => get(nextPlanSchema, '/api/next-plan', signal),
    retry: false,
  });
  const plan = data?.plan;
  if (!plan) return null;
  return (
    <Button variant="light" onClick={() => onText(plan)}>
      {t('start.fromLastYear')}
    </Button>
  );
}
