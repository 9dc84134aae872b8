import type { Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { maySignPledge, pledgeIsSigned, type PledgeParty, type PledgeSignature } from './pledge-signing';
import { pledgeRefusalSentence, type PledgeRefusal } from './refusal';

/** How a party may sign: drawn on a screen, with its name typed, by handing in a PDF with a digital signature, or on paper with a scan of it. */
export const SIGNATURE_WAYS = ['drawn', 'typed', 'uploaded', 'paper'] as const;
export type SignatureWay = (typeof SIGNATURE_WAYS)[number];

/** What each way is called. */
export const SIGNATURE_WAY_NAMES: Readonly<Record<SignatureWay, Sentence>> = {
  drawn: { vi: 'Vẽ chữ ký', en: 'Drawn' },
  typed: { vi: 'Gõ họ tên', en: 'Name typed' },
  uploaded: { vi: 'Tệp PDF đã ký số', en: 'PDF with a digital signature' },
  paper: { vi: 'Ký trên giấy, có bản quét', en: 'On paper, with a scan' },
};

/** What stands in the place of a signature on the paper that is printed of the pledge: how it was given, for it is not seen there. */
export const SIGNATURE_NOTES: Readonly<Record<SignatureWay, string>> = {
  drawn: '(Đã ký: vẽ chữ ký)',
  typed: '(Đã ký: gõ họ tên)',
  uploaded: '(Đã ký số)',
  paper: '(Đã ký trên giấy)',
};

/** What the file of a party's signature is called: the picture, the signed PDF or the scan. */
export function signatureFileName(partyCode: string, mediaType: string): string {
  return `chu-ky-${partyCode}.${mediaType.split('/')[1]}`;
}

/** A party with its signature, if it has one, and the reason for which it was called before its turn. */
export interface StagedParty extends PledgeParty {
  readonly signedAt: Instant | null;
  readonly called: { readonly reason: string; readonly byId: string; readonly at: Instant } | null;
}

/** The stage at one moment: who signs now, and whether the pledge stands. */
export interface PledgeStage {
  /** Null when everybody has signed. */
  readonly now: string | null;
  readonly isComplete: boolean;
  /** Why it is no pledge yet; null when it is one. */
  readonly lacks: Sentence | null;
}

/** The signatures that are there, each with the reason for which it came before its turn. */
export function signaturesOn(parties: readonly StagedParty[]): readonly PledgeSignature[] {
  return parties.flatMap(({ code: partyCode, personId, signedAt, called }) =>
    signedAt === null ? [] : [{ partyCode, personId, signedAt, deviation: called?.reason ?? null }],
  );
}

/** Tells who signs now: who was called last before their turn, else the next in order; and whether every party has signed. */
export function pledgeStage(parties: readonly StagedParty[]): PledgeStage {
  const signed = pledgeIsSigned(parties, signaturesOn(parties));
  const waiting = parties.filter(({ signedAt }) => signedAt === null);
  const called = waiting
    .filter((party) => party.called !== null)
    .toSorted(byCall)
    .at(-1);
  const now = (called ?? waiting[0])?.code ?? null;
  if (signed.ok) return { now, isComplete: true, lacks: null };
  const isOneSided = parties.length - waiting.length === 1 && signed.refusal.code === 'parties-unsigned';
  return { now, isComplete: false, lacks: isOneSided ? ONE_SIDED : pledgeRefusalSentence(signed.refusal) };
}

const ONE_SIDED: Sentence = {
  vi: 'Mới có một bên ký: chưa thành bản giao ước cho đến khi các bên còn lại ký.',
  en: 'Only one party has signed: this is no pledge until the others have.',
};

function byCall(one: StagedParty, other: StagedParty): number {
  return one.called!.at < other.called!.at ? -1 : 1;
}

/** A signature that somebody hands in. */
export interface HandedSignature {
  readonly partyCode: string;
  /** Who signs; for a signature on paper, whose it is. */
  readonly personId: string;
  readonly way: SignatureWay;
  /** The name that was typed; null for the other ways. */
  readonly typedName: string | null;
  /** The name of the person who signs for the party. */
  readonly name: string;
  /** Whether that person is checked in. */
  readonly isPresent: boolean;
}

/**
 * Decides whether a signature is taken: in turn, by the right person, who is in the room, and in a way that the office allows. Whoever was called for a
 * recorded reason may sign before the turn, and from elsewhere.
 */
export function takeSignature(
  parties: readonly StagedParty[],
  { partyCode, personId, way, typedName, name, isPresent }: HandedSignature,
  ways: readonly SignatureWay[],
): Result<PledgeParty, PledgeRefusal> {
  const deviation = parties.find(({ code }) => code === partyCode)?.called?.reason ?? null;
  const allowed = maySignPledge(parties, signaturesOn(parties), { partyCode, personId, deviation });
  if (!allowed.ok) return allowed;
  if (!isPresent && !deviation?.trim()) return refuse({ code: 'signatory-not-present', name });
  if (!ways.includes(way)) return refuse({ code: 'way-not-allowed', way });
  if (way === 'typed' && spelled(typedName ?? '') !== spelled(name)) return refuse({ code: 'other-name', name });
  return allowed;
}

/** Decides whether a party may be called to sign before its turn, or from elsewhere: with a reason, and as long as it has not signed. */
export function callBeforeTurn(
  parties: readonly StagedParty[],
  partyCode: string,
  reason: string,
): Result<string, PledgeRefusal> {
  const party = parties.find(({ code }) => code === partyCode);
  if (!party) return refuse({ code: 'not-a-party', partyCode });
  if (party.signedAt !== null) return refuse({ code: 'signed-already', partyCode });
  return reason.trim() ? ok(reason.trim()) : refuse({ code: 'call-without-reason' });
}

function spelled(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi-VN');
}
