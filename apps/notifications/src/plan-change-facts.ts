import { DUE_KIND_NAMES } from '@conference/domain';
import type { MovedDueFacts } from '@conference/mail';
import type { MovedDue, PersonEntity, PlanChangeEntity, Records } from '@conference/persistence';
import { namedDocument } from './named-document';

/** What the mails about one change of the plan have in common, and what each person is told of it. */
export interface PlanChangeFacts {
  /** The conference's day after the change. */
  readonly heldOn: string;
  readonly previouslyOn: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  duesOf(personId: string): MovedDueFacts[];
}

/** Reads a change of the plan as it was decided, whatever has changed since. */
export async function planChangeFacts(
  records: Records,
  { change, heldOnBefore, reasonId, actorId, moved }: PlanChangeEntity,
  people: readonly PersonEntity[],
): Promise<PlanChangeFacts> {
  const documents = await records.documents.byIds(moved.flatMap(({ documentId }) => documentId ?? []));
  const titles = new Map<string, string>();
  for (const document of documents) titles.set(document.id, (await namedDocument(records, document)).title);
  const actor = people.find(({ id }) => id === actorId) ?? (await records.directory.person(actorId));
  const note = await records.conferences.note(reasonId);
  return {
    heldOn: change.type === 'date' ? change.heldOn : heldOnBefore,
    previouslyOn: change.type === 'date' ? heldOnBefore : null,
    reason: note?.text ?? '',
    decidedBy: actor ? `${actor.position} ${actor.name}` : '',
    duesOf: (personId) => moved.filter((due) => due.kind !== 'conference' && due.who.includes(personId)).map(facts),
  };

  function facts({ kind, documentId, roundId, before, after }: MovedDue): MovedDueFacts {
    const title = (documentId && titles.get(documentId)) || null;
    return { what: DUE_KIND_NAMES[kind], title, before, after, isPlanned: roundId === null };
  }
}
