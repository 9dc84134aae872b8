import { blockOf, quoteOf, refuse, ok, type Result } from '@conference/domain';
import type { DocumentEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** A remark that somebody made in the conference on a document that is before it. */
export interface FloorRemark {
  readonly documentId: string;
  /** Who made it. */
  readonly personId: string;
  /** Who writes it down. */
  readonly actorId: string;
  readonly blockId: string | null;
  readonly text: string;
}

/** Why a remark is not recorded. */
export type FloorRemarkRefusal =
  { readonly code: 'not-tabled' } | { readonly code: 'not-in-session' } | { readonly code: 'person-unknown' };

/**
 * Records a remark made in the conference; the drafting unit answers it afterwards like any other.
 *
 * It is about the text of a document that the conference is consulted on. What is asked or proposed about anything else is a floor
 * opinion: answered in the room, with a commitment that its owner confirms.
 * @see Luật 10/2022/QH15 Điều 54
 */
export function recordFloorRemark(
  transactions: Transactions,
  clock: Clock,
  remark: FloorRemark,
): Promise<Result<{ recorded: true }, FloorRemarkRefusal>> {
  return transactions.run(async (records) => {
    const document = await records.documents.lock(remark.documentId);
    if (document.phase !== 'tabled') return refuse({ code: 'not-tabled' });
    const { stage } = await records.conferences.get(document.conferenceId);
    if (stage !== 'session') return refuse({ code: 'not-in-session' });
    const person = await records.directory.person(remark.personId);
    if (person?.officeId !== document.officeId) return refuse({ code: 'person-unknown' });
    await write(records, document, remark, clock());
    return ok({ recorded: true });
  });
}

async function write(records: Records, document: DocumentEntity, remark: FloorRemark, at: Date): Promise<void> {
  const revision = await records.documents.revision(document.id, document.currentRevision);
  const block = revision?.text && remark.blockId ? blockOf(revision.text, remark.blockId) : undefined;
  await records.documents.addOpinions([
    {
      conferenceId: document.conferenceId,
      documentId: document.id,
      taskId: null,
      recordedBy: remark.actorId,
      personId: remark.personId,
      revision: document.currentRevision,
      stance: null,
      remark: remark.text.trim(),
      blockId: block?.id ?? null,
      quote: block ? quoteOf(block) : null,
      place: 0,
      isLate: false,
      givenAt: at,
    },
  ]);
  await records.conferences.touch(document.conferenceId);
  await records.audit.append({
    officeId: document.officeId,
    conferenceId: document.conferenceId,
    at,
    actorId: remark.actorId,
    action: 'document.floorRemark',
    facts: { documentId: document.id, personId: remark.personId },
  });
}
