import { blockOf, quoteOf, type DocumentText, type Remark } from '@conference/domain';
import type { AnchoredRemark, Records, TaskEntity } from '@conference/persistence';
import type { AnswerContent, Effect } from './content';

/** A remark is kept on its own, so that it can be disposed of; an answer without one is only counted. */
export function opinionEffect(records: Records, task: TaskEntity, answer: AnswerContent, isLate = false): Effect {
  return async (at) => {
    const round = (await records.rounds.round(task.roundId))!;
    const remarks = await anchored(records, task, allRemarks(answer));
    await records.documents.addOpinions(
      remarks.map(({ blockId, quote, text }, place) => ({
        conferenceId: task.conferenceId,
        documentId: task.documentId!,
        taskId: task.id,
        personId: answer.actorId,
        recordedBy: null,
        revision: round.revision!,
        stance: answer.outcome,
        remark: text,
        blockId,
        quote,
        place,
        isLate,
        givenAt: at,
      })),
    );
  };
}

/** The words about the whole document come first, then those about single paragraphs. */
function allRemarks({ reason, remarks = [] }: AnswerContent): Remark[] {
  const general = reason?.trim();
  return [...(general ? [{ blockId: null, text: general }] : []), ...remarks.filter(({ text }) => text.trim())];
}

/** Gives each remark the first words of its paragraph; a paragraph that the revision does not have makes it a remark on the whole. */
export async function anchored(
  records: Records,
  task: TaskEntity,
  remarks: readonly Remark[],
): Promise<AnchoredRemark[]> {
  const text = remarks.length === 0 ? null : await textAskedAbout(records, task);
  return remarks.map((remark) => {
    const block = text && remark.blockId ? blockOf(text, remark.blockId) : undefined;
    return { blockId: block?.id ?? null, quote: block ? quoteOf(block) : null, text: remark.text.trim() };
  });
}

async function textAskedAbout(records: Records, { roundId, documentId }: TaskEntity): Promise<DocumentText | null> {
  const round = await records.rounds.round(roundId);
  if (!documentId || !round?.revision) return null;
  return (await records.documents.revision(documentId, round.revision))?.text ?? null;
}
