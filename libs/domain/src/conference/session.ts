import { compareDates, type CivilDate } from '../calendar';
import type { QuorumBase } from '../assembly';
import type { ConferenceKind } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** Why the session may not be opened, or not be closed yet. */
export type SessionRefusal =
  | { readonly code: 'too-early'; readonly heldOn: CivilDate }
  | { readonly code: 'no-quorum' }
  | { readonly code: 'agenda-unfinished'; readonly items: readonly string[] }
  | { readonly code: 'motion-not-voted'; readonly motions: readonly string[] }
  | { readonly code: 'election-not-counted'; readonly elections: readonly string[] }
  | { readonly code: 'pledge-not-signed'; readonly parties: readonly string[] };

/** A session is opened on the planned day or later; earlier only with a recorded reason. */
export function mayOpenSession(
  heldOn: CivilDate,
  todayOn: CivilDate,
  deviation: string | null,
): Result<void, SessionRefusal> {
  if (compareDates(todayOn, heldOn) < 0 && !deviation) return refuse({ code: 'too-early', heldOn });
  return ok(undefined);
}

/** On whom the quorum counts: all staff, the summoned delegates, or the union's members. @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c */
export function quorumBase(kind: ConferenceKind, form: 'plenary' | 'delegates'): QuorumBase {
  if (kind === 'unionCongress') return 'unionMembers';
  return form === 'delegates' ? 'summonedDelegates' : 'allStaff';
}

/** What the room has done so far. */
export interface FloorProgress {
  readonly unfinishedItems: readonly string[];
  readonly unvotedMotions: readonly string[];
  readonly uncountedElections: readonly string[];
  readonly unsignedParties: readonly string[];
}

/** A session is closed when everything on its agenda has happened: items heard, motions voted, ballots counted, the pledge signed by all parties. */
export function mayCloseSession(progress: FloorProgress): Result<void, SessionRefusal> {
  if (progress.unvotedMotions.length > 0) return refuse({ code: 'motion-not-voted', motions: progress.unvotedMotions });
  if (progress.uncountedElections.length > 0) {
    return refuse({ code: 'election-not-counted', elections: progress.uncountedElections });
  }
  if (progress.unsignedParties.length > 0) {
    return refuse({ code: 'pledge-not-signed', parties: progress.unsignedParties });
  }
  if (progress.unfinishedItems.length > 0) {
    return refuse({ code: 'agenda-unfinished', items: progress.unfinishedItems });
  }
  return ok(undefined);
}

/** Says in the reader's language why a session cannot be opened or closed. */
export function sessionRefusalSentence(refusal: SessionRefusal): Sentence {
  switch (refusal.code) {
    case 'too-early':
      return {
        vi: `Hội nghị được định vào ngày ${refusal.heldOn.split('-').reverse().join('/')}; muốn khai mạc sớm hơn cần ghi lý do hoặc dời ngày.`,
        en: `The conference is planned for ${refusal.heldOn}; to open earlier, give a reason or move the date.`,
      };
    case 'no-quorum':
      return {
        vi: 'Chưa đủ số người dự theo quy định nên chưa thể khai mạc.',
        en: 'Too few people are present: the session cannot be opened yet.',
      };
    case 'agenda-unfinished':
      return {
        vi: `Chương trình còn nội dung chưa xong: ${refusal.items.join('; ')}.`,
        en: `The agenda has unfinished items: ${refusal.items.join('; ')}.`,
      };
    case 'motion-not-voted':
      return {
        vi: `Còn nội dung chưa biểu quyết: ${refusal.motions.join('; ')}.`,
        en: `Some motions have not been voted on: ${refusal.motions.join('; ')}.`,
      };
    case 'election-not-counted':
      return {
        vi: `Còn cuộc bầu cử chưa có kết quả: ${refusal.elections.join('; ')}.`,
        en: `Some elections are not decided: ${refusal.elections.join('; ')}.`,
      };
    case 'pledge-not-signed':
      return {
        vi: `Bản giao ước thi đua chưa được các bên ký đủ: ${refusal.parties.join('; ')}.`,
        en: `Not every party has signed the emulation pledge: ${refusal.parties.join('; ')}.`,
      };
  }
}
