import {
  FACTOR_FRESH_MS,
  mailPolicyOf,
  PROOF_LEVELS,
  provesEnough,
  reaches,
  type Level,
  type Proof,
  type Result,
  type TaskKind,
} from '@conference/domain';
import { Transactions } from '@conference/persistence';
import type { ProofRefusal } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { doorRefusal } from '../problems/door-words';
import type { RefusalException } from '../problems/refusal.exception';

/** Where a person confirms who they are. */
const CONFIRMATION_PAGE = '/confirm-identity';

/** Asks of a signed-in person what their office asks for a kind of step, at the moment when it is taken. */
@Injectable()
export class ProofNeeded {
  constructor(private readonly transactions: Transactions) {}

  /**
   * For steps that answer no task: a number, a recall, a showing broken off.
   * @throws RefusalException `factor-needed`, with where to confirm
   */
  async require(session: SignedIn, kind: TaskKind): Promise<void> {
    const office = await this.transactions.read(({ directory }) => directory.office(session.person.officeId));
    requireLevel(session, mailPolicyOf(office.mailPolicy).levels[kind]);
  }
}

/**
 * Lets only somebody through who shows what a level asks for.
 * @throws RefusalException `factor-needed`
 */
export function requireLevel(session: SignedIn, level: Level): void {
  if (!reaches(PROOF_LEVELS[proofOf(session)], level)) throw factorNeeded(level);
}

/** The refusal that asks a signed-in person to confirm who they are, and says where. */
export function factorNeeded(level: Level): RefusalException {
  return doorRefusal('factor-needed', { level, confirmAt: CONFIRMATION_PAGE });
}

/**
 * Ends the request where an act of a signed-in person failed for want of a confirmation; any other refusal passes through.
 * @throws RefusalException `factor-needed`
 */
export function proven<T, R extends { readonly code: string }>(
  result: Result<T, R | ProofRefusal>,
): Result<T, Exclude<R, ProofRefusal>> {
  if (!result.ok && isTooLow(result.refusal)) throw factorNeeded(result.refusal.level);
  return result as Result<T, Exclude<R, ProofRefusal>>;
}

function isTooLow(refusal: { readonly code: string }): refusal is Extract<ProofRefusal, { code: 'proof-too-low' }> {
  return refusal.code === 'proof-too-low';
}

/** By what the person of a session is known now. */
export function proofOf({ person, steppedUpAt }: Pick<SignedIn, 'person' | 'steppedUpAt'>): Proof {
  const shown = {
    purpose: 'decide',
    assigneeId: person.id,
    deviceOf: null,
    hasRightCode: false,
    signedInAs: person.id,
    factorShownAt: steppedUpAt?.toISOString() ?? null,
  };
  const isFactor = provesEnough('L3', shown, new Date().toISOString()).ok;
  return isFactor ? 'factor' : 'session';
}

/** Until when a confirmation counts; null when it no longer does. */
export function confirmedUntil({ steppedUpAt }: Pick<SignedIn, 'steppedUpAt'>): string | null {
  const until = steppedUpAt && new Date(steppedUpAt.getTime() + FACTOR_FRESH_MS);
  return until && until > new Date() ? until.toISOString() : null;
}
