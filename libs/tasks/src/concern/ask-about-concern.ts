import {
  nextQuestion,
  whoConfirms,
  whoOwes,
  type ConcernQuestion,
  type ConcernRef,
  type Deadline,
} from '@conference/domain';
import type { Records } from '@conference/persistence';
import { readConcern, type ReadConcern } from './read-concern';

/** What is to be asked next about a concern, for its run; nothing once nobody owes anything, or its conference is closed. */
export async function readNextQuestion(
  records: Records,
  { conferenceId, concern: ref }: { readonly conferenceId: string; readonly concern: ConcernRef },
): Promise<Pick<ConcernQuestion, 'kind' | 'number'> | null> {
  const { stage } = await records.conferences.heading(conferenceId);
  if (stage === 'closed' || stage === 'cancelled') return null;
  const read = await readConcern(records, ref);
  const next = read && (await questionOf(records, read));
  return next && { kind: next.kind, number: next.number };
}

/** Whom a question about a concern asks, and by when; the same however often it is read before somebody answers. */
export async function askAboutConcern(
  records: Records,
  ref: ConcernRef,
  kind: ConcernQuestion['kind'],
): Promise<{ readonly personId: string; readonly due: Deadline }> {
  const read = await readConcern(records, ref);
  const next = read && (await questionOf(records, read));
  if (!read || next?.kind !== kind) throw new Error(`${ref.kind} ${ref.id} is not waiting for a ${kind}`);
  return { personId: await whoIsAskedNext(records, read, kind), due: next.due };
}

/** Who owes the next word on a concern: whoever promised or answers, or its author. */
export async function whoIsAskedNext(
  records: Records,
  { conferenceId, concern }: ReadConcern,
  kind: ConcernQuestion['kind'],
): Promise<string> {
  const { officeId } = await records.conferences.get(conferenceId);
  const people = (await records.directory.peopleOfOffice(officeId)).map(({ id, unitId, roles, active }) => ({
    id,
    unitId,
    roles,
    isHere: active,
  }));
  if (kind !== 'confirmation') return whoOwes(concern.ownerId, people);
  return whoConfirms(concern, people)?.personId ?? concern.authorId;
}

async function questionOf(records: Records, { conferenceId, concern }: ReadConcern): Promise<ConcernQuestion | null> {
  const { officeId } = await records.conferences.get(conferenceId);
  return nextQuestion(await records.directory.calendar(officeId), concern);
}
