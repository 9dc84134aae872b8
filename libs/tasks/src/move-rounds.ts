import { planSteps, type Deadline } from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records, RoundEntity } from '@conference/persistence';
import { reminderInstants, roundDeadline } from './round-deadline';

/** An open round with the due date that another day of the conference gives it. */
export interface MovedRound {
  readonly round: RoundEntity;
  readonly document: DocumentEntity | undefined;
  readonly deadline: Deadline;
}

/** Derives what every open round's due date would be if the conference were on another day; rounds that do not move are left out. */
export async function movedRounds(
  records: Records,
  conference: ConferenceEntity,
  heldOn: string,
  now: Date,
): Promise<MovedRound[]> {
  const calendar = await records.directory.calendar(conference.officeId);
  const rounds = await records.rounds.openRounds(conference.id);
  const documents = await records.documents.byIds(rounds.flatMap(({ documentId }) => documentId ?? []));
  return rounds
    .map((round) => {
      const document = documents.find(({ id }) => id === round.documentId);
      const deadline = roundDeadline(calendar, {
        kind: round.kind,
        number: round.number,
        heldOn,
        deadlines: conference.plan.deadlines,
        isOutcome: document?.kind === 'resolution' || document?.kind === 'minutes',
        now,
      });
      return { round, document, deadline };
    })
    .filter(({ round, deadline }) => deadline.dueAt !== round.dueAt.toISOString());
}

/** Gives every open round its new due date and steps, and wakes the runs that wait for the old ones. */
export async function moveRounds(
  records: Records,
  conference: ConferenceEntity,
  heldOn: string,
  now: Date,
): Promise<MovedRound[]> {
  const calendar = await records.directory.calendar(conference.officeId);
  const moved = await movedRounds(records, conference, heldOn, now);
  for (const { round: shown, deadline } of moved) {
    const { round } = await records.rounds.lock(shown.id);
    round.dueAt = new Date(deadline.dueAt);
    round.dueExplanation = deadline.explanation;
    round.steps = [
      ...round.steps.slice(0, round.stepsTaken),
      ...planSteps(deadline.dueAt, round.silence, reminderInstants(calendar, deadline.dueOn, now)),
    ];
    await records.rounds.saveRound(round);
    await records.outbox.add({
      topic: 'signal',
      payload: { workflowId: round.workflowId, signal: 'courseChanged', roundId: round.id },
    });
  }
  return moved;
}
