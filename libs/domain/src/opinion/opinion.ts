import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** What becomes of a remark: taken over, taken over in part, or not, each with a reason. @see Luật 10/2022/QH15 Điều 55 */
export const DISPOSITIONS = ['takenOver', 'partly', 'notTaken'] as const;
export type DispositionKind = (typeof DISPOSITIONS)[number];

/** What each disposition is called. */
export const DISPOSITION_NAMES: Readonly<Record<DispositionKind, Sentence>> = {
  takenOver: { vi: 'Tiếp thu', en: 'Taken over' },
  partly: { vi: 'Tiếp thu một phần', en: 'Partly taken over' },
  notTaken: { vi: 'Không tiếp thu', en: 'Not taken over' },
};

/** One remark with what became of it. */
export interface Opinion {
  readonly id: string;
  readonly remark: string;
  readonly disposition: DispositionKind | null;
  readonly reason: string | null;
}

/** What the drafting unit says of one remark. */
export interface Disposition {
  readonly opinionId: string;
  readonly disposition: DispositionKind;
  readonly reason: string;
}

/** Why a disposition table is not complete. */
export type DispositionRefusal =
  | { readonly code: 'remarks-undisposed'; readonly opinionIds: readonly string[] }
  | { readonly code: 'remark-unknown'; readonly opinionId: string }
  | { readonly code: 'disposition-without-reason'; readonly opinionId: string };

/** Checks what is said of some remarks: each belongs to the document, and each answer has its reason. */
export function checkDispositions(
  opinions: readonly { readonly id: string }[],
  dispositions: readonly Disposition[],
): Result<true, Exclude<DispositionRefusal, { code: 'remarks-undisposed' }>> {
  const known = new Set(opinions.map(({ id }) => id));
  const unknown = dispositions.find(({ opinionId }) => !known.has(opinionId));
  if (unknown) return refuse({ code: 'remark-unknown', opinionId: unknown.opinionId });
  const mute = dispositions.find(({ reason }) => !reason.trim());
  return mute ? refuse({ code: 'disposition-without-reason', opinionId: mute.opinionId }) : ok(true);
}

/**
 * Fills the disposition table: no remark is left out, each has its reason, so that its author can be told.
 * Only an override that the head of office has recorded lets a draft go on with remarks unanswered.
 */
export function disposeOfOpinions(
  opinions: readonly Opinion[],
  dispositions: readonly Disposition[],
  isOverridden = false,
): Result<Opinion[], DispositionRefusal> {
  const checked = checkDispositions(opinions, dispositions);
  if (!checked.ok) return checked;

  const filled = opinions.map((opinion) => {
    const given = dispositions.find((candidate) => candidate.opinionId === opinion.id);
    return given ? { ...opinion, disposition: given.disposition, reason: given.reason.trim() } : opinion;
  });
  const open = filled.filter((opinion) => opinion.disposition === null).map((opinion) => opinion.id);
  return open.length > 0 && !isOverridden ? refuse({ code: 'remarks-undisposed', opinionIds: open }) : ok(filled);
}

/** Says an incomplete disposition table in the reader's language. */
export function dispositionRefusalSentence(refusal: DispositionRefusal): Sentence {
  switch (refusal.code) {
    case 'remarks-undisposed':
      return {
        vi: `Còn ${refusal.opinionIds.length} ý kiến chưa được tiếp thu hoặc giải trình.`,
        en: `${refusal.opinionIds.length} remark(s) are neither taken over nor explained yet.`,
      };
    case 'remark-unknown':
      return { vi: 'Ý kiến này không thuộc vòng lấy ý kiến.', en: 'This remark does not belong to the round.' };
    case 'disposition-without-reason':
      return {
        vi: 'Mỗi ý kiến cần có lý do tiếp thu hoặc giải trình.',
        en: 'Each disposition needs a reason for the person who made the remark.',
      };
  }
}
