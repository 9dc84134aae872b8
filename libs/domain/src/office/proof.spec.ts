import fc from 'fast-check';
import { LEVELS, reaches, type Level } from './level';
import { CODE_TRIES, codeState, FACTOR_FRESH_MS, PROOF_LEVELS, provesEnough, type Shown } from './proof';

const NOW = '2024-03-04T03:00:00.000Z';
const ago = (ms: number) => new Date(Date.parse(NOW) - ms).toISOString();
const LINK: Shown = {
  purpose: 'decide',
  assigneeId: 'hoa',
  deviceOf: null,
  hasRightCode: false,
  signedInAs: null,
  factorShownAt: null,
};
const CODE = { ...LINK, hasRightCode: true };
const DEVICE = { ...LINK, deviceOf: 'hoa' };
const SESSION = { ...LINK, signedInAs: 'hoa' };
const FACTOR = { ...SESSION, factorShownAt: ago(1000) };

describe(provesEnough.name, () => {
  it.each<[string, Shown, readonly string[]]>([
    // what is shown, and the answer at L0, L1, L2, L3
    ['the link alone', LINK, ['link', 'no code', 'no session', 'no session']],
    ['the code of the mail', CODE, ['code', 'code', 'no session', 'no session']],
    ['a remembered browser', DEVICE, ['device', 'device', 'no session', 'no session']],
    ['another person’s browser', { ...LINK, deviceOf: 'duong' }, ['link', 'no code', 'no session', 'no session']],
    ['a session', SESSION, ['session', 'session', 'session', 'no factor']],
    ['another’s session', { ...LINK, signedInAs: 'duong' }, ['link', 'no code', 'no otherPerson', 'no otherPerson']],
    ['a fresh factor', FACTOR, ['factor', 'factor', 'factor', 'factor']],
    [
      'a factor at the last moment',
      { ...FACTOR, factorShownAt: ago(FACTOR_FRESH_MS) },
      ['factor', 'factor', 'factor', 'factor'],
    ],
    [
      'a factor that is too old',
      { ...FACTOR, factorShownAt: ago(FACTOR_FRESH_MS + 1) },
      ['session', 'session', 'session', 'no factor'],
    ],
    ['a factor of tomorrow', { ...FACTOR, factorShownAt: ago(-1) }, ['session', 'session', 'session', 'no factor']],
    [
      'another’s fresh factor',
      { ...FACTOR, signedInAs: 'duong' },
      ['link', 'no code', 'no otherPerson', 'no otherPerson'],
    ],
  ])('%s', (_what, shown, expected) => {
    expect(LEVELS.map((level) => told(level, shown))).toEqual(expected);
  });

  it.each(['view', 'notMine', 'unsubscribe'])('never decides by a link for %s, whatever else is shown', (purpose) => {
    for (const level of LEVELS) expect(told(level, { ...FACTOR, purpose })).toBe('no decidingLink');
  });

  const person = fc.constantFrom('hoa', 'duong', null);
  const shown: fc.Arbitrary<Shown> = fc.record({
    purpose: fc.constantFrom('decide', 'view', 'notMine', 'unsubscribe'),
    assigneeId: fc.constant('hoa'),
    deviceOf: person,
    hasRightCode: fc.boolean(),
    signedInAs: person,
    factorShownAt: fc.option(fc.integer({ min: -60_000, max: 2 * FACTOR_FRESH_MS }).map(ago), { nil: null }),
  });
  const level = fc.constantFrom(...LEVELS);

  it('never loses by showing more', () => {
    const more: ((less: Shown) => Shown)[] = [
      (less) => ({ ...less, hasRightCode: true }),
      (less) => ({ ...less, deviceOf: less.assigneeId }),
      (less) => ({ ...less, signedInAs: less.assigneeId }),
      (less) => ({ ...less, signedInAs: less.assigneeId, factorShownAt: NOW }),
    ];
    fc.assert(
      fc.property(level, shown, fc.constantFrom(...more), (asked, less, adding) => {
        if (provesEnough(asked, less, NOW).ok) expect(provesEnough(asked, adding(less), NOW).ok).toBe(true);
      }),
    );
  });

  it('never asks for less at a higher level', () => {
    fc.assert(
      fc.property(level, level, shown, (one, other, what) => {
        if (reaches(one, other) && provesEnough(one, what, NOW).ok)
          expect(provesEnough(other, what, NOW).ok).toBe(true);
      }),
    );
  });

  it('names a proof that reaches what was asked', () => {
    fc.assert(
      fc.property(level, shown, (asked, what) => {
        const proof = provesEnough(asked, what, NOW);
        if (proof.ok) expect(reaches(PROOF_LEVELS[proof.value], asked)).toBe(true);
      }),
    );
  });
});

describe(codeState.name, () => {
  it.each([
    [{ exists: false, wrongGuesses: 0, isUsedUp: false }, 'none'],
    [{ exists: true, wrongGuesses: 0, isUsedUp: false }, 'open'],
    [{ exists: true, wrongGuesses: CODE_TRIES - 1, isUsedUp: false }, 'open'],
    [{ exists: true, wrongGuesses: CODE_TRIES, isUsedUp: false }, 'locked'],
    [{ exists: true, wrongGuesses: 1, isUsedUp: true }, 'usedUp'],
  ] as const)('%o: %s', (code, expected) => {
    expect(codeState(code)).toBe(expected);
  });
});

function told(level: Level, shown: Shown): string {
  const proof = provesEnough(level, shown, NOW);
  return proof.ok ? proof.value : `no ${proof.refusal.code}`;
}
