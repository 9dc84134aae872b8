import { disclosureRefusalSentence, mayEndDisclosure, mayPresent } from './disclosure';

describe(mayPresent.name, () => {
  it.each([
    ['disclosure', true, true],
    ['disclosure', false, false],
    ['headReport', true, false],
  ] as const)('under %s, belonging to it: %s → %s', (kind, isOfItem, may) => {
    expect(mayPresent(kind, isOfItem).ok).toBe(may);
  });
});

describe(mayEndDisclosure.name, () => {
  it.each([
    ['everything presented', 'disclosure', [], null, true],
    ['something left', 'disclosure', ['Quyết toán'], null, false],
    ['something left with empty words', 'disclosure', ['Quyết toán'], ' ', false],
    ['something left with its reason', 'disclosure', ['Quyết toán'], 'chưa được phê duyệt', true],
    ['another item', 'headReport', ['Báo cáo'], null, true],
  ] as const)('%s', (_, kind, titles, reason, may) => {
    const answer = mayEndDisclosure(kind, titles, reason);
    expect(answer.ok).toBe(may);
    if (!answer.ok) expect(disclosureRefusalSentence(answer.refusal).vi).toContain('Quyết toán');
  });
});
