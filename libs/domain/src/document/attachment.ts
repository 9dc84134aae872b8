import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { mayWrite, type Writer, type WrittenBy } from './may-write';
import type { DocumentPhase } from './phase';

/** While a document is being written or answered, its attachments may change; what is before the signatory, or signed, stays as it is. */
export const ATTACHMENT_PHASES: readonly DocumentPhase[] = ['drafting', 'consultation', 'disposition', 'rework'];

/** As many files as people can still look through with one document. */
export const MOST_ATTACHMENTS = 50;

/** Why the attachments of a document cannot be changed. */
export type AttachmentRefusal =
  | { readonly code: 'not-a-writer' }
  | { readonly code: 'attachments-closed'; readonly phase: DocumentPhase }
  | { readonly code: 'attachments-too-many'; readonly most: number };

/** A file that goes with a document: which bytes, under which name. */
export interface AttachedFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly note: string | null;
}

/**
 * Says whether a person may add or remove attachments of a document now.
 * @see Nghị định 30/2020/NĐ-CP Điều 10
 */
export function mayChangeAttachments(
  person: Writer,
  document: WrittenBy & { readonly phase: DocumentPhase },
): Result<true, AttachmentRefusal> {
  if (!mayWrite(person, document)) return refuse({ code: 'not-a-writer' });
  if (!ATTACHMENT_PHASES.includes(document.phase)) {
    return refuse({ code: 'attachments-closed', phase: document.phase });
  }
  return ok(true);
}

/** Says whether a person may add one more attachment to those that a document has. */
export function mayAttach(
  person: Writer,
  document: WrittenBy & { readonly phase: DocumentPhase },
  attachedAlready: number,
): Result<true, AttachmentRefusal> {
  const allowed = mayChangeAttachments(person, document);
  if (!allowed.ok) return allowed;
  return attachedAlready < MOST_ATTACHMENTS
    ? allowed
    : refuse({ code: 'attachments-too-many', most: MOST_ATTACHMENTS });
}

/**
 * Writes the attachments of a packet in the one form that its hash covers.
 *
 * Same files under the same names, same text, in whatever order they were added. Null when there are none.
 */
export function attachmentManifest(attachments: readonly AttachedFile[]): string | null {
  if (attachments.length === 0) return null;
  const lines = attachments.map(({ sha256, name, note }) =>
    JSON.stringify([sha256, name.normalize('NFC'), note?.normalize('NFC') ?? null]),
  );
  return `[${lines.toSorted().join(',')}]`;
}

/** Says why attachments stay as they are, in the reader's language. */
export function attachmentRefusalSentence(refusal: AttachmentRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-writer':
      return {
        vi: 'Chỉ người soạn thảo, đơn vị soạn thảo và chánh văn phòng được thay đổi tệp kèm theo của văn bản này.',
        en: 'Only the drafter, the drafting unit and the head of office change the attachments of this document.',
      };
    case 'attachments-closed':
      return {
        vi: 'Tệp kèm theo chỉ thay đổi được khi văn bản đang soạn thảo, lấy ý kiến, tiếp thu ý kiến hoặc chỉnh sửa lại.',
        en: 'Attachments change only while the document is being drafted, consulted on, answered or reworked.',
      };
    case 'attachments-too-many':
      return {
        vi: `Một văn bản có nhiều nhất ${refusal.most} tệp kèm theo.`,
        en: `A document has at most ${refusal.most} attachments.`,
      };
  }
}
