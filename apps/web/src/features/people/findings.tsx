import type { RosterFindingView } from '@conference/contracts';
import { ROSTER_FIELD_NAMES } from '@conference/domain';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { MoreRows, useRowsShown } from './more-rows';
import styles from './people.module.css';

/** What is wrong with a list, or to be looked at: line by line, with what was read and what is proposed. */
export function Findings({ findings }: { findings: readonly RosterFindingView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const rows = findings.map((finding, index) => ({ ...finding, key: `${index}` }));
  const { shown, more } = useRowsShown(rows);
  return (
    <div className={styles.part}>
      <Title order={3}>{t('people.findings', { number: findings.length })}</Title>
      <Sheet flush>
        <DataTable
          label={t('people.findings', { number: findings.length })}
          rows={shown}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'line',
              head: t('people.line'),
              width: '6rem',
              cell: ({ line }) => (line === null ? t('people.wholeList') : line),
            },
            {
              key: 'message',
              head: t('people.finding'),
              names: true,
              cell: ({ message, severity, name, field }) => (
                <span className={styles.message}>
                  <Pill tone={severity === 'error' ? 'late' : 'wait'}>{t(`people.severity.${severity}`)}</Pill>
                  {say(message)}
                  <span className="quiet">
                    {[name, field && say(ROSTER_FIELD_NAMES[field])].filter(Boolean).join(' · ')}
                  </span>
                </span>
              ),
            },
            { key: 'read', head: t('people.read'), width: '20%', cell: ({ read }) => read && <q>{read}</q> },
            {
              key: 'proposal',
              head: t('people.proposal'),
              width: '20%',
              cell: ({ proposal }) => proposal && <strong>{proposal}</strong>,
            },
          ]}
        />
      </Sheet>
      <MoreRows {...more} />
    </div>
  );
}
