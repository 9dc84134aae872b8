import type { Stage } from '@conference/domain';
import { allHandlersFinished, condition } from '@temporalio/workflow';
import { documents, mail, records } from '../activity-options';
import type { ConferenceInput } from '../contract/activities';
import { ConferenceRun } from './conference-run';
import { askRound, Bell, listen } from '../document/round';
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

/** The conference is convened and meets; without a quorum it is convened again, and then all staff are asked by ballots. */
async function hold(run: ConferenceRun): Promise<void> {
  if (run.isCancelled) return;
  await run.enter('convening');
  await records.convene({ conferenceId: run.conferenceId });
  await mail.inviteParticipants.executeWithOptions({ summary: 'mail: invitations' }, [
    { conferenceId: run.conferenceId },
  ]);
  run.show('The invitations are out. Waiting for the head of office to open the session.');
  await untilHeld(run);
}

/** Waits until the session is over, or ballots of all staff have adopted the resolution in its place. */
async function untilHeld(run: ConferenceRun): Promise<void> {
  const bell = new Bell();
  listen(bell);
  for (;;) {
    await condition(() => run.sessionIsOver || run.isCancelled || run.areBallotsOut);
    if (!run.areBallotsOut || run.isCancelled) return;
    const roundId = run.ballots[run.ballotsJudged]!;
    const { conferenceId } = run;
    const number = run.ballotsJudged + 1;
    const outcome = await askRound({ roundId, conferenceId, documentId: null, kind: 'staffBallot', number }, bell);
    run.ballotsJudged = number;
    run.sessionIsOver = outcome === 'adopted';
    run.show(`The ballots to all staff, number ${number}, ended: ${outcome}.`);
  }
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
