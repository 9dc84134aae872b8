import type { TaskDetail } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { ComparisonView } from '../documents/comparing/comparison-view';
import { comparisonQuery } from '../documents/comparing/read-comparison';

/** What was changed after the approval: that is what those who approved are asked about. */
export function Changes({ task: { documentId, approvedRevision, revision } }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const isKnown = documentId !== null && revision !== null && revision > 1;
  // An approval that was carried over already names the new revision.
  const from = approvedRevision !== null && approvedRevision !== revision ? approvedRevision : (revision ?? 2) - 1;
  const { data, error } = useQuery({
    ...comparisonQuery(documentId ?? '', { from, to: revision ?? 1 }),
    enabled: isKnown,
  });
  if (!isKnown) return null;
  return (
    <Section id="changes" title={t('task.changes')}>
      <ProblemNotice error={error} />
      {data ? <ComparisonView comparison={data} /> : !error && <Waiting label={t('app.loading')} />}
    </Section>
  );
}
