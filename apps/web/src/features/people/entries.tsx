import type { RosterEntryView } from '@conference/contracts';
import {
  roleName,
  ROLES,
  ROSTER_FIELD_NAMES,
  ROSTER_STATES,
  type RosterField,
  type RosterState,
} from '@conference/domain';
import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Pill, type Tone } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { MoreRows, useRowsShown } from './more-rows';
import styles from './people.module.css';

const TONES: Readonly<Record<RosterState, Tone>> = {
  new: 'good',
  changed: 'accent',
  returns: 'good',
  leaves: 'wait',
  leavesLater: 'wait',
  unchanged: 'calm',
  missing: 'calm',
};

/** What becomes of each person by the list; those who change are shown first. */
export function Entries({ entries }: { entries: readonly RosterEntryView[] }) {
  const { t } = useTranslation();
  const present = ROSTER_STATES.filter((state) => entries.some((entry) => entry.state === state));
  const [chosen, choose] = useState<RosterState>(present[0] ?? 'unchanged');
  const members = entries.filter(({ state }) => state === chosen);
  const { shown, more } = useRowsShown(members);
  return (
    <div className={styles.part}>
      <Title order={3}>{t('people.result')}</Title>
      <div className={styles.states} role="group" aria-label={t('people.result')}>
        {present.map((state) => (
          <button key={state} type="button" aria-pressed={state === chosen} onClick={() => choose(state)}>
            {t(`people.states.${state}`)} <b>{entries.filter((entry) => entry.state === state).length}</b>
          </button>
        ))}
      </div>
      <Sheet flush>
        <DataTable
          label={t(`people.states.${chosen}`)}
          rows={shown}
          rowKey={({ code, line }) => `${line ?? ''}/${code}`}
          columns={[
            {
              key: 'name',
              head: t('people.person'),
              names: true,
              width: '34%',
              cell: ({ name, code, position, unit, line }) => (
                <>
                  <div>{name}</div>
                  <div className="quiet">{[position, unit].filter(Boolean).join(' · ')}</div>
                  <div className="quiet">
                    {code}
                    {line !== null && ` · ${t('people.inLine', { line })}`}
                  </div>
                </>
              ),
            },
            {
              key: 'state',
              head: t('people.becomes'),
              width: '12rem',
              cell: ({ state }) => <Pill tone={TONES[state]}>{t(`people.states.${state}`)}</Pill>,
            },
            { key: 'what', head: t('people.changes'), isLong: true, cell: (entry) => <What entry={entry} /> },
          ]}
        />
      </Sheet>
      <MoreRows {...more} />
    </div>
  );
}

function What({ entry: { state, changes, successor, passes, stays, order } }: { entry: RosterEntryView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const write = (field: RosterField, text: string) =>
    field === 'leavesOn'
      ? writeDate(text)
      : field === 'roles'
        ? ROLES.filter((role) => text.split('; ').includes(role))
            .map((role) => say(roleName(role)))
            .join('; ')
        : text;
  const shown = state === 'new' ? changes.filter(({ field }) => field === 'email' || field === 'roles') : changes;
  if (shown.length === 0 && !passes && !stays && !order) return null;
  return (
    <ul className={styles.changes}>
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          <span className="quiet">{say(ROSTER_FIELD_NAMES[field])}:</span> {before && <del>{write(field, before)}</del>}{' '}
          {after && <ins>{write(field, after)}</ins>}
        </li>
      ))}
      {passes > 0 && <li>{t('people.passes', { number: passes, name: successor ?? '…' })}</li>}
      {stays > 0 && <li>{t('people.stays', { number: stays })}</li>}
      {order && (
        <li>
          {t('people.order', {
            name: order.substitute,
            symbol: order.symbol,
            from: writeDate(order.startsOn),
            until: writeDate(order.endsOn),
          })}
        </li>
      )}
    </ul>
  );
}
