import { isEnded, mayChangePlan, mayMoveDueDate } from '@conference/domain';
import { ApplicationFailure, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import { mail, records } from '../activity-options';
import {
  ballotsSent,
  cancel,
  changeDeadline,
  closeSession,
  documentAdded,
  documentReached,
  moveDate,
  moveDueDate,
  openSession,
} from '../contract/messages';
import type { ConferenceRun } from './conference-run';

/** Registers what the head of office and the presidium may command, and what the documents report. */
export function registerCommands(run: ConferenceRun): void {
  const { conferenceId } = run;

  setHandler(documentReached, ({ documentId, phase }) => run.reached(documentId, phase), {
    description: 'A document has come further.',
  });
  setHandler(documentAdded, ({ documentId, code, from }) => run.added({ documentId, code }, from), {
    description: 'A document was added or changed: its run begins.',
  });

  setHandler(
    ballotsSent,
    ({ roundId }) => {
      if (!run.ballots.includes(roundId)) run.ballots.push(roundId);
    },
    { description: 'Ballots go to all staff in the place of a session.' },
  );

  const mayMove = () => refuseUnless(mayChangePlan(run.stage) && !run.isCancelled, 'date-is-fixed');
  setHandler(
    moveDate,
    (command) =>
      run.inTurn(async () => {
        mayMove();
        const commandId = currentUpdateInfo()!.id;
        const changed = await records.applyNewDate({ conferenceId, commandId, ...command });
        await mail.announceDateMoved({ conferenceId, commandId });
        return changed;
      }),
    { validator: (_command) => mayMove(), description: 'Move the date of the conference.' },
  );

  setHandler(
    changeDeadline,
    (command) =>
      run.inTurn(async () => {
        mayMove();
        const commandId = currentUpdateInfo()!.id;
        const changed = await records.applyNewDeadline({ conferenceId, commandId, ...command });
        await mail.announcePlanChange({ conferenceId, commandId });
        return changed;
      }),
    { validator: (_command) => mayMove(), description: 'Change one deadline of the plan.' },
  );

  const mayMoveDue = () => refuseUnless(mayMoveDueDate(run.stage) && !run.isCancelled, 'nothing-open');
  setHandler(
    moveDueDate,
    (command) =>
      run.inTurn(async () => {
        mayMoveDue();
        const commandId = currentUpdateInfo()!.id;
        const changed = await records.applyNewDueDate({ conferenceId, commandId, ...command });
        await mail.announcePlanChange({ conferenceId, commandId });
        return changed;
      }),
    { validator: (_command) => mayMoveDue(), description: 'Change the due date of one open round.' },
  );

  const mayOpen = () => {
    refuseUnless(run.stage === 'convening' && !run.isCancelled, 'not-convened');
    refuseUnless(!run.areBallotsOut, 'ballots-out');
  };
  setHandler(
    openSession,
    (command) =>
      run.inTurn(async () => {
        mayOpen();
        const opened = await records.openSession({ conferenceId, commandId: currentUpdateInfo()!.id, ...command });
        await run.enter('session');
        return opened;
      }),
    { validator: (_command) => mayOpen(), description: 'Declare the quorum and open the session.' },
  );

  const mayClose = () =>
    refuseUnless(run.stage === 'session' && !run.sessionIsOver && !run.isCancelled, 'not-in-session');
  setHandler(
    closeSession,
    (command) =>
      run.inTurn(async () => {
        mayClose();
        const closed = await records.closeSession({ conferenceId, commandId: currentUpdateInfo()!.id, ...command });
        run.sessionIsOver = true;
        return closed;
      }),
    { validator: (_command) => mayClose(), description: 'Close the session.' },
  );

  const mayCancel = () =>
    refuseUnless(!isEnded(run.stage) && run.stage !== 'followUp' && !run.isCancelled, 'cannot-cancel');
  setHandler(
    cancel,
    (command) =>
      run.inTurn(async () => {
        mayCancel();
        await records.cancelConference({ conferenceId, commandId: currentUpdateInfo()!.id, ...command });
        run.stage = 'cancelled';
        run.isCancelled = true;
        run.show();
      }),
    { validator: (_command) => mayCancel(), description: 'Cancel the conference.' },
  );
}

/** Refusals carry codes only: failure messages can be read in the Temporal UI. */
function refuseUnless(allowed: boolean, code: string): void {
  if (!allowed) throw ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
}
