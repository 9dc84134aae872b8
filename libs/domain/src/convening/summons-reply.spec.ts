import * as fc from 'fast-check';
import type { QuorumRoll } from '../assembly';
import { conveningRefusalSentence, type ConveningRefusal } from './refusal';
import {
  expectedAttendance,
  replyToSummons,
  SUMMONS_REPLIES,
  type ReplyFacts,
  type SummonsReply,
} from './summons-reply';

const facts: ReplyFacts = { summonedIds: ['an', 'binh'], sessionOpenedAt: null };
const rollOf = (size: number): QuorumRoll => ({
  entitledIds: Array.from({ length: size }, (_, place) => `p${place}`),
  base: 'allStaff',
});
const replies = (kind: SummonsReply['kind'], from: number, to: number): SummonsReply[] =>
  Array.from({ length: to - from }, (_, place) => ({ personId: `p${from + place}`, kind, reason: null }));

describe(replyToSummons.name, () => {
  it('keeps a reason with an excuse only', () => {
    expect(replyToSummons({ personId: 'an', kind: 'excused', reason: ' đi học ' }, facts)).toMatchObject({
      value: { reason: 'đi học' },
    });
    expect(replyToSummons({ personId: 'an', kind: 'coming', reason: 'đi học' }, facts)).toMatchObject({
      value: { reason: null },
    });
  });

  it.each<[SummonsReply, Partial<ReplyFacts>, ConveningRefusal['code']]>([
    [{ personId: 'an', kind: 'excused', reason: ' ' }, {}, 'excuse-without-reason'],
    [{ personId: 'chi', kind: 'coming', reason: null }, {}, 'not-summoned'],
    [
      { personId: 'an', kind: 'coming', reason: null },
      { sessionOpenedAt: '2026-12-28T01:00:00.000Z' },
      'session-opened-already',
    ],
  ])('refuses %j', (reply, different, code) => {
    const answer = replyToSummons(reply, { ...facts, ...different });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : conveningRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(expectedAttendance.name, () => {
  it('leaves the excused in the base of the quorum', () => {
    const answer = expectedAttendance(rollOf(60), [...replies('coming', 0, 39), ...replies('excused', 39, 60)]);
    expect(answer).toMatchObject({
      value: {
        entitled: 60,
        coming: 39,
        excused: 21,
        noAnswer: 0,
        needed: 40,
        suffices: false,
        isOutOfReach: true,
        sentence: {
          vi: '39/60 người báo sẽ dự, 21 vắng có lý do (vẫn tính trong tổng số), 0 chưa trả lời; cần 40: không thể đủ, cần triệu tập lại.',
        },
      },
    });
  });

  it.each([
    [40, 20, true, false],
    [39, 20, false, false],
    [20, 20, false, false],
    [20, 21, false, true],
  ])('%d coming and %d excused of 60: enough %s, out of reach %s', (coming, excused, suffices, isOutOfReach) => {
    const given = [...replies('coming', 0, coming), ...replies('excused', coming, coming + excused)];
    expect(expectedAttendance(rollOf(60), given)).toMatchObject({ value: { suffices, isOutOfReach } });
  });

  it('lets the last reply count and ignores those of guests', () => {
    const given = [
      ...replies('excused', 0, 1),
      ...replies('coming', 0, 1),
      { personId: 'guest', kind: 'coming', reason: null } as const,
    ];
    expect(expectedAttendance(rollOf(3), given)).toMatchObject({ value: { coming: 1, excused: 0, noAnswer: 2 } });
  });

  it('counts everybody exactly once', () => {
    const reply = fc.record({
      personId: fc.integer({ min: 0, max: 12 }).map((place) => `p${place}`),
      kind: fc.constantFrom(...SUMMONS_REPLIES),
      reason: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(reply), (given) => {
        const answer = expectedAttendance(rollOf(10), given);
        if (!answer.ok) throw new Error(answer.refusal.code);
        const { coming, excused, noAnswer } = answer.value;
        expect(coming + excused + noAnswer).toBe(10);
      }),
    );
  });

  it('refuses to expect anything of an empty list', () => {
    expect(expectedAttendance(rollOf(0), [])).toMatchObject({ ok: false, refusal: { code: 'nobody-entitled' } });
  });
});
