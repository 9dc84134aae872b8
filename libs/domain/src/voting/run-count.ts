import { ok, refuse, type Result } from '../result';
import type { BallotRule } from './ballot';
import { countFaults, inventoryFaults } from './count-faults';
import { countQuestions, type CountQuestion } from './count-questions';
import type { BallotInventory, CountFigures } from './count-figures';
import type { CountPhase, CountRecord } from './count-record';
import type { CountRecordRefusal } from './count-refusal';
import { checkCommittee, type CountingCommittee } from './counting-committee';
import { unansweredQuestions, type CountAnswer } from './questions';

const WITNESSES_OF_PAPER = 2;

/** Begins the record of a secret vote: who counts, who watches, and what the ballot allows are settled first. */
export function startCount(
  rule: BallotRule,
  present: number,
  committee: CountingCommittee,
): Result<CountRecord, CountRecordRefusal> {
  const checked = checkCommittee(committee, rule.kind === 'election' ? rule.candidates : []);
  if (!checked.ok) return checked;
  return ok({
    phase: 'inventory',
    rule,
    present,
    committee,
    inventory: null,
    counts: [],
    answers: [],
    photoSha256: null,
    signedBy: [],
  });
}

/**
 * Takes stock of the ballots before the box is opened; what is unused or spoiled is sealed before two witnesses.
 *
 * It may be taken again until a count that adds up is entered.
 */
export function takeInventory(
  record: CountRecord,
  actorId: string,
  inventory: BallotInventory,
): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['inventory', 'figures']);
  if (!allowed.ok) return allowed;
  if (inventory.paper && record.committee.witnessIds.length < WITNESSES_OF_PAPER) {
    return refuse({ code: 'witnesses-missing', needed: WITNESSES_OF_PAPER });
  }
  const faults = inventoryFaults(inventory, record.present);
  return faults.length > 0
    ? refuse({ code: 'does-not-add-up', faults })
    : ok({ ...record, phase: 'figures', inventory });
}

/** Enters a count that adds up. A further count stands beside the earlier one, and asks its questions anew. */
export function enterFigures(
  record: CountRecord,
  actorId: string,
  figures: CountFigures,
): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['figures']);
  if (!allowed.ok) return allowed;
  const faults = countFaults(record.rule, record.inventory!, figures);
  if (faults.length > 0) return refuse({ code: 'does-not-add-up', faults });
  return ok({ ...record, phase: 'photo', counts: [...record.counts, figures], answers: [], photoSha256: null });
}

/** Answers a question about the count: with an explanation, or by counting again. */
export function answerQuestion(
  record: CountRecord,
  actorId: string,
  answer: CountAnswer<CountQuestion['code']>,
): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['photo']);
  if (!allowed.ok) return allowed;
  if (answer.answer === 'countAgain') return countAgain(record, actorId);
  if (!answer.note.trim()) return refuse({ code: 'not-explained', question: answer.question });
  const others = record.answers.filter(({ question }) => question !== answer.question);
  return ok({ ...record, answers: [...others, answer] });
}

/** Counts again, as long as not everybody has signed: the earlier count stays on record, signatures under it do not hold. */
export function countAgain(record: CountRecord, actorId: string): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['photo']);
  return allowed.ok ? ok({ ...record, phase: 'figures', answers: [], photoSha256: null, signedBy: [] }) : allowed;
}

/** Attaches the photo of the paper record, by its SHA-256; another photo takes away the signatures given to the first. */
export function attachPhoto(
  record: CountRecord,
  actorId: string,
  photoSha256: string,
): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['photo']);
  return allowed.ok ? ok({ ...record, photoSha256, signedBy: [] }) : allowed;
}

/** Signs the record as head or member; it is confirmed when all of them have signed. */
export function signCount(record: CountRecord, personId: string): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, personId, ['photo']);
  if (!allowed.ok) return allowed;
  const questions = openCountQuestions(record);
  if (questions.length > 0) return refuse({ code: 'count-questions-open', questions });
  if (record.inventory?.paper && record.photoSha256 === null) return refuse({ code: 'photo-missing' });
  const signedBy = [...new Set([...record.signedBy, personId])];
  const isSignedByAll = counters(record.committee).every((counter) => signedBy.includes(counter));
  return ok({ ...record, signedBy, phase: isSignedByAll ? 'confirmed' : 'photo' });
}

/** Locks a confirmed record: the head of the committee hands it over, and nothing in it changes any more. */
export function lockCount(record: CountRecord, actorId: string): Result<CountRecord, CountRecordRefusal> {
  const allowed = mayWork(record, actorId, ['confirmed']);
  if (!allowed.ok) return allowed;
  return actorId === record.committee.headId ? ok({ ...record, phase: 'locked' }) : refuse({ code: 'head-locks' });
}

/** Gives the questions about the last count that the committee has not explained yet. */
export function openCountQuestions({ inventory, counts, answers, present }: CountRecord): CountQuestion[] {
  const last = counts.at(-1);
  if (!inventory || !last) return [];
  const questions = countQuestions(inventory, last, present);
  const open = unansweredQuestions(questions, answers);
  return questions.filter(({ code }) => open.includes(code));
}

function counters({ headId, memberIds }: CountingCommittee): string[] {
  return [headId, ...memberIds];
}

function mayWork(
  { committee, phase }: CountRecord,
  personId: string,
  phases: readonly CountPhase[],
): Result<void, CountRecordRefusal> {
  if (!counters(committee).includes(personId)) return refuse({ code: 'not-on-committee', personId });
  return phases.includes(phase) ? ok(undefined) : refuse({ code: 'count-not-there', phase });
}
