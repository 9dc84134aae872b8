import type { AttendeeAtDoor } from '@conference/contracts';
import { matchesWords, type ScanDirection } from '@conference/domain';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import styles from './check-in.module.css';

interface AttendeeListProps {
  attendees: readonly AttendeeAtDoor[];
  direction: ScanDirection;
  onMark: (attendee: AttendeeAtDoor) => void;
}

/** Everybody on the list, for those who have neither code nor number; the button says what it does. */
export function AttendeeList({ attendees, direction, onMark }: AttendeeListProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = attendees.filter(({ name, unit, number }) => matchesWords(`${name} ${unit ?? ''} ${number}`, typed));
  return (
    <Section id="list" title={t('checkIn.byHand')}>
      <Sheet>
        <TextInput
          type="search"
          maw="24rem"
          label={t('checkIn.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={styles.attendees} tabIndex={0} aria-label={t('checkIn.byHand')}>
          {found.map((attendee) => (
            <li key={attendee.personId} data-inside={attendee.since !== null}>
              <span className={styles.person}>
                <strong>{attendee.name}</strong>
                {attendee.isGuest && <Pill tone="calm">{t('guests.tag')}</Pill>}
                <span className={styles.where}>
                  {attendee.since ? `${t('checkIn.inside')} ${writeTime(attendee.since)}` : t('checkIn.absent')}
                  {attendee.unit && ` · ${attendee.unit}`} · {t('checkIn.numberOf', { number: attendee.number })}
                </span>
              </span>
              <Button
                size="xs"
                variant={direction === 'in' && !attendee.since ? 'filled' : 'default'}
                aria-label={t(direction === 'in' ? 'checkIn.markIn' : 'checkIn.markOut', { name: attendee.name })}
                onClick={() => onMark(attendee)}
              >
                {t(`checkIn.${direction}`)}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
