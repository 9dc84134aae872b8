import { compareDates, type CivilDate } from '../calendar';
import type { QuorumBase } from '../assembly';
import type { ConferenceKind } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** Why the session may not be opened. */
export type SessionRefusal =
  { readonly code: 'too-early'; readonly heldOn: CivilDate } | { readonly code: 'no-quorum' };

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

/** Says in the reader's language why a session cannot be opened. */
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
  }
}
