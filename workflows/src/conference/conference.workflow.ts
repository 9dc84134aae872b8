import type { Stage } from '@conference/domain';
import { allHandlersFinished, condition } from '@temporalio/workflow';
import { documents, mail, records } from '../activity-options';
import type { ConferenceInput } from '../contract/activities';
import { ConferenceRun } from './conference-run';
import { registerCommands } from './commands';

/**
 * One conference, as the law prescribes it: the documents are prepared, the people convened, the session held,
 * its resolution issued, and what was promised is followed up until the next conference.
 */
export async function conference(input: ConferenceInput): Promise<{ stage: Stage }> {
  const run = new ConferenceRun(input);
  registerCommands(run);

  await prepare(run);
  await hold(run);
  await issueOutcome(run);
  if (run.isCancelled) await mail.announceCancelled({ conferenceId: input.conferenceId });
  else await run.startFollowUp();

  await condition(allHandlersFinished);
  return { stage: run.stage };
}

/** Reports are drafted, departments consulted and answered, the head approves: each document in its own run. */
async function prepare(run: ConferenceRun): Promise<void> {
  await run.enter('drafting');
  const { documents: planned } = await records.readConference({ conferenceId: run.conferenceId });
  await run.startDocuments(planned, 'drafting');
  await run.untilDocumentsAreReady();
}

/** The conference is convened and meets; without a quorum it is convened again. */
async function hold(run: ConferenceRun): Promise<void> {
  if (run.isCancelled) return;
  await run.enter('convening');
  await records.convene({ conferenceId: run.conferenceId });
  await mail.inviteParticipants.executeWithOptions({ summary: 'mail: invitations' }, [
    { conferenceId: run.conferenceId },
  ]);
  run.show('The invitations are out. Waiting for the head of office to open the session.');
  await condition(() => run.sessionIsOver || run.isCancelled);
}

/** What the conference decided is signed, numbered and issued. */
async function issueOutcome(run: ConferenceRun): Promise<void> {
  if (run.isCancelled) return;
  await run.enter('resolution');
  await run.endSession();
  const outcome = await documents.assembleOutcome.executeWithOptions({ summary: 'write minutes and resolution' }, [
    { conferenceId: run.conferenceId },
  ]);
  await run.startDocuments(outcome.documents, 'approval');
  await run.untilDocumentsAreReady();
}
