import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { QuorumAlert } from '../../shared/quorum-alert';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { DoorLinks } from '../console/door-links';
import { RoomLinks } from '../console/room-links';
import { useRoomStep } from '../console/use-room-step';
import { QuorumChip } from '../room-now/quorum-chip';
import { withoutItem } from '../room-now/read-room';
import styles from './room-summary.module.css';

/** The room in short: what is before it, who is there, what was decided; and the way to the console. */
export function RoomSummary({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { id, floor, may } = conference;
  const item = floor.agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  return (
    <Section id="room" title={t('room.title')} aside={<RoomLinks conference={conference} />}>
      <Sheet>
        <div className={styles.room}>
          <QuorumAlert lost={floor.quorumLost} />
          <div className={styles.now}>
            <div className={styles.words}>
              <span className="quiet">{t('console.now')}</span>
              <p className={styles.item}>{item?.title ?? t(withoutItem(conference))}</p>
              {may.runFloor && <Next conference={conference} />}
              {floor.quorum && floor.figures ? (
                <QuorumChip quorum={{ holds: floor.quorum.holds, figures: floor.figures }} />
              ) : (
                <span className="quiet">{t('room.noList')}</span>
              )}
            </div>
            <Button
              variant={may.runFloor ? 'filled' : 'default'}
              renderRoot={(props) => (
                <Link to="/conferences/$conferenceId/console" params={{ conferenceId: id }} {...props} />
              )}
            >
              {t(may.runFloor ? 'console.open' : 'console.look')}
            </Button>
          </div>
          <Decided floor={floor} />
          <DoorLinks conference={conference} />
        </div>
      </Sheet>
    </Section>
  );
}

function Next({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { sentence } = useRoomStep(conference);
  return (
    <p className={styles.next}>
      <span className="quiet">{t('console.next')}:</span> {say(sentence)}
    </p>
  );
}

/** What was voted on and published, each in a word. */
function Decided({ floor }: { floor: FloorView }) {
  const { t } = useTranslation();
  const published = floor.votes.filter(({ state, verdict }) => state === 'published' && verdict);
  if (published.length === 0) return null;
  return (
    <ul className={styles.decided} aria-label={t('votes.title')}>
      {published.map(({ id, title, verdict }) => (
        <li key={id}>
          {title}{' '}
          <Pill tone={verdict!.holds ? 'good' : 'late'}>{t(verdict!.holds ? 'room.adopted' : 'room.notAdopted')}</Pill>
        </li>
      ))}
    </ul>
  );
}
