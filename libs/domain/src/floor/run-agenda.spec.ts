import * as fc from 'fast-check';
import { regimeOn, type AgendaItemKind } from '../procedure';
import { agendaTiming, currentItem, minutesBehind, nextItem, plannedStarts, type AgendaRunItem } from './agenda-run';
import { agendaRunRefusalSentence, runAgenda, type AgendaAct, type AgendaRunRefusal } from './run-agenda';

const regime = regimeOn('2026-12-28', 'annual');
const older = regimeOn('2022-01-21', 'annual');
const at = (minute: number) => `2026-12-28T02:${String(minute).padStart(2, '0')}:00.000Z`;
const item = (kind: AgendaItemKind, different: Partial<AgendaRunItem> = {}): AgendaRunItem => ({
  code: kind,
  kind,
  title: `Mục ${kind}`,
  plannedMinutes: 10,
  startedAt: null,
  endedAt: null,
  earlier: [],
  reopened: null,
  skipped: null,
  moved: null,
  ...different,
});
const programme = (): AgendaRunItem[] =>
  (
    [
      'headReport',
      'unionReport',
      'discussion',
      'answers',
      'inspectionReport',
      'emulationLaunch',
      'pledgeSigning',
      'resolution',
    ] as const
  ).map((kind) => item(kind));
const act = (what: 'start' | 'end', code: string, minute: number, reason: string | null = null): AgendaAct => ({
  act: what,
  code,
  at: at(minute),
  byId: 'ct',
  reason,
});
const reopen = (code: string, minute: number, reason = 'sót một câu hỏi'): AgendaAct => ({
  act: 'reopen',
  code,
  reason,
  at: at(minute),
  byId: 'ct',
});
const skip = (code: string, reason: string): AgendaAct => ({ act: 'skip', code, reason, at: at(1), byId: 'ct' });
const move = (code: string, before: string | null, reason = 'khách về sớm'): AgendaAct => ({
  act: 'move',
  code,
  before,
  reason,
  at: at(1),
  byId: 'ct',
});
const run = (items: readonly AgendaRunItem[], ...acts: AgendaAct[]): readonly AgendaRunItem[] =>
  acts.reduce((current, one) => {
    const answer = runAgenda(regime, current, one);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.items;
  }, items);

