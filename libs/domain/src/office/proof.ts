import { minutesLater } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { reaches, type Level } from './level';

/**
 * By what somebody was known when their answer was recorded, from the weakest to the strongest: the mailed link alone,
 * the code from the mail, a browser remembered for the person, a signed-in session, a session with a second factor just shown.
 */
export const PROOFS = ['link', 'code', 'device', 'session', 'factor'] as const;
export type Proof = (typeof PROOFS)[number];

/** How far each proof reaches. */
export const PROOF_LEVELS: Readonly<Record<Proof, Level>> = {
  link: 'L0',
  code: 'L1',
  device: 'L1',
  session: 'L2',
  factor: 'L3',
};

const MINUTE_MS = 60_000;
/** For how long a second factor counts as just shown. */
export const FACTOR_FRESH_MS = 5 * MINUTE_MS;

/** After so many wrong guesses a code opens nothing any more. */
export const CODE_TRIES = 5;

/** Whether a mail's code still opens something: it may have been guessed at too often, served its one time, or never existed. */
export type CodeState = 'open' | 'locked' | 'usedUp' | 'none';

/** How things stand with the code of one mail. */
export function codeState(code: {
  readonly exists: boolean;
  readonly wrongGuesses: number;
  readonly isUsedUp: boolean;
}): CodeState {
  if (!code.exists) return 'none';
  if (code.isUsedUp) return 'usedUp';
  return code.wrongGuesses >= CODE_TRIES ? 'locked' : 'open';
}

/** What somebody shows who wants to act by a mailed link. */
export interface Shown {
  /** What the link is good for: only one that was mailed for deciding ever decides. */
  readonly purpose: string;
  readonly assigneeId: string;
  /** For whom the browser is remembered, if for anybody. */
  readonly deviceOf: string | null;
  /** Whether the right code of the link was typed. */
  readonly hasRightCode: boolean;
  /** Who is signed in, if anybody. */
  readonly signedInAs: string | null;
  /** When that session last showed a second factor. */
  readonly factorShownAt: string | null;
}

/** What is missing: a link for deciding, the code, a session, the right person's session, a second factor shown just now. */
export interface ProofMissing {
  readonly code: 'decidingLink' | 'code' | 'session' | 'otherPerson' | 'factor';
}

/** Whether what is shown is enough to act at a level; if it is, the strongest proof there is, otherwise what is missing. */
export function provesEnough(level: Level, shown: Shown, now: string): Result<Proof, ProofMissing> {
  if (shown.purpose !== 'decide') return refuse({ code: 'decidingLink' });
  const proof = strongestProof(shown, now);
  if (reaches(PROOF_LEVELS[proof], level)) return ok(proof);
  if (level === 'L1') return refuse({ code: 'code' });
  if (proof === 'session') return refuse({ code: 'factor' });
  return refuse({ code: shown.signedInAs === null ? 'session' : 'otherPerson' });
}

function strongestProof({ assigneeId, deviceOf, hasRightCode, signedInAs, factorShownAt }: Shown, now: string): Proof {
  if (signedInAs === assigneeId) return isFresh(factorShownAt, now) ? 'factor' : 'session';
  if (deviceOf === assigneeId) return 'device';
  return hasRightCode ? 'code' : 'link';
}

/** A factor from the future proves nothing: some clock is wrong. */
function isFresh(factorShownAt: string | null, now: string): boolean {
  if (factorShownAt === null) return false;
  return factorShownAt <= now && now <= minutesLater(factorShownAt, FACTOR_FRESH_MS / MINUTE_MS);
}
