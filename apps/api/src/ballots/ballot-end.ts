import { objectionsEndOn, vietnamDateOf } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records, SecretBallotEntity } from '@conference/persistence';
import { closePollIn, voidPollIn } from '@conference/polls';
import { note } from '../floor/floor-acts';
import { boxed } from './ballot-step';

/** An act by which a secret ballot ends, alone or with the round that it belongs to. */
export interface EndingAct {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly person: PersonEntity;
  readonly now: Date;
}

/** Takes no more envelopes: whoever is casting is waited for. The list of envelopes is published before any is opened. */
export async function closeBallot(act: EndingAct, { id }: SecretBallotEntity, until?: string): Promise<void> {
  await closeBox(act, id, until);
  await act.records.secretBallots.change(id, { state: 'counting', endedAt: act.now });
}

/** Declares a ballot void: its box is closed and never counted, or its count counts no more. */
export async function voidBallot(act: EndingAct, ballot: SecretBallotEntity, reason: string): Promise<void> {
  const { records, conference, person, now } = act;
  const { id, state, openedAt } = ballot;
  if (state === 'open') await closeBox(act, id);
  if (openedAt) boxed(await voidPollIn(records, now, { pollId: id, actorId: person.id }));
  await records.secretBallots.change(id, { state: 'void', voidedAt: now, voidReason: reason.trim() });
  await note(records, conference, person, now, 'ballot.voided', { ballot: id, from: state });
}

/** Ends the voting on devices with the voting of the round. */
export async function closeBoxOf(act: EndingAct, roundId: string): Promise<void> {
  const ballot = await act.records.secretBallots.ofRound(roundId);
  if (ballot?.state === 'open') await closeBallot(act, ballot);
}

/** Publishes the ballot box of a round with the round: what it came to is in the round's result. */
export async function publishBoxOf({ records, conference, person, now }: EndingAct, roundId: string): Promise<void> {
  const ballot = await records.secretBallots.ofRound(roundId);
  if (ballot?.state !== 'closed') return;
  await records.secretBallots.change(ballot.id, { state: 'published', publishedAt: now });
  await note(records, conference, person, now, 'ballot.published', { ballot: ballot.id, round: roundId });
}

/** Declares the ballot box of a round void with the round. */
export async function voidBoxOf(act: EndingAct, roundId: string, reason: string): Promise<void> {
  const ballot = await act.records.secretBallots.ofRound(roundId);
  if (ballot) await voidBallot(act, ballot, reason);
}

async function closeBox(
  { records, person, now }: EndingAct,
  pollId: string,
  until: string = objectionsEndOn(vietnamDateOf(now.toISOString())),
): Promise<void> {
  boxed(await closePollIn(records, () => now, { pollId, actorId: person.id, objectionsEndOn: until }));
}
