import { mayOpenSession, quorumBase, sessionRefusalSentence } from './session';

describe(mayOpenSession.name, () => {
  it.each([
    ['on the planned day', '2026-12-28', null, true],
    ['later', '2026-12-30', null, true],
    ['earlier', '2026-12-27', null, false],
    ['earlier with a reason', '2026-12-27', 'Thủ trưởng đi công tác', true],
  ])('%s', (_, today, deviation, isAllowed) => {
    const answer = mayOpenSession('2026-12-28', today, deviation);
    expect(answer.ok).toBe(isAllowed);
    if (!answer.ok) expect(sessionRefusalSentence(answer.refusal).vi).toContain('28/12/2026');
  });
});

describe(quorumBase.name, () => {
  it.each([
    ['annual', 'plenary', 'allStaff'],
    ['annual', 'delegates', 'summonedDelegates'],
    ['unionCongress', 'plenary', 'unionMembers'],
  ] as const)('%s, %s: %s', (kind, form, base) => {
    expect(quorumBase(kind, form)).toBe(base);
  });
});
