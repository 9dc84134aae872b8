import type { ChangedPlanView } from '@conference/contracts';
import { DUE_KIND_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../shared/data-table';
import { Moment } from '../../../shared/moment';
import { Section } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import { Warnings } from '../plan/change-preview';

type DueChange = ChangedPlanView['changes'][number];

/** What another day of the conference would move, and what would become late by it. */
export function Moved({ changed: { changes, warnings } }: { changed: ChangedPlanView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const columns: Column<DueChange>[] = [
    {
      key: 'what',
      head: t('whatIf.what'),
      names: true,
      cell: ({ kind, document }) => `${say(DUE_KIND_NAMES[kind])}${document ? `: ${document.title}` : ''}`,
    },
    { key: 'before', head: t('whatIf.dueNow'), cell: ({ before }) => before && <Moment at={before} /> },
    { key: 'after', head: t('whatIf.dueThen'), cell: ({ after }) => after && <Moment at={after} /> },
  ];
  return (
    <Section id="moved" title={t('planChange.changes', { count: changes.length })}>
      <Warnings warnings={warnings} />
      <DataTable
        label={t('planChange.changes', { count: changes.length })}
        columns={columns}
        rows={changes}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
