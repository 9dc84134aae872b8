import { maySignPledge, pledgeIsSigned, type PledgeParty, type PledgeSignature } from './pledge-signing';
import { pledgeRefusalSentence, type SigningRefusal } from './refusal';

const head: PledgeParty = { code: 'head', side: 'head', personId: 'p1' };
const union: PledgeParty = { code: 'union', side: 'employees', personId: 'p2' };
const unit: PledgeParty = { code: 'unit', side: 'unit', personId: 'p3' };
const sign = (partyCode: string, personId: string, minute: number): PledgeSignature => ({
  partyCode,
  personId,
  signedAt: `2026-11-25T03:${String(minute).padStart(2, '0')}:00.000Z`,
});
const byHead = sign('head', 'p1', 0);
const byUnion = sign('union', 'p2', 1);
const byUnit = sign('unit', 'p3', 2);

describe(pledgeIsSigned.name, () => {
  it('is signed by all its parties, in their order', () => {
    expect(pledgeIsSigned([head, union, unit], [byUnit, byHead, byUnion])).toEqual({
      ok: true,
      value: [byHead, byUnion, byUnit],
    });
  });

  it.each<[string, PledgeParty[], PledgeSignature[], SigningRefusal['code']]>([
    ['by one party only', [head, union], [byHead], 'parties-unsigned'],
    ['by nobody', [head, union], [], 'parties-unsigned'],
    ['of one party', [head], [byHead], 'one-party-pledge'],
    ['of no party', [], [], 'one-party-pledge'],
    ['of two parties with one signatory', [head, { ...union, personId: 'p1' }], [byHead], 'one-party-pledge'],
    ['by a stranger', [head, union], [byHead, sign('union', 'p9', 1)], 'not-the-signatory'],
    ['out of order', [union, head], [byHead, byUnion], 'signed-out-of-order'],
  ])('refuses a pledge signed %s', (_, parties, signatures, code) => {
    const answer = pledgeIsSigned(parties, signatures);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(maySignPledge.name, () => {
  const parties = [head, union, unit];

  it('lets the next party sign', () => {
    expect(maySignPledge(parties, [byHead], { partyCode: 'union', personId: 'p2' })).toEqual({
      ok: true,
      value: union,
    });
  });

  it('lets a party sign before its turn for a reason alone', () => {
    const early = { partyCode: 'unit', personId: 'p3', deviation: 'đi công tác' };
    expect(maySignPledge(parties, [byHead], early)).toEqual({ ok: true, value: unit });
    expect(maySignPledge(parties, [byHead], { ...early, deviation: ' ' })).toMatchObject({ ok: false });
    const signed = [byHead, { ...sign('unit', 'p3', 1), deviation: 'đi công tác' }, sign('union', 'p2', 2)];
    expect(pledgeIsSigned(parties, signed)).toMatchObject({ ok: true });
    expect(pledgeIsSigned(parties, [byHead, sign('unit', 'p3', 1), sign('union', 'p2', 2)])).toMatchObject({
      refusal: { code: 'signed-out-of-order', partyCode: 'unit' },
    });
  });

  it.each<[string, string, PledgeSignature[], SigningRefusal['code']]>([
    ['union', 'p2', [], 'not-your-turn-to-sign'],
    ['union', 'p1', [byHead], 'not-the-signatory'],
    ['head', 'p1', [byHead], 'signed-already'],
    ['province', 'p1', [], 'not-a-party'],
    ['head', 'p1', [byHead, byUnion, byUnit], 'signed-already'],
  ])('refuses %s by %s', (partyCode, personId, signatures, code) => {
    const answer = maySignPledge(parties, signatures, { partyCode, personId });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).en).not.toBe('');
  });
});
