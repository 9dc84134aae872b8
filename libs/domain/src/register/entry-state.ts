import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { RegisterRefusal } from './refusal';

/** What has become of an issued document. Its number stays used whatever becomes of it. */
export const ENTRY_STATES = ['issued', 'replaced', 'recalled'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Which error of an issued document is put right: what it says, or how it is laid out, worded or made. */
export const CORRECTION_KINDS = ['content', 'form'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What the rules ask of an entry before anything is done about it. */
export interface EntryFacts {
  readonly source: 'system' | 'paper';
  readonly isRecalled: boolean;
  /** A replacing document has been issued. */
  readonly isReplaced: boolean;
  /** A replacing document is being prepared. */
  readonly isBeingReplaced: boolean;
  /** The conference whose document it is still has a run that prepares documents. */
  readonly isConferenceRunning: boolean;
}

const KEEPERS: readonly Role[] = ['clerk', 'headOfOffice', 'head', 'administrator'];
const SIGNATORIES: readonly Role[] = ['head', 'deputyHead', 'headOfOffice'];

/** Tells what has become of an entry; a recall outweighs a replacement. */
export function entryState({ isRecalled, isReplaced }: Pick<EntryFacts, 'isRecalled' | 'isReplaced'>): EntryState {
  if (isRecalled) return 'recalled';
  return isReplaced ? 'replaced' : 'issued';
}

/** Tells whether somebody keeps the register: takes over paper numbers, sends again, exports. */
export function keepsRegister(roles: readonly Role[]): boolean {
  return roles.some((role) => KEEPERS.includes(role));
}

/** Tells whether somebody may decide that an issued document is recalled or corrected. */
export function mayRecall(roles: readonly Role[]): boolean {
  return roles.some((role) => SIGNATORIES.includes(role));
}

/** Checks a recall: it freezes the record of what went out, once and for good. @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 4 */
export function checkRecall({ isRecalled }: EntryFacts): Result<null, RegisterRefusal> {
  return isRecalled ? refuse({ code: 'recalled-already' }) : ok(null);
}

/**
 * Checks a correction: an error of content is put right by a replacing document of the same type, one of form by an official letter.
 *
 * What was recalled may still be replaced; there is nothing left in it to rectify.
 * @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 3
 */
export function checkCorrection(kind: CorrectionKind, entry: EntryFacts): Result<null, RegisterRefusal> {
  if (entry.source === 'paper') return refuse({ code: 'registered-on-paper' });
  if (kind === 'form' && entry.isRecalled) return refuse({ code: 'recalled-already' });
  if (entry.isReplaced) return refuse({ code: 'replaced-already' });
  if (kind === 'content' && entry.isBeingReplaced) return refuse({ code: 'replacement-underway' });
  if (!entry.isConferenceRunning) return refuse({ code: 'conference-over' });
  return ok(null);
}
