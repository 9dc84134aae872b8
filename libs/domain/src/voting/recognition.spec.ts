import { vietnamCalendar } from '../calendar';
import { electionRefusalSentence, type ElectionRefusal } from './election-refusal';
import { after, anybody, chair, listed, must } from './election.factory';
import { recogniseElected, recognitionDeadline } from './recognition';

const calendar = vietnamCalendar;
const decided = after(listed(['an', 'binh', 'chi']), { an: 40, binh: 30, chi: 25 });
const decision = { symbol: '05/QĐ-CĐCS', recognisedOn: '2026-01-20' };
const ended = { endedOn: '2026-01-15', calendar };

describe(recognitionDeadline.name, () => {
  it.each([
    ['2024-01-26', '2024-02-02'],
    ['2026-01-15', '2026-01-22'],
  ])('of a conference that ended on %s is %s', (endedOn, dueOn) => {
    const due = recognitionDeadline({ office: 'inspectionBoard', heldOn: endedOn }, endedOn, calendar);
    expect(due).toMatchObject({ dueOn, explanation: { vi: expect.stringContaining('Điều 21 khoản 1') } });
  });

  it('is not prescribed for a union committee, nor before the Law', () => {
    expect(recognitionDeadline({ office: 'unionCommittee', heldOn: '2026-01-15' }, '2026-01-15', calendar)).toBeNull();
    expect(recognitionDeadline({ office: 'inspectionBoard', heldOn: '2022-01-21' }, '2022-01-21', calendar)).toBeNull();
  });
});

describe(recogniseElected.name, () => {
  it.each([
    ['2026-01-22', false],
    ['2026-01-23', true],
  ])('on %s is late: %s', (recognisedOn, isLate) => {
    expect(must(recogniseElected(decided, chair, { ...decision, recognisedOn }, ended))).toMatchObject({
      state: 'recognised',
      recognition: { symbol: '05/QĐ-CĐCS', isLate, due: { dueOn: '2026-01-22' } },
    });
  });

  it.each<[string, Parameters<typeof recogniseElected>, ElectionRefusal['code']]>([
    ['by anybody', [decided, anybody, decision, ended], 'not-your-step'],
    ['without a number', [decided, chair, { ...decision, symbol: ' ' }, ended], 'recognition-without-symbol'],
    ['before the end', [decided, chair, { ...decision, recognisedOn: '2026-01-14' }, ended], 'recognised-before-end'],
    ['of nobody', [{ ...decided, elected: [] }, chair, decision, ended], 'nobody-elected'],
    ['before the result', [listed(['an', 'binh', 'chi']), chair, decision, ended], 'election-not-there'],
  ])('refuses recognition %s', (_, given, code) => {
    const answer = recogniseElected(...given);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : electionRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});
