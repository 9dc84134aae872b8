import type { QuorumLost } from '@conference/contracts';
import {
  judgeQuorum,
  quorumBase,
  quorumState,
  quorumTurns,
  type Attendance,
  type QuorumState,
  type Verdict,
} from '@conference/domain';
import type { ConferenceEntity } from '@conference/persistence';

type Conference = Pick<ConferenceEntity, 'kind' | 'form' | 'stage'>;

/** How the room stands at an instant; null while nobody is summoned. */
export function roomAt(conference: Conference, attendances: readonly Attendance[], at: Date): QuorumState | null {
  const judged = quorumState(attendances, rollOf(conference, attendances), at.toISOString());
  return judged.ok ? judged.value : null;
}

/** Since when the quorum is lost; null while it holds, was never there, the session stands still or is over. */
export function quorumLost(
  conference: Conference & Pick<ConferenceEntity, 'pausedAt'>,
  attendances: readonly Attendance[],
): QuorumLost | null {
  if (!isUnderWay(conference) || conference.pausedAt) return null;
  const turns = quorumTurns(attendances, rollOf(conference, attendances));
  const last = turns.ok ? turns.value.at(-1) : undefined;
  return last?.kind === 'lost' ? { at: last.at, sentence: last.sentence } : null;
}

/** What is concluded from two figures; null while nobody is summoned. */
export function verdictOn(
  { kind, form }: Conference,
  { entitled, present }: { readonly entitled: number; readonly present: number },
): Verdict | null {
  const judged = judgeQuorum({ entitled, present, base: quorumBase(kind, form) });
  return judged.ok ? judged.value : null;
}

/** Whether people come and go now. */
export function isUnderWay({ stage }: Pick<Conference, 'stage'>): boolean {
  return stage === 'convening' || stage === 'session';
}

function rollOf({ kind, form }: Conference, attendances: readonly Attendance[]) {
  return { entitledIds: attendances.map(({ attendeeId }) => attendeeId), base: quorumBase(kind, form) };
}
