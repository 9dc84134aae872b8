import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { DocumentPhase } from './phase';

/** How a change of an approved document is classed, by a named person: its content, or only its writing. */
export const CHANGE_CLASSES = ['substantive', 'editorial'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** What approval means for a document at one moment. */
export interface ApprovalState {
  readonly phase: DocumentPhase;
  /** SHA-256 of the packet as it stands now; null while nothing has been written. */
  readonly packetHash: string | null;
  /** SHA-256 of the packet that is approved; null when no approval stands. */
  readonly approvedHash: string | null;
  /** An editorial change carried the approval over, and those who gave it may still object. */
  readonly isContestable: boolean;
}

/** A change of a document that has gone to approval, or has been approved. */
export interface DocumentChange {
  readonly changeClass: ChangeClass;
  /** Why, in the words of the person who classes it. */
  readonly reason: string;
  /** SHA-256 of the packet that the change makes. */
  readonly packetHash: string;
}

/** What a change does to the approval: it was not given yet, falls, or is carried over and open to objection. */
export type ChangeEffect = 'asksAgain' | 'voids' | 'carriesOver';

/** Why a document cannot be changed this way. */
export type ChangeRefusal =
  | { readonly code: 'still-being-written'; readonly phase: DocumentPhase }
  | { readonly code: 'already-issued' }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'change-without-reason' };

const WRITTEN_BY_TASK: readonly DocumentPhase[] = [
  'waiting',
  'drafting',
  'consultation',
  'tabled',
  'disposition',
  'rework',
];

/**
 * Says what a change of an approved document does: approved and then changed goes back to the signatory.
 *
 * An editorial change keeps the approval, visibly, and whoever gave it has one working day to object.
 * @see Nghị định 30/2020/NĐ-CP Điều 11 khoản 2
 */
export function changeDocument(
  state: ApprovalState,
  isIssued: boolean,
  change: DocumentChange,
): Result<{ readonly state: ApprovalState; readonly effect: ChangeEffect }, ChangeRefusal> {
  if (isIssued) return refuse({ code: 'already-issued' });
  if (WRITTEN_BY_TASK.includes(state.phase)) return refuse({ code: 'still-being-written', phase: state.phase });
  if (!change.reason.trim()) return refuse({ code: 'change-without-reason' });
  if (change.packetHash === state.packetHash) return refuse({ code: 'nothing-changed' });
  const changed = { ...state, packetHash: change.packetHash };
  if (state.approvedHash === null) {
    return ok({ state: { ...changed, isContestable: false }, effect: 'asksAgain' });
  }
  return change.changeClass === 'editorial'
    ? ok({ state: { ...changed, approvedHash: change.packetHash, isContestable: true }, effect: 'carriesOver' })
    : ok({ state: { ...changed, approvedHash: null, isContestable: false }, effect: 'voids' });
}

/** Approves what was shown; a packet that has become another one meanwhile is not approved. */
export function approvePacket(
  state: ApprovalState,
  shownHash: string,
): Result<ApprovalState, { readonly code: 'packet-changed'; readonly current: string | null }> {
  return shownHash === state.packetHash
    ? ok({ ...state, approvedHash: shownHash, isContestable: false })
    : refuse({ code: 'packet-changed', current: state.packetHash });
}

/** Ends the time for objections: unopposed, the approval stands; with an objection, it falls. */
export function endObjections(state: ApprovalState, isObjected: boolean): ApprovalState {
  return { ...state, isContestable: false, approvedHash: isObjected ? null : state.approvedHash };
}

/** Only what is approved, uncontested and unchanged gets a number. @see Nghị định 30/2020/NĐ-CP Điều 15 */
export function mayIssue(state: ApprovalState): boolean {
  return state.approvedHash !== null && state.approvedHash === state.packetHash && !state.isContestable;
}

/** Says a refused change in the reader's language. */
export function changeRefusalSentence(refusal: ChangeRefusal): Sentence {
  switch (refusal.code) {
    case 'still-being-written':
      return {
        vi: 'Văn bản đang được soạn; hãy lưu và nộp dự thảo theo việc được giao.',
        en: 'The document is still being written: save it, and hand it in with the task.',
      };
    case 'already-issued':
      return {
        vi: 'Văn bản đã ban hành không sửa được; hãy ban hành văn bản thay thế hoặc công văn đính chính.',
        en: 'An issued document is not changed: issue a replacing document or a letter of correction.',
      };
    case 'nothing-changed':
      return { vi: 'Nội dung không có gì thay đổi.', en: 'Nothing has changed.' };
    case 'change-without-reason':
      return {
        vi: 'Cần ghi lý do sửa văn bản đã trình.',
        en: 'A change of a submitted document needs a reason.',
      };
  }
}