describe(runAgenda.name, () => {
  it('takes one item after the other', () => {
    const items = run(programme(), act('start', 'headReport', 0), act('end', 'headReport', 12));
    expect(items[0]).toMatchObject({ startedAt: at(0), endedAt: at(12) });
    expect([currentItem(items), nextItem(items)?.code]).toEqual([null, 'unionReport']);
    expect(currentItem(run(items, act('start', 'unionReport', 12)))?.code).toBe('unionReport');
  });

  it('leaves an item out with its reason, and names what the law misses', () => {
    const answer = runAgenda(regime, programme(), skip('headReport', ' đã gửi trước '));
    expect(answer).toMatchObject({
      value: {
        items: [{ skipped: { reason: 'đã gửi trước', byId: 'ct' } }, {}, {}, {}, {}, {}, {}, {}],
        deviations: [{ code: 'agenda-item-missing', kind: 'headReport' }],
      },
    });
    expect(answer.ok && nextItem(answer.value.items)?.code).toBe('unionReport');
  });

  it('moves an item with its reason, and names what is out of order', () => {
    const answer = runAgenda(regime, programme(), move('inspectionReport', 'discussion'));
    expect(answer.ok && answer.value.items.map(({ code }) => code)[2]).toBe('inspectionReport');
    expect(answer.ok && answer.value.deviations.map(({ kind }) => kind)).toEqual(['discussion', 'answers']);
    expect(answer.ok && answer.value.items[2]!.moved?.reason).toBe('khách về sớm');
  });

  it('takes an item up before its turn with the reason, and puts it there', () => {
    const answer = runAgenda(regime, programme(), act('start', 'inspectionReport', 3, 'báo cáo viên về sớm'));
    expect(answer.ok && answer.value.items[0]).toMatchObject({
      code: 'inspectionReport',
      startedAt: at(3),
      moved: { reason: 'báo cáo viên về sớm', byId: 'ct', at: at(3) },
    });
    expect(answer.ok && answer.value.deviations.map(({ kind }) => kind)).toEqual([
      'headReport',
      'unionReport',
      'discussion',
      'answers',
    ]);
  });

  it('takes an item up again with the reason, and keeps how long it was before the room', () => {
    const heard = run(programme(), act('start', 'headReport', 0), act('end', 'headReport', 8));
    const again = run(heard, reopen('headReport', 10));
    expect(again[0]).toMatchObject({
      startedAt: at(10),
      endedAt: null,
      earlier: [{ startedAt: at(0), endedAt: at(8) }],
      reopened: { reason: 'sót một câu hỏi' },
    });
    expect(agendaTiming(run(again, act('end', 'headReport', 15)), at(20))[0]).toMatchObject({
      takenMinutes: 13,
      overMinutes: 3,
    });
  });

  it.each<[string, AgendaRunItem[], AgendaAct, AgendaRunRefusal['code']]>([
    ['an item that is not there', programme(), act('start', 'x', 0), 'agenda-item-unknown'],
    ['the second item first', programme(), act('start', 'unionReport', 0), 'agenda-item-not-next'],
    [
      'two items at once',
      [item('headReport', { startedAt: at(0) }), item('unionReport')],
      act('start', 'unionReport', 1),
      'agenda-item-running',
    ],
    ['an item twice', [item('headReport', { startedAt: at(0) })], act('start', 'headReport', 1), 'agenda-item-begun'],
    [
      'an end before the beginning',
      [item('headReport', { startedAt: at(5) })],
      act('end', 'headReport', 4),
      'agenda-time-backwards',
    ],
    [
      'a beginning before the last end',
      [item('headReport', { startedAt: at(0), endedAt: at(5) }), item('unionReport')],
      act('start', 'unionReport', 4),
      'agenda-time-backwards',
    ],
    ['the end of what did not begin', programme(), act('end', 'headReport', 1), 'agenda-item-not-running'],
    ['the resolution at once', programme(), act('start', 'resolution', 0, 'gấp'), 'resolution-before-pledge'],
    ['an item out of turn without words', programme(), act('start', 'unionReport', 0, ' '), 'agenda-item-not-next'],
    ['taking up again what did not end', programme(), reopen('headReport', 1), 'agenda-item-not-ended'],
    [
      'taking up again without a reason',
      [item('headReport', { startedAt: at(0), endedAt: at(1) })],
      reopen('headReport', 2, ' '),
      'agenda-without-reason',
    ],
    [
      'taking up again while another item is under way',
      [item('headReport', { startedAt: at(0), endedAt: at(1) }), item('unionReport', { startedAt: at(1) })],
      reopen('headReport', 2),
      'agenda-item-running',
    ],
    ['skipping without a reason', programme(), skip('headReport', ' '), 'agenda-without-reason'],
    ['moving without a reason', programme(), move('answers', 'discussion', ''), 'agenda-without-reason'],
    ['skipping what began', [item('headReport', { startedAt: at(0) })], skip('headReport', 'x'), 'agenda-item-begun'],
    [
      'starting what was skipped',
      run(programme(), skip('headReport', 'x')) as AgendaRunItem[],
      act('start', 'headReport', 2),
      'agenda-item-left-out',
    ],
    [
      'moving before what began',
      [item('headReport', { startedAt: at(0) }), item('unionReport')],
      move('unionReport', 'headReport'),
      'agenda-item-begun',
    ],
    ['moving before nothing', programme(), move('answers', 'x'), 'agenda-item-unknown'],
    ['the resolution before the pledge', programme(), move('resolution', 'pledgeSigning'), 'resolution-before-pledge'],
    ['the pledge behind the resolution', programme(), move('pledgeSigning', null), 'resolution-before-pledge'],
  ])('refuses %s', (_, items, one, code) => {
    const answer = runAgenda(regime, items, one);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : agendaRunRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('leaves the pledge free under the older rules', () => {
    expect(runAgenda(older, programme(), move('pledgeSigning', null)).ok).toBe(true);
  });

  it('keeps every item exactly once and at most one under way, whatever is done', () => {
    const codes = programme().map(({ code }) => code);
    const acts = fc.oneof(
      fc
        .tuple(fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(...codes), fc.nat(59))
        .map((given) => act(...given)),
      fc.constantFrom(...codes).map((code) => skip(code, 'x')),
      fc.tuple(fc.constantFrom(...codes), fc.nat(59)).map(([code, minute]) => reopen(code, minute)),
      fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes, null)).map(([code, before]) => move(code, before)),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (done) => {
        const items = done.reduce<readonly AgendaRunItem[]>((current, one) => {
          const answer = runAgenda(regime, current, one);
          return answer.ok ? answer.value.items : current;
        }, programme());
        expect(items.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
        expect(
          items.filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null).length,
        ).toBeLessThanOrEqual(1);
        expect(items.every(({ startedAt, skipped }) => startedAt === null || skipped === null)).toBe(true);
      }),
    );
  });
});

describe(agendaTiming.name, () => {
  const items = [
    item('headReport', { startedAt: at(0), endedAt: at(14) }),
    item('unionReport', { startedAt: at(14), endedAt: at(20) }),
    item('discussion', { startedAt: at(20) }),
    item('answers', { plannedMinutes: null }),
  ];

  it('compares plan and reality', () => {
    expect(agendaTiming(items, at(25)).map(({ takenMinutes, overMinutes }) => [takenMinutes, overMinutes])).toEqual([
      [14, 4],
      [6, -4],
      [5, -5],
      [null, null],
    ]);
  });

  it.each([
    [25, 0],
    [33, 3],
  ])('at minute %d is %d behind', (minute, behind) => {
    expect(minutesBehind(items, at(minute))).toBe(behind);
  });
});

describe(plannedStarts.name, () => {
  it('counts on from the beginning, as far as minutes are planned', () => {
    const items = [item('headReport'), item('unionReport', { plannedMinutes: null }), item('discussion')];
    expect([...plannedStarts(items, at(0))]).toEqual([
      ['headReport', at(0)],
      ['unionReport', at(10)],
    ]);
  });
});
