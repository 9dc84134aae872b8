import { objectionsEndOn, vietnamDateOf } from '@conference/domain';
import type { SecretBallotEntity } from '@conference/persistence';
import { closePollIn, voidPollIn } from '@conference/polls';
import type { FloorAct } from '../floor/floor-act';
import { note } from '../floor/floor-record';
import { byBoxRules } from './ballot-act';

/** Takes no more envelopes: whoever is casting is waited for. The list of envelopes is published before any is opened. */
export async function closeBallot(act: FloorAct, { id }: SecretBallotEntity, until?: string): Promise<void> {
  await closeBox(act, id, until);
  await act.records.secretBallots.change(id, { state: 'counting', endedAt: act.now });
}

/** Declares a ballot void: its box is closed and never counted, or its count counts no more. */
export async function voidBallot(act: FloorAct, ballot: SecretBallotEntity, reason: string): Promise<void> {
  const { records, person, now } = act;
  const { id, state, openedAt } = ballot;
  if (state === 'open') await closeBox(act, id);
  if (openedAt) byBoxRules(await voidPollIn(records, now, { pollId: id, actorId: person.id }));
  await records.secretBallots.change(id, { state: 'void', voidedAt: now, voidReason: reason.trim() });
  await note(act, 'ballot.voided', { ballot: id, from: state });
}

/** Ends the voting on devices with the voting of the round. */
export async function closeBoxOf(act: FloorAct, roundId: string): Promise<void> {
  const ballot = await act.records.secretBallots.ofRound(roundId);
  if (ballot?.state === 'open') await closeBallot(act, ballot);
}

/** Publishes the ballot box of a round with the round: what it came to is in the round's result. */
export async function publishBoxOf(act: FloorAct, roundId: string): Promise<void> {
  const { records, now } = act;
  const ballot = await records.secretBallots.ofRound(roundId);
  if (ballot?.state !== 'closed') return;
  await records.secretBallots.change(ballot.id, { state: 'published', publishedAt: now });
  await note(act, 'ballot.published', { ballot: ballot.id, round: roundId });
}

/** Declares the ballot box of a round void with the round. */
export async function voidBoxOf(act: FloorAct, roundId: string, reason: string): Promise<void> {
  const ballot = await act.records.secretBallots.ofRound(roundId);
  if (ballot) await voidBallot(act, ballot, reason);
}

async function closeBox(
  { records, person, now }: FloorAct,
  pollId: string,
  until: string = objectionsEndOn(vietnamDateOf(now.toISOString())),
): Promise<void> {
  byBoxRules(await closePollIn(records, () => now, { pollId, actorId: person.id, objectionsEndOn: until }));
}
