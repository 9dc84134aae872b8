import type { Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { PledgeRefusal } from './refusal';

/** On whose behalf a party signs the pledge. */
export const PLEDGE_SIDES = ['head', 'employees', 'unit'] as const;
export type PledgeSide = (typeof PLEDGE_SIDES)[number];

/** One party of the emulation pledge and the person who signs for it; the list is the order of signing. */
export interface PledgeParty {
  readonly code: string;
  readonly side: PledgeSide;
  readonly personId: string;
}

/** One signature under the pledge. */
export interface PledgeSignature {
  readonly partyCode: string;
  readonly personId: string;
  readonly signedAt: Instant;
  /** Why it was let sign before its turn; null or missing where it was its turn. */
  readonly deviation?: string | null;
}

/**
 * Decides whether a person may sign for a party now: it is that party's turn, or it was let sign before it for a recorded reason,
 * and that person signs for it.
 */
export function maySignPledge(
  parties: readonly PledgeParty[],
  signatures: readonly PledgeSignature[],
  { partyCode, personId, deviation }: Pick<PledgeSignature, 'partyCode' | 'personId' | 'deviation'>,
): Result<PledgeParty, PledgeRefusal> {
  const party = parties.find(({ code }) => code === partyCode);
  if (!party) return refuse({ code: 'not-a-party', partyCode });
  if (party.personId !== personId) return refuse({ code: 'not-the-signatory', partyCode, personId });
  if (signatures.some((signature) => signature.partyCode === partyCode))
    return refuse({ code: 'signed-already', partyCode });
  const next = unsigned(parties, signatures)[0]!;
  return next.code === partyCode || deviation?.trim()
    ? ok(party)
    : refuse({ code: 'not-your-turn-to-sign', next: next.code });
}

/**
 * Decides whether the pledge is signed: by all its parties, in their order or out of it for a recorded reason, and by more than one person.
 *
 * A paper that only one party signs is no pledge between the head and the employees.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm h
 */
export function pledgeIsSigned(
  parties: readonly PledgeParty[],
  signatures: readonly PledgeSignature[],
): Result<readonly PledgeSignature[], PledgeRefusal> {
  if (new Set(parties.map(({ personId }) => personId)).size < 2) return refuse({ code: 'one-party-pledge' });
  const missing = unsigned(parties, signatures);
  if (missing.length > 0) return refuse({ code: 'parties-unsigned', parties: missing.map(({ code }) => code) });

  const ordered = parties.map(({ code }) => signatures.find(({ partyCode }) => partyCode === code)!);
  const stranger = parties.find(({ personId }, place) => ordered[place]!.personId !== personId);
  if (stranger) {
    const { personId } = ordered[parties.indexOf(stranger)]!;
    return refuse({ code: 'not-the-signatory', partyCode: stranger.code, personId });
  }
  const early = ordered.find(
    ({ signedAt, deviation }, place) =>
      !deviation?.trim() && ordered.slice(0, place).some((before) => before.signedAt > signedAt),
  );
  return early ? refuse({ code: 'signed-out-of-order', partyCode: early.partyCode }) : ok(ordered);
}

function unsigned(parties: readonly PledgeParty[], signatures: readonly PledgeSignature[]): PledgeParty[] {
  return parties.filter(({ code }) => !signatures.some(({ partyCode }) => partyCode === code));
}
