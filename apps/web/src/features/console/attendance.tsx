import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { matchesWords } from '@conference/domain';
import { useCommand } from '../../shared/use-command';
import styles from './attendance.module.css';
import { markAttendance } from './mark-attendance';
import { Part } from './part';

type Attendee = FloorView['attendees'][number];

const SEARCH_FROM = 12;

/** The list of those summoned, with who is there; who runs the room marks them. */
export function Attendance({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { attendees } = conference.floor;
  const mark = useCommand(conference.id, (attendee: Attendee) =>
    markAttendance(conference.id, { personId: attendee.personId, present: !attendee.present }),
  );
  if (attendees.length === 0) return null;
  const found = attendees.filter(({ name, unit }) => matchesWords(`${name} ${unit ?? ''}`, typed));
  return (
    <Part title={t('room.attendance')}>
      {attendees.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          mb="sm"
          maw="22rem"
          aria-label={t('room.search')}
          placeholder={t('room.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={mark.error} />
      <ul className={styles.attendees} tabIndex={0} aria-label={t('room.attendance')}>
        {found.map((attendee) => (
          <li key={attendee.personId} data-present={attendee.present}>
            <span className={styles.person}>
              <span className={styles.name}>{attendee.name}</span>
              <Whereabouts attendee={attendee} />
            </span>
            {conference.may.runFloor && (
              <Button
                size="xs"
                variant={attendee.present ? 'default' : 'filled'}
                aria-label={t(attendee.present ? 'room.markOut' : 'room.markIn', { name: attendee.name })}
                loading={mark.isPending && mark.variables.personId === attendee.personId}
                onClick={() => mark.mutate(attendee)}
              >
                {t(attendee.present ? 'room.leaves' : 'room.comesIn')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Whereabouts({ attendee: { present, since, unit } }: { attendee: Attendee }) {
  const { t } = useTranslation();
  const where = present
    ? `${t('room.present')}${since ? ` ${t('room.since', { time: writeTime(since) })}` : ''}`
    : t('room.absent');
  return (
    <span className={styles.where}>
      <span className={styles.state}>{where}</span>
      {unit && ` · ${unit}`}
    </span>
  );
}
