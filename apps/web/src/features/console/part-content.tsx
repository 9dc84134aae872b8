import type { ConferenceDetail } from '@conference/contracts';
import type { RoomAct } from '@conference/domain';
import type { ReactNode } from 'react';
import { Awards } from '../honours/awards';
import { Launch } from '../honours/launch';
import { Attendance } from './attendance';
import { Ballots } from './ballots/ballots';
import { Elections } from './elections/elections';
import { Opinions } from './opinions';
import type { TabName } from './part-name';
import { PledgePart } from './pledge-part';
import { Preflight } from './preflight';
import { Presence } from './presence';
import { SessionControls } from './session-controls';
import { Speakers } from './speakers';
import { Votes } from './votes/votes';

interface PartContentProps {
  conference: ConferenceDetail;
  part: TabName;
  /** What the box at the top does: it is not offered twice. */
  act: RoomAct | null;
}

/** What stands behind each tab. */
export function PartContent({ conference, part, act }: PartContentProps): ReactNode {
  switch (part) {
    case 'opening':
      return (
        <>
          <Preflight conference={conference} />
          {act !== 'openSession' && <SessionControls conference={conference} />}
        </>
      );
    case 'attendance':
      return (
        <>
          <Presence conference={conference} />
          <Attendance conference={conference} />
        </>
      );
    case 'speakers':
      return (
        <>
          <Speakers conference={conference} />
          <Opinions conference={conference} />
        </>
      );
    case 'votes':
      return <Votes conference={conference} />;
    case 'ballots':
      return <Ballots conference={conference} />;
    case 'elections':
      return <Elections conference={conference} />;
    case 'honours':
      return (
        <>
          <Awards conference={conference} />
          <Launch conference={conference} />
        </>
      );
    case 'pledge':
      return conference.floor.pledge && <PledgePart conference={conference} pledge={conference.floor.pledge} />;
  }
}
