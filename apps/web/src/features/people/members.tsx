import type { MembersView, MemberView } from '@conference/contracts';
import { matchesWords, roleName } from '@conference/domain';
import { Button, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { MoreRows, useRowsShown } from './more-rows';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog';

/** Everybody of the office, found by name, place or unit; those who have left come last. */
export function Members({ office }: { office: MembersView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [typed, type] = useState('');
  const [edited, edit] = useState<MemberView | null>();
  const words = useDeferredValue(typed);
  const found = office.items
    .filter(({ name, code, position, unit, email }) =>
      matchesWords([name, code, position, unit, email].filter(Boolean).join(' '), words),
    )
    .toSorted((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'vi'));
  const { shown, more } = useRowsShown(found);
  return (
    <div className={styles.part}>
      <div className={styles.tools}>
        <TextInput
          label={t('people.find')}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          className={styles.find}
        />
        <Button onClick={() => edit(null)}>{t('people.add')}</Button>
      </div>
      <p role="status" className="quiet">
        {t('people.found', { number: found.length })}
      </p>
      <Sheet flush>
        <DataTable
          label={t('people.members')}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('people.person'),
              names: true,
              width: '28%',
              cell: ({ name, position, active, leave }) => (
                <>
                  <div>{name}</div>
                  <div className="quiet">{position}</div>
                  {!active && <Pill>{t('people.left')}</Pill>}
                  {leave && (
                    <Pill tone={leave.heldUpBy ? 'late' : 'wait'}>
                      {t(leave.heldUpBy ? 'people.heldUpSince' : 'people.leavesFrom', { date: writeDate(leave.on) })}
                    </Pill>
                  )}
                </>
              ),
            },
            { key: 'unit', head: t('people.unit'), width: '22%', cell: ({ unit }) => unit },
            {
              key: 'email',
              head: t('people.email'),
              cell: ({ email }) => <span className={styles.email}>{email}</span>,
            },
            {
              key: 'roles',
              head: t('people.roles'),
              width: '22%',
              cell: ({ roles }) => roles.map((role) => say(roleName(role))).join('; '),
            },
            {
              key: 'edit',
              head: t('form.act'),
              width: '6.5rem',
              cell: (member) => (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('people.editOf', { name: member.name })}
                  onClick={() => edit(member)}
                >
                  {t('form.edit')}
                </Button>
              ),
            },
          ]}
        />
      </Sheet>
      <MoreRows {...more} />
      <PersonDialog office={office} member={edited} onOpen={edit} onClose={() => edit(undefined)} />
    </div>
  );
}
