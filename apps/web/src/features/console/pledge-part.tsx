import type { ConferenceDetail, PledgeView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Pledge } from '../pledge/pledge';
import { Part } from './part';

/** The pledge among the parts of the room; it is signed while its item is before the room. */
export function PledgePart({ conference, pledge }: { conference: ConferenceDetail; pledge: PledgeView }) {
  const { t } = useTranslation();
  const isOnStage = conference.floor.agenda.some(
    ({ kind, startedAt, finishedAt }) => kind === 'pledgeSigning' && startedAt && !finishedAt,
  );
  return (
    <Part title={t('room.pledge')}>
      <Pledge
        conferenceId={conference.id}
        pledge={pledge}
        isOnStage={isOnStage && conference.stage === 'session'}
        runsFloor={conference.may.runFloor}
      />
    </Part>
  );
}
