import type { PlanView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeWeekday } from '../../../shared/dates';
import { MoveDate } from '../plan/move-date';
import { SupposeAbsence } from './suppose-absence';
import { SupposeDate } from './suppose-date';
import { SupposeDelay } from './suppose-delay';
import { absencesIn, delaysIn, withAbsence, withDelay, without, type WhatIfSearch } from './what-if-search';
import styles from './what-if.module.css';

/** What is supposed: each can be taken back, or done for real by the command that does it. */
export function Assumptions({ plan, search }: { plan: PlanView; search: WhatIfSearch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { conferenceId, may } = plan;
  const suppose = (next: WhatIfSearch) =>
    void navigate({ to: '/conferences/$conferenceId/what-if', params: { conferenceId }, search: next, replace: true });
  const nameOf = (id: string) => plan.people.find((person) => person.id === id)?.name ?? id;
  const { heldOn, ...others } = search;
  const isEmpty = !heldOn && !search.away && !search.late;
  return (
    <div className={styles.assumptions}>
      {isEmpty && <p className="quiet">{t('whatIf.none')}</p>}
      {!isEmpty && (
        <ul className={styles.supposed}>
          {heldOn && (
            <Supposed
              words={t('whatIf.heldOn', { date: writeWeekday(heldOn, i18n.language) })}
              onDrop={() => suppose(others)}
            >
              {may.moveDate && (
                <MoveDate
                  conferenceId={conferenceId}
                  heldOn={plan.heldOn}
                  proposed={heldOn}
                  isSummoned={may.postpone}
                />
              )}
            </Supposed>
          )}
          {absencesIn(search).map(({ personId, from, until }, place) => (
            <Supposed
              key={`${personId} ${from} ${until}`}
              words={t('whatIf.away', {
                name: nameOf(personId),
                from: writeDate(from),
                until: writeDate(until),
              })}
              onDrop={() => suppose(without(search, 'away', place))}
            >
              <Anchor renderRoot={(props) => <Link to="/absences" {...props} />}>{t('whatIf.toAbsences')}</Anchor>
            </Supposed>
          ))}
          {delaysIn(search).map(({ who, workingDays }, place) => (
            <Supposed
              key={`${workingDays} ${who.join()}`}
              words={t('whatIf.late', { count: workingDays, names: who.map(nameOf).join(', ') })}
              onDrop={() => suppose(without(search, 'late', place))}
            >
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/conferences/$conferenceId/plan"
                    params={{ conferenceId }}
                    search={{ by: 'person' }}
                    {...props}
                  />
                )}
              >
                {t('whatIf.toPlan')}
              </Anchor>
            </Supposed>
          ))}
        </ul>
      )}
      <div className={styles.forms}>
        <SupposeDate key={heldOn} plan={plan} onDate={(on) => suppose({ ...others, heldOn: on })} />
        <SupposeAbsence plan={plan} onAbsence={(absence) => suppose(withAbsence(search, absence))} />
        <SupposeDelay plan={plan} onDelay={(delay) => suppose(withDelay(search, delay))} />
      </div>
    </div>
  );
}

function Supposed({ words, onDrop, children }: { words: string; onDrop: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className={styles.words}>{words}</span>
      <span className={styles.acts}>
        {children}
        <Button variant="default" size="xs" aria-label={`${t('whatIf.drop')}: ${words}`} onClick={onDrop}>
          {t('whatIf.drop')}
        </Button>
      </span>
    </li>
  );
}
