import type { ConferenceDetail } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QuorumAlert } from '../../shared/quorum-alert';
import { SpokenOf } from '../../shared/spoken-of';
import { UnreadyPage } from '../../shared/unready-page';
import { conferenceQuery } from '../conference/read-conference';
import { Agenda } from './agenda';
import { Business } from './business';
import { ConsoleHead } from './console-head';
import styles from './console.module.css';
import { StepBox } from './step-box';
import { SessionControls } from './session-controls';
import { useItemInSight } from './use-item-in-sight';
import { useRoomStep } from './use-room-step';

const route = getRouteApi('/inside/conferences/$conferenceId/console');

/** The desk of those who run the room: what is before it, the one next step, the business it belongs to, and the agenda beside it. */
export function ConsolePage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data: conference, error } = useQuery(conferenceQuery(conferenceId));
  if (!conference) return <UnreadyPage error={error} />;
  return (
    <SpokenOf kind={conference.kind}>
      <title>{`${t('console.title')} · ${conference.title}`}</title>
      <Console conference={conference} />
    </SpokenOf>
  );
}

function Console({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { part: chosen } = route.useSearch();
  const step = useRoomStep(conference);
  const beside = useItemInSight(conference.floor.agenda);
  const { may, stage, floor } = conference;
  return (
    <div className={styles.console}>
      <ConsoleHead conference={conference} />
      <QuorumAlert lost={floor.quorumLost} />
      {may.runFloor && <StepBox conference={conference} step={step} chosen={chosen} />}
      <div className={styles.columns}>
        <Business conference={conference} step={step} chosen={chosen} />
        <aside ref={beside} id="agenda" className={styles.aside} tabIndex={0} aria-label={t('room.agenda')}>
          <Agenda conference={conference} />
          {stage === 'session' && step.act !== 'closeSession' && <SessionControls conference={conference} />}
        </aside>
      </div>
    </div>
  );
}
