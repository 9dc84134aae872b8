import {
  codeRefusalSentence,
  copiedCodes,
  judgeCheckInCode,
  readCheckInCode,
  signedPartOf,
  writeCheckInCode,
  type CodeFacts,
  type CodeRefusal,
  type CodeUse,
} from './check-in-code';

const code = { conference: 'c2026', handle: 'k7Q-x_9', signature: 'c2lnbmF0dXJl' };
const issued = { conference: 'c2026', handle: 'k7Q-x_9', attendeeId: 'an', revokedAt: null };
const facts: CodeFacts = { conference: 'c2026', isSignatureValid: true, issued, summonedIds: ['an', 'binh'] };

describe(readCheckInCode.name, () => {
  it('reads what was written', () => {
    expect(readCheckInCode(` ${writeCheckInCode(code)}\n`)).toEqual({ ok: true, value: code });
    expect(writeCheckInCode(code)).toBe(`${signedPartOf(code)}.${code.signature}`);
  });

  it.each([
    '',
    'https://example.org/x',
    'HN1.c2026.k7',
    'HN1.c2026.k7.s.more',
    'HN2.c2026.k7.s',
    'HN1..k7.s',
    'HN1.c 1.k7.s',
  ])('takes “%s” for foreign', (text) => {
    expect(readCheckInCode(text)).toEqual({ ok: false, refusal: { code: 'code-foreign' } });
  });
});

describe(judgeCheckInCode.name, () => {
  it('gives the person', () => {
    expect(judgeCheckInCode(code, facts)).toEqual({ ok: true, value: 'an' });
  });

  it.each<[string, Partial<CodeFacts>, CodeRefusal['code']]>([
    ['a signature that is not ours', { isSignatureValid: false }, 'code-foreign'],
    ['a handle that nobody has', { issued: null }, 'code-foreign'],
    ['a handle of somebody else', { issued: { ...issued, handle: 'other' } }, 'code-foreign'],
    ['another conference', { conference: 'c2027' }, 'code-of-other-conference'],
    ['a revoked code', { issued: { ...issued, revokedAt: '2026-12-27T01:00:00.000Z' } }, 'code-revoked'],
    ['a person who is not summoned', { summonedIds: ['binh'] }, 'person-not-summoned'],
  ])('refuses %s', (_, different, expected) => {
    const answer = judgeCheckInCode(code, { ...facts, ...different });
    expect(answer).toMatchObject({ ok: false, refusal: { code: expected } });
    expect(answer.ok ? '' : codeRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(copiedCodes.name, () => {
  const at = (minute: number) => `2026-12-28T01:${String(minute).padStart(2, '0')}:00.000Z`;
  const use = (handle: string, place: string, minute: number): CodeUse => ({ handle, place, at: at(minute) });

  it.each<[string, CodeUse[], number]>([
    ['one use', [use('k', 'Cửa A', 0)], 0],
    ['two people', [use('k', 'Cửa A', 0), use('m', 'Cửa B', 1)], 0],
    ['the same door again', [use('k', 'Cửa A', 0), use('k', 'Cửa A', 1)], 0],
    ['another door in good time', [use('k', 'Cửa A', 0), use('k', 'Cửa B', 5)], 0],
    ['another door too soon', [use('k', 'Cửa A', 0), use('k', 'Cửa B', 4)], 1],
    ['sent out of order', [use('k', 'Cửa B', 4), use('k', 'Cửa A', 0)], 1],
    ['two doors at once', [use('k', 'Cửa B', 0), use('k', 'Cửa A', 0)], 1],
  ])('%s', (_, uses, count) => {
    expect(copiedCodes(uses)).toHaveLength(count);
  });

  it('names both places', () => {
    const [found] = copiedCodes([use('k', 'Cửa B', 4), use('k', 'Cửa A', 0)]);
    expect(found!.uses.map(({ place }) => place)).toEqual(['Cửa A', 'Cửa B']);
    expect(found!.sentence.vi).toContain('“Cửa A” rồi ở “Cửa B”');
  });
});
