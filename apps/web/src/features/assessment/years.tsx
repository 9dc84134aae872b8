import type { AssessmentDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';

/** Every year of the period: what was scored, what others concluded, what a source states. */
export function Years({ assessment }: { assessment: AssessmentDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { from, to } = assessment.set;
  return (
    <Section id="years" title={t('assessment.years', { from, to })}>
      <Sheet flush>
        <DataTable
          label={t('assessment.years', { from, to })}
          rows={assessment.history}
          rowKey={({ year }) => String(year)}
          columns={[
            {
              key: 'year',
              head: t('assessment.year'),
              names: true,
              width: '12%',
              cell: ({ year, id }) =>
                id && id !== assessment.id ? (
                  <Anchor
                    renderRoot={(props) => (
                      <Link to="/assessments/$assessmentId" params={{ assessmentId: id }} {...props} />
                    )}
                  >
                    {year}
                  </Anchor>
                ) : (
                  year
                ),
            },
            {
              key: 'own',
              head: t('assessment.own'),
              isLong: true,
              width: '44%',
              cell: ({ own, stated }) =>
                own ? say(own.sentence) : stated ? t('assessment.stated', { result: stated }) : null,
            },
            {
              key: 'appraised',
              head: t('assessment.appraised'),
              isLong: true,
              cell: ({ appraised }) => appraised && say(appraised.sentence),
            },
          ]}
        />
      </Sheet>
    </Section>
  );
}
