import type { DeskView, ScanBody } from '@conference/contracts';
import { readTerminalNumber, terminalNumber, type ScanDirection } from '@conference/domain';
import { Anchor, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { UnreadyPage } from '../../shared/unready-page';
import { useOffline } from '../../shared/use-offline';
import { AnswerCard } from './answer-card';
import { AttendeeList } from './attendee-list';
import { Camera } from './camera';
import styles from './check-in.module.css';
import { DirectionSwitch } from './direction-switch';
import { NumberField } from './number-field';
import { QuorumFigures } from './quorum-figures';
import { deskQuery } from './read-desk';
import { ScansToLookAt } from './scans-to-look-at';
import { useScans } from './use-scans';
import { WaitingLine } from './waiting-line';

const route = getRouteApi('/inside/conferences/$conferenceId/check-in');
const DEVICE = 'door';
/** Longer texts are no code of ours; nothing in them is followed. */
const MOST_CODE_CHARACTERS = 300;

/** The desk at the door, for a phone in one's hand or a laptop on the table. */
export function CheckInPage() {
  useOffline();
  const { conferenceId } = route.useParams();
  const { data: desk, error } = useQuery(deskQuery(conferenceId));
  if (!desk) return <UnreadyPage error={error} />;
  return <Desk conferenceId={conferenceId} desk={desk} />;
}

function Desk({ conferenceId, desk }: { conferenceId: string; desk: DeskView }) {
  const { t } = useTranslation();
  const [direction, setDirection] = useState<ScanDirection>('in');
  const [device, setDevice] = useState(() => localStorage.getItem(DEVICE) ?? t('checkIn.mainDoor'));
  const { waiting, refused, latest, problem, record, dismiss } = useScans(conferenceId);
  const scan = (by: ScanBody['by']) =>
    record({
      id: crypto.randomUUID(),
      by,
      direction,
      at: new Date().toISOString(),
      device: device.trim() || t('checkIn.mainDoor'),
      name: nameOf(desk, by),
    });
  return (
    <div className={styles.page} data-direction={direction}>
      <title>{`${t('checkIn.title')} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {desk.title}
        </Anchor>
        <Title order={1}>{t('checkIn.title')}</Title>
      </header>
      <QuorumFigures desk={desk} />
      {!desk.isOpen && (
        <Notice tone="wait" title={t('checkIn.notNow')}>
          <p>{t('checkIn.notNowHint')}</p>
        </Notice>
      )}
      <div className={styles.desk}>
        <div className={styles.acts}>
          <DirectionSwitch direction={direction} onChange={setDirection} />
          <NumberField onScan={scan} />
          <Camera onCode={(text) => scan({ kind: 'code', text: text.slice(0, MOST_CODE_CHARACTERS) })} />
          <TextInput
            label={t('checkIn.device')}
            description={t('checkIn.deviceHint')}
            maxLength={60}
            value={device}
            onChange={(event) => {
              setDevice(event.currentTarget.value);
              localStorage.setItem(DEVICE, event.currentTarget.value);
            }}
          />
        </div>
        <div className={styles.answer}>
          <AnswerCard latest={latest} />
          <WaitingLine waiting={waiting.length} problem={problem} />
        </div>
      </div>
      <ScansToLookAt desk={desk} refused={refused} onDismiss={dismiss} />
      <AttendeeList
        attendees={[...desk.attendees, ...desk.guests]}
        direction={direction}
        onMark={({ personId }) => scan({ kind: 'person', personId })}
      />
    </div>
  );
}

/** Whom a scan is about, as far as this page knows it without asking. */
function nameOf({ attendees: listed, guests }: DeskView, by: ScanBody['by']): string | null {
  const attendees = [...listed, ...guests];
  if (by.kind === 'code') return null;
  if (by.kind === 'person') return attendees.find(({ personId }) => personId === by.personId)?.name ?? null;
  const place = readTerminalNumber(by.typed);
  const number = place.ok ? terminalNumber(place.value) : by.typed;
  return attendees.find((attendee) => attendee.number === number)?.name ?? number;
}
