import { checkPoll, MOST_OPTIONS, type PollFacts } from './check-poll';
import { mayDestroy } from './may-destroy';
import { checkObjectionsEnd, objectionsEndOn } from './objections-end-on';
import { pollRefusalSentence, type PollRefusal } from './poll-refusal';

const electorate = [{ voterId: 'a' }, { voterId: 'b' }];
const among = (candidates: readonly string[], seats = 1): PollFacts['rule'] => ({
  kind: 'election',
  candidates,
  seats,
  mayChooseFewer: true,
  mayChooseNone: false,
});
const many = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`);

describe(checkPoll.name, () => {
  it.each<[string, PollFacts, string | null]>([
    ['a motion', { rule: { kind: 'motion' }, electorate }, null],
    ['as many candidates as there is room for', { rule: among(many(MOST_OPTIONS)), electorate }, null],
    ['one more', { rule: among(many(MOST_OPTIONS + 1)), electorate }, 'too-many-options'],
    ['no candidate', { rule: among([]), electorate }, 'nothing-to-choose'],
    ['no seat', { rule: among(['an'], 0), electorate }, 'nothing-to-choose'],
    ['a candidate twice', { rule: among(['an', 'binh', 'an']), electorate }, 'option-listed-twice'],
    ['nobody', { rule: among(['an']), electorate: [] }, 'nobody-entitled'],
    ['somebody twice', { rule: among(['an']), electorate: [...electorate, { voterId: 'a' }] }, 'voter-twice'],
  ])('%s: %#', (_, facts, code) => {
    const checked = checkPoll(facts);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });
});

describe(mayDestroy.name, () => {
  it.each([
    ['open', null, null, '2026-12-26', 'poll-not-counted'],
    ['closed', null, '2026-12-25', '2026-12-26', 'poll-not-counted'],
    ['closed', '2026-12-18', '2026-12-25', '2026-12-25', 'objections-open'],
    ['closed', '2026-12-18', '2026-12-25', '2026-12-26', null],
    ['counted', null, '2026-12-25', '2026-12-25', 'objections-open'],
    ['counted', null, '2026-12-25', '2026-12-26', null],
  ] as const)('%s, void since %s, objections until %s, on %s: %s', (state, voidedOn, objectionsEndOn, today, code) => {
    const allowed = mayDestroy({ state, objectionsEndOn, voidedOn }, today);
    expect(allowed.ok ? null : allowed.refusal.code).toBe(code);
  });
});

describe(checkObjectionsEnd.name, () => {
  it.each([
    ['2026-12-18', 'objections-end-too-early'],
    ['2026-12-19', null],
    [objectionsEndOn('2026-12-18'), null],
    ['2027-03-18', null],
    ['2027-03-19', 'objections-end-too-late'],
    ['9999-12-31', 'objections-end-too-late'],
  ])('of a ballot closed on 2026-12-18, until %s: %s', (until, code) => {
    const checked = checkObjectionsEnd('2026-12-18', until);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });
});

describe(pollRefusalSentence.name, () => {
  it.each<PollRefusal>([
    { code: 'too-many-options', options: 201, most: 200 },
    { code: 'objections-end-too-early', closedOn: '2026-12-18' },
    { code: 'objections-end-too-late', latest: '2027-03-18' },
    { code: 'objections-open', until: '2026-12-25' },
    { code: 'box-tampered', faults: [{ check: 'envelopeDeleted', times: 2 }] },
    { code: 'not-on-roll' },
    { code: 'already-cast' },
  ])('speaks both languages: $code', (refusal) => {
    const { vi, en } = pollRefusalSentence(refusal);
    expect(vi).toMatch(/[.:]$/);
    expect(en).toMatch(/[.:]$/);
  });
});
