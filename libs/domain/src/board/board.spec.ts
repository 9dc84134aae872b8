import * as fc from 'fast-check';
import { addDays, compareDates, vietnamCalendar, workingDaysBetween } from '../calendar';
import { BOARD_PAPER_KINDS, BOARD_PAPER_NAMES, maySendPaper, NOTICE_WORKING_DAYS } from './board-paper';
import { boardLeaders, boardOn, choosePosts, type BoardElection, type InspectionBoard } from './inspection-board';
import { PROGRAMME_SPANS, programmeCode, programmeTitle } from './programme';
import { boardRefusalSentence, type BoardRefusal } from './refusal';

const election = (conferenceId: string, heldOn: string, ...electedIds: string[]): BoardElection => ({
  conferenceId,
  heldOn,
  electedIds,
});
const ten = Array.from({ length: 10 }, (_, place) => `m${place}`);
const board = (...memberIds: string[]): InspectionBoard => ({
  conferenceId: 'c',
  memberIds,
  fromOn: '2027-01-05',
  untilOn: '2029-01-04',
  isTermOver: false,
});
const chair = { id: 'a', roles: ['inspectionChair' as const] };

describe(boardOn.name, () => {
  const elections = [election('new', '2027-01-05', 'a', 'b', 'c'), election('old', '2025-01-07', 'x', 'y', 'z')];

  it.each([
    ['whom the last conference elected, for two years', '2027-06-01', 'new', '2029-01-04', false],
    ['whom the one before elected, until then', '2026-06-01', 'old', '2027-01-06', false],
    ['the same, although the term is over', '2029-02-01', 'new', '2029-01-04', true],
  ])('%s', (_, todayOn, conferenceId, untilOn, isTermOver) => {
    expect(boardOn(todayOn, elections, [])).toMatchObject({ conferenceId, untilOn, isTermOver });
  });

  it('is whom the office names, where no election is on record', () => {
    expect(boardOn('2027-06-01', [election('c', '2027-01-05')], [chair])).toMatchObject({
      conferenceId: null,
      memberIds: ['a'],
      untilOn: null,
    });
    expect(boardOn('2027-06-01', [], [])).toBeNull();
  });
});

describe(choosePosts.name, () => {
  it.each<[string, InspectionBoard, { chairId: string; deputyIds: string[] }, BoardRefusal['code'] | null]>([
    ['a chair and a deputy', board('a', 'b', 'c'), { chairId: 'a', deputyIds: ['b'] }, null],
    ['a chair alone', board('a', 'b', 'c'), { chairId: 'a', deputyIds: [] }, null],
    ['two deputies of nine members', board(...ten.slice(1)), { chairId: 'm1', deputyIds: ['m2', 'm3'] }, null],
    ['two deputies of eight', board(...ten.slice(2)), { chairId: 'm2', deputyIds: ['m3', 'm4'] }, 'too-many-deputies'],
    ['three deputies', board(...ten), { chairId: 'm1', deputyIds: ['m2', 'm3', 'm4'] }, 'too-many-deputies'],
    ['somebody from outside', board('a', 'b', 'c'), { chairId: 'q', deputyIds: [] }, 'not-a-board-member'],
    ['two posts for one', board('a', 'b', 'c'), { chairId: 'a', deputyIds: ['a'] }, 'two-posts-for-one'],
  ])('%s', (_, of, posts, code) => {
    const chosen = choosePosts(of, posts);
    expect(chosen.ok ? null : chosen.refusal.code).toBe(code);
    if (!chosen.ok) expect(boardRefusalSentence(chosen.refusal).vi).not.toBe('');
  });
});

describe(boardLeaders.name, () => {
  it.each([
    ['those whom it chose', board('a', 'b'), { chairId: 'b', deputyIds: ['a'] }, ['b', 'a']],
    ['a member whom the office names, before', board('a', 'b'), null, ['a']],
    ['nobody, where the named chair was not elected', board('x', 'y'), null, []],
    ['nobody without a board', null, null, []],
  ])('%s', (_, of, posts, expected) => {
    expect(boardLeaders(of, posts, [chair])).toEqual(expected);
  });
});

describe(maySendPaper.name, () => {
  const notice = { kind: 'notice' as const, title: 'Kiểm tra', text: 'Việc chi', inspectsOn: '2027-01-13' };

  it.each<[string, Parameters<typeof maySendPaper>[1], string, BoardRefusal['code'] | null]>([
    ['five working days before', notice, '2027-01-06', null],
    ['four', notice, '2027-01-07', 'notice-too-short'],
    ['no day at all', { ...notice, inspectsOn: null }, '2027-01-06', 'notice-too-short'],
    ['no words', { ...notice, text: ' ' }, '2027-01-06', 'paper-words-missing'],
    ['a recommendation', { ...notice, kind: 'recommendation', inspectsOn: null }, '2027-01-06', null],
  ])('%s', (_, drafted, sentOn, code) => {
    const sent = maySendPaper(vietnamCalendar, drafted, sentOn);
    expect(sent.ok ? null : sent.refusal.code).toBe(code);
    if (!sent.ok) expect(boardRefusalSentence(sent.refusal).en).not.toBe('');
  });

  it('never announces an inspection fewer than five working days before, and names a day that is allowed', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-05', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), (sentOn, later) => {
        const inspectsOn = addDays(sentOn, later);
        const sent = maySendPaper(vietnamCalendar, { ...notice, inspectsOn }, sentOn);
        if (sent.ok)
          expect(workingDaysBetween(vietnamCalendar, sentOn, inspectsOn)).toBeGreaterThanOrEqual(
            NOTICE_WORKING_DAYS - 1,
          );
        else if (sent.refusal.code === 'notice-too-short') {
          const { earliestOn } = sent.refusal;
          expect(compareDates(inspectsOn, earliestOn)).toBeLessThan(0);
          expect(maySendPaper(vietnamCalendar, { ...notice, inspectsOn: earliestOn }, sentOn).ok).toBe(true);
        }
      }),
    );
  });

  it('has words for each', () => {
    expect(BOARD_PAPER_KINDS.every((kind) => BOARD_PAPER_NAMES[kind].vi && BOARD_PAPER_NAMES[kind].en)).toBe(true);
  });
});

describe(programmeTitle.name, () => {
  it('names each time, with a code of its own', () => {
    expect(programmeTitle('quarter1', 2027)).toBe('Chương trình công tác quý I năm 2027 của Ban Thanh tra nhân dân');
    expect(new Set(PROGRAMME_SPANS.map((span) => programmeCode(span, 2027))).size).toBe(PROGRAMME_SPANS.length);
  });
});
