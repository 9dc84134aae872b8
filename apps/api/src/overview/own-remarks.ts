import type { OwnRemark } from '@conference/contracts';
import { blockOf, numberText, passageNow, remarkFate, vietnamDateOf } from '@conference/domain';
import type { OpinionEntity, TextOfRevision } from '@conference/persistence';
import type { Telling } from './telling';

/** Reads what became of everything that somebody remarked on documents, the newest first. */
export async function ownRemarks({ records, reader, directory }: Telling, limit: number): Promise<OwnRemark[]> {
  const remarks = await records.overview.remarks(reader, limit);
  const documentIds = [...new Set(remarks.map(({ documentId }) => documentId))];
  const documents = new Map((await records.documents.byIds(documentIds)).map((one) => [one.id, one]));
  const headings = await records.conferences.headings([...new Set(remarks.map(({ conferenceId }) => conferenceId))]);
  const asked = await records.overview.answering(documentIds);
  const texts = await records.overview.texts(remarks.filter(({ blockId }) => blockId !== null));
  return remarks.map((remark) => {
    const document = documents.get(remark.documentId)!;
    const answerer = asked.find(({ aboutId }) => aboutId === document.id);
    const { state, byId, dueOn } = remarkFate({
      disposition: remark.disposition,
      phase: document.phase,
      drafterId: document.drafterId,
      asked: answerer ? { personId: answerer.personId, dueOn: vietnamDateOf(answerer.dueAt.toISOString()) } : null,
    });
    const { id, title, rehearsal } = headings.find((one) => one.id === remark.conferenceId)!;
    return {
      id: remark.id,
      conference: { id, title, rehearsal },
      documentId: document.id,
      documentTitle: document.title,
      symbol: document.symbol,
      remark: remark.remark,
      quote: remark.quote,
      stance: remark.stance as OwnRemark['stance'],
      isFromFloor: remark.taskId === null,
      givenAt: remark.givenAt.toISOString(),
      state,
      disposition: remark.disposition,
      reason: remark.dispositionReason,
      by: directory.name(byId),
      dueOn,
      passage: passageOf(remark, document.currentRevision, texts),
    };
  });
}

/** Where the paragraph of a remark stands in the newest revision, with the number that it has there. */
function passageOf(
  { documentId, blockId, revision }: OpinionEntity,
  currentRevision: number,
  texts: readonly TextOfRevision[],
): OwnRemark['passage'] {
  if (blockId === null) return null;
  const textOf = (number: number) =>
    texts.find((one) => one.documentId === documentId && one.number === number)?.text ?? null;
  const [before, now] = [textOf(revision), textOf(currentRevision)];
  // a file whose text is not taken over cannot be looked into
  if (!before || !now) return null;
  const state = passageNow(blockOf(before, blockId), blockOf(now, blockId));
  if (state === null) return null;
  const place = numberText(now).find(({ block }) => block.id === blockId)?.place ?? null;
  return { blockId, place, state };
}
