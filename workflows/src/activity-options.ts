import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  AgencyYearActivities,
  ConcernActivities,
  ConferenceActivities,
  DocumentActivities,
  DossierActivities,
  FollowUpActivities,
  MailActivities,
  PublicityActivities,
  RoundActivities,
} from './contract';
import { MAIL_QUEUE } from './contract/ids';

/**
 * Short row work on the workflow's own worker: one marker in the history instead of three events.
 * No total limit: while PostgreSQL is away the procedure waits for it.
 */
export const records = proxyLocalActivities<
  RoundActivities &
    DocumentActivities &
    ConferenceActivities &
    FollowUpActivities &
    AgencyYearActivities &
    ConcernActivities &
    PublicityActivities
>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '250ms', maximumInterval: '5s' },
});

/** Rendering is slow and worth seeing in the history. */
export const documents = proxyActivities<
  Pick<DocumentActivities, 'renderIssued'> &
    Pick<ConferenceActivities, 'assembleOutcome'> &
    Pick<FollowUpActivities, 'assembleReview'>
>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/** A dossier may hold a gigabyte of files: it takes its time, and says that it is alive. */
export const dossiers = proxyActivities<DossierActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '5s', maximumInterval: '5 minutes' },
});

/** Mails are composed and stored by the notifications service; sending is its own affair. */
export const mail = proxyActivities<MailActivities>({
  taskQueue: MAIL_QUEUE,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500ms', maximumInterval: '10s' },
});
