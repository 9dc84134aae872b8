import type { SenderCheck } from '@conference/domain';
import { authenticate, type AuthenticateResult, type DNSResolver } from 'mailauth';

/** How a mail reached us: what SPF is checked against. Without an address SPF says nothing and DKIM must. */
export interface Delivery {
  readonly ip: string | null;
  readonly helo: string | null;
  readonly envelopeFrom: string;
}

/** What our own check found, and whose address it is about. */
export interface CheckedSender {
  readonly check: SenderCheck;
  /** The address of the From field as the check read it, in small letters. */
  readonly from: string | null;
}

/**
 * Verifies by ourselves that a mail comes from the domain in its From field: SPF or DKIM, aligned, under the domain's own DMARC record.
 *
 * What the mail itself says about that (Authentication-Results, ARC) is not looked at, for anybody can write it.
 * @see RFC 7489 §3, §6.6
 */
export async function checkSender(raw: Buffer, delivery: Delivery, resolver: DNSResolver): Promise<CheckedSender> {
  const result = await authenticate(raw, {
    ...(delivery.ip ? { ip: delivery.ip, helo: delivery.helo ?? delivery.ip, sender: delivery.envelopeFrom } : {}),
    mta: 'inbound',
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
    resolver,
  });
  const from = [result.dkim.headerFrom ?? []].flat();
  if (from.length !== 1) return { check: 'unknown', from: null };
  return { check: verdictOf(result, from[0]!), from: from[0]!.toLowerCase() };
}

function verdictOf(result: AuthenticateResult, from: string): SenderCheck {
  // more than one From field yields no verdict at all
  if (!result.dmarc) return 'unknown';
  const { status } = result.dmarc;
  if (status.result === 'none' || status.result === 'temperror') return status.result;
  if (status.result === 'pass' && (isSpfAligned(result, from) || isDkimAligned(result, from))) return 'pass';
  return hasLookupFailed(result) ? 'temperror' : 'fail';
}

function isSpfAligned({ dmarc, spf }: AuthenticateResult, from: string): boolean {
  const aligned = dmarc ? dmarc.alignment?.spf : undefined;
  if (!spf || spf.status.result !== 'pass' || !aligned?.result) return false;
  return !aligned.strict || isSameDomain(aligned.result, from);
}

type Signature = AuthenticateResult['dkim']['results'][number] & { readonly canonBodyLengthLimited?: boolean };

/** A signature over only part of the body proves nothing about the rest: it is none. */
function isDkimAligned({ dmarc, dkim }: AuthenticateResult, from: string): boolean {
  const strict = dmarc ? dmarc.alignment?.dkim?.strict : false;
  return dkim.results.some(
    ({ status, signingDomain, canonBodyLengthLimited }: Signature) =>
      status.result === 'pass' &&
      Boolean(status.aligned) &&
      !canonBodyLengthLimited &&
      (!strict || isSameDomain(signingDomain, from)),
  );
}

function isSameDomain(domain: string, from: string): boolean {
  return domain.toLowerCase() === from.split('@').at(-1)!.toLowerCase();
}

function hasLookupFailed({ dkim, spf }: AuthenticateResult): boolean {
  const words = [...dkim.results.map(({ status }) => status.result), spf ? spf.status.result : 'none'];
  return words.some((word) => word === 'temperror' || word === 'temperr');
}
