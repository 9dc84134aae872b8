import type { ConferenceDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { Awards } from '../../honours/awards';
import { Launch } from '../../honours/launch';
import { Agenda } from './agenda';
import { Attendance } from './attendance';
import { Ballots } from './ballots/ballots';
import { Elections } from './elections/elections';
import { Opinions } from './opinions';
import styles from './room.module.css';
import { Preflight } from './preflight';
import { PledgePart } from './pledge-part';
import { RoomHead } from './room-head';
import { RoomLinks } from './room-links';
import { Speakers } from './speakers';
import { Votes } from './votes/votes';

/** The room: who is there, what was declared, what is heard, voted, elected and signed. */
export function Room({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { floor } = conference;
  return (
    <Section id="room" title={t('room.title')} aside={<RoomLinks conference={conference} />}>
      <Sheet>
        <div className={styles.room}>
          <Preflight conference={conference} />
          <RoomHead conference={conference} />
          <Attendance conference={conference} />
          <Agenda conference={conference} />
          <Speakers conference={conference} />
          <Opinions conference={conference} />
          <Votes conference={conference} />
          <Ballots conference={conference} />
          {floor.elections.length > 0 && <Elections conference={conference} />}
          {(floor.honours.awards.length > 0 || floor.agenda.some(({ kind }) => kind === 'awards')) && (
            <Awards conference={conference} />
          )}
          <Launch conference={conference} />
          {floor.pledge && <PledgePart conference={conference} pledge={floor.pledge} />}
        </div>
      </Sheet>
    </Section>
  );
}
