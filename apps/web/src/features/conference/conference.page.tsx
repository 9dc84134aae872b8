import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { UnreadyPage } from '../../shared/unready-page';
import { BacklogNotice } from '../delivery/backlog-notice';
import { Consultation } from '../consultation/consultation';
import { LateItems } from '../board/late-items';
import { Dossiers } from '../dossiers/dossiers';
import { BallotNotice } from '../convening/ballot-notice';
import { FrozenDocuments } from '../freezes/frozen-documents';
import { ConferenceHead } from './conference-head';
import styles from './conference.module.css';
import { Contents } from './contents';
import { DocumentTable } from './document-table';
import { OpenTasks } from './open-tasks';
import { NotHeldNotice } from './not-held-notice';
import { conferenceQuery } from './read-conference';
import { Readiness } from './readiness';
import { RoomSummary } from './room-summary';
import { StageStepper } from './stage-stepper';
import { TargetTable } from '../targets/target-table';
import { Timeline } from './timeline';
import { WayOfDocuments } from './way-of-documents';
import { WipeRehearsal } from './wipe-rehearsal';

const route = getRouteApi('/inside/conferences/$conferenceId');

/** One conference: where it stands, whom it waits for, its documents, its room, its targets, what happened. */
export function ConferencePage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data: conference, error } = useQuery(conferenceQuery(conferenceId));
  if (!conference) return <UnreadyPage error={error} />;
  return (
    <>
      <title>{`${conference.title} · ${t('app.shortName')}`}</title>
      <ConferenceHead conference={conference} />
      <WipeRehearsal conference={conference} />
      {conference.may.seeMails && <BacklogNotice conferenceId={conferenceId} withLink />}
      <FrozenDocuments conferenceId={conference.id} />
      <BallotNotice conferenceId={conference.id} />
      <NotHeldNotice conference={conference} />
      {conference.readiness && <Readiness conferenceId={conference.id} readiness={conference.readiness} />}
      <StageStepper stage={conference.stage} isNotHeld={conference.isNotHeld} entries={conference.stages} />
      <WayOfDocuments documents={conference.documents} />
      <Contents />
      <div className={styles.columns}>
        <div className={styles.main}>
          <OpenTasks conference={conference} />
          <DocumentTable documents={conference.documents} />
          <Consultation conference={conference} />
          <LateItems conferenceId={conference.id} />
          <RoomSummary conference={conference} />
          <TargetTable conference={conference} />
          <Dossiers conferenceId={conference.id} />
        </div>
        <aside className={styles.aside} tabIndex={0} aria-label={t('conference.timeline')}>
          <Timeline conferenceId={conference.id} entries={conference.timeline} auditHead={conference.auditHead} />
        </aside>
      </div>
    </>
  );
}
