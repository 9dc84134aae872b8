import { judgeQuorum } from '../assembly';
import { missingSentence, MENDING_PAGES } from './missing';
import { preflight, SESSION_MISSINGS, type SessionMissing, type SessionReadiness } from './preflight';

const quorumOf = (present: number) => {
  const answer = judgeQuorum({ entitled: 60, present, base: 'allStaff' });
  return answer.ok ? answer.value : null;
};
const ready: SessionReadiness = {
  isFormAgreed: true,
  presidiumIds: ['gd', 'ct'],
  secretaryIds: ['tk'],
  hasElection: true,
  committeeIds: ['k1'],
  agendaItems: 9,
  unexplained: [],
  unapproved: [],
  summoned: 60,
  summonsSent: 60,
  unitsWithoutDelegates: [],
  isRollFrozen: true,
  quorum: quorumOf(45),
};
describe(preflight.name, () => {
  it('finds nothing when everything is ready', () => {
    expect(preflight(ready)).toEqual([]);
    expect(missingSentence([]).vi).toBe('Đã đủ điều kiện khai mạc.');
  });

  it.each<[SessionMissing, Partial<SessionReadiness>, string]>([
    ['formNotAgreed', { isFormAgreed: false }, 'thống nhất'],
    ['presidium', { presidiumIds: [] }, 'Đoàn Chủ tịch'],
    ['secretary', { secretaryIds: [] }, 'thư ký'],
    ['countingCommittee', { committeeIds: [] }, 'tổ kiểm phiếu'],
    ['programme', { agendaItems: 0 }, 'chương trình'],
    [
      'deviationWithoutReason',
      {
        unexplained: [
          { code: 'agenda-item-missing', kind: 'answers', sentence: { vi: 'Thiếu giải đáp.', en: 'No answers.' } },
        ],
      },
      'Thiếu giải đáp.',
    ],
    ['documentsNotApproved', { unapproved: ['Báo cáo A', 'Báo cáo B'] }, 'Báo cáo A; Báo cáo B'],
    ['summonsNotSent', { summonsSent: 59 }, '59/60'],
    ['summonsNotSent', { summoned: 0, summonsSent: 0 }, 'Chưa có người'],
    ['delegatesNotElected', { unitsWithoutDelegates: ['Phòng Một'] }, 'Phòng Một'],
    ['rollNotFrozen', { isRollFrozen: false }, 'chốt danh sách'],
    ['quorum', { quorum: quorumOf(39) }, 'cần ít nhất 40'],
    ['quorum', { quorum: null }, 'Chưa điểm danh'],
  ])('finds %s', (code, different, words) => {
    const [found, ...others] = preflight({ ...ready, ...different });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code, sentence: { vi: expect.stringContaining(words) } });
    expect(MENDING_PAGES).toContain(found!.page);
  });

  it('asks for a counting committee only where something is elected', () => {
    expect(preflight({ ...ready, hasElection: false, committeeIds: [] })).toEqual([]);
  });

  it('lists everything in the order in which it is mended', () => {
    const nothing: SessionReadiness = {
      isFormAgreed: false,
      presidiumIds: [],
      secretaryIds: [],
      hasElection: true,
      committeeIds: [],
      agendaItems: 0,
      unexplained: [{ code: 'agenda-item-missing', kind: 'answers', sentence: { vi: 'x', en: 'x' } }],
      unapproved: ['x'],
      summoned: 0,
      summonsSent: 0,
      unitsWithoutDelegates: ['x'],
      isRollFrozen: false,
      quorum: null,
    };
    expect(preflight(nothing).map(({ code }) => code)).toEqual(SESSION_MISSINGS);
    expect(missingSentence(preflight(nothing)).en).toBe('11 things are missing before the opening.');
  });
});
