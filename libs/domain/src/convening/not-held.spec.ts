import { STAGES } from '../conference';
import { regimeOn } from '../procedure';
import { branchRefusalSentence, type BranchRefusal } from './branch-refusal';
import { decideNotHeld, sessionAt, type NotHeldDecision } from './not-held';

const small: NotHeldDecision = {
  rules: regimeOn('2026-12-28', 'annual').branches,
  staff: 7,
  session: 'notOpened',
  reason: 'Cơ quan có bảy người, mọi việc đã bàn trong họp giao ban.',
  opinion: 'Công đoàn nhất trí.',
};

describe(decideNotHeld.name, () => {
  it.each([1, 6, 7])('lets an office of %i hold no conference, and names the article', (staff) => {
    const answer = decideNotHeld({ ...small, staff });
    expect(answer).toMatchObject({ ok: true, value: { vi: expect.stringContaining(`${staff} người`) as string } });
    expect(answer.ok && answer.value.en).toContain('Điều 51 khoản 2 điểm đ');
  });

  it.each<[string, Partial<NotHeldDecision>, BranchRefusal['code']]>([
    ['an office of eight', { staff: 8 }, 'conference-required'],
    ['a congress of the union', { rules: regimeOn('2026-12-28', 'unionCongress').branches }, 'branch-not-in-rules'],
    [
      'a conference under the rules before',
      { rules: regimeOn('2022-01-21', 'annual').branches },
      'branch-not-in-rules',
    ],
    ['an open session', { session: 'open' }, 'session-opened'],
    ['a session that is over', { session: 'closed' }, 'session-opened'],
    ['no reason', { reason: ' ' }, 'not-held-without-reason'],
    ['no opinion of the employee side', { opinion: '\n' }, 'not-held-without-opinion'],
  ])('refuses %s: %#', (_what, different, code) => {
    const answer = decideNotHeld({ ...small, ...different });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    const { vi, en } = answer.ok ? { vi: '', en: '' } : branchRefusalSentence(answer.refusal);
    expect([vi.length > 10, en.length > 10]).toEqual([true, true]);
  });
});

describe(sessionAt.name, () => {
  it('says of each stage whether the session is still to come', () => {
    expect(STAGES.filter((stage) => sessionAt(stage) === 'notOpened')).toEqual([
      'drafting',
      'consultation',
      'approval',
      'convening',
    ]);
    expect(STAGES.filter((stage) => sessionAt(stage) === 'open')).toEqual(['session']);
  });
});
