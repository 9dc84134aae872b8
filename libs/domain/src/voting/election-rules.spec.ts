import { electionRefusalSentence } from './election-refusal';
import {
  checkElectionRules,
  ELECTED_OFFICES,
  usualElectionRules,
  type ElectedOffice,
  type ElectionRules,
  type RulesRefusal,
} from './election-rules';
import { electionRulesSentence } from './election-rules-words';

describe(usualElectionRules.name, () => {
  it.each(ELECTED_OFFICES)('are lawful for %s', (office) => {
    expect(checkElectionRules(office, usualElectionRules(office)).ok).toBe(true);
  });

  it('count half on those attending for the inspection board, on the ballots collected at a union congress', () => {
    expect(ELECTED_OFFICES.map((office) => usualElectionRules(office).base)).toEqual([
      'present',
      'ballotsCollected',
      'ballotsCollected',
    ]);
  });
});

describe(checkElectionRules.name, () => {
  it.each<[ElectedOffice, Partial<ElectionRules>, RulesRefusal['code'] | null]>([
    ['inspectionBoard', { base: 'ballotsCollected' }, 'base-not-lawful'],
    ['unionCommittee', { base: 'present' }, 'base-not-lawful'],
    ['inspectionBoard', { isSecret: false }, null],
    ['unionCommittee', { isSecret: false }, 'ballot-not-secret'],
    ['inspectionBoard', { tie: 'older', mostRounds: 1 }, null],
    ['unionCommittee', { tie: 'lot' }, null],
    ['unionChair', { tie: 'older' }, 'second-vote-missing'],
    ['unionChair', { mostRounds: 1 }, 'second-vote-missing'],
    ['inspectionBoard', { mostRounds: 0 }, 'rounds-impossible'],
    ['inspectionBoard', { mostRounds: 1.5 }, 'rounds-impossible'],
  ])('for %s with %j: %s', (office, changes, code) => {
    const answer = checkElectionRules(office, { ...usualElectionRules(office), ...changes });
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
    expect(answer.ok ? '-' : electionRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(electionRulesSentence.name, () => {
  it('tells the rules of an inspection board', () => {
    expect(electionRulesSentence(usualElectionRules('inspectionBoard'), 3)).toEqual({
      vi: 'Bầu 3 người, bỏ phiếu kín; danh sách bầu cử có hoặc không có số dư. Phiếu hợp lệ chọn không quá 3 người; phiếu không chọn ai là không hợp lệ, trừ khi danh sách chỉ có một người. Người trúng cử phải được quá nửa tổng số người dự hội nghị, lấy theo thứ tự số phiếu từ cao xuống thấp. Bằng phiếu ở vị trí cuối: bầu lại giữa những người bằng phiếu, cũng phải quá nửa. Bầu không quá 3 vòng; còn thiếu người thì biểu quyết bầu tiếp hay để khuyết.',
      en: '3 are elected by secret ballot; as many may stand as there are seats, or more. A valid ballot chooses 3 at most; one that chooses nobody is invalid, unless only one stands. Elected is who has more than half of all who attend, those with most votes first. On a tie for the last seat, a run-off between the tied; more than half is needed again. At most 3 rounds are held; whether a seat that stays open is voted on again or left vacant, the conference decides.',
    });
  });

  it('tells other rules', () => {
    const rules: ElectionRules = {
      ...usualElectionRules('unionCommittee'),
      list: 'surplus',
      mayChooseFewer: false,
      mayChooseNone: true,
      runOffNeeds: 'mostVotes',
    };
    const { vi } = electionRulesSentence(rules, 7);
    expect(vi).toContain('phải có số dư');
    expect(vi).toContain('chọn đúng 7 người; phiếu trắng là phiếu hợp lệ');
    expect(vi).toContain('quá nửa tổng số phiếu thu về');
    expect(vi).toContain('nếu đại hội (hội nghị) quyết định, lấy người có số phiếu cao hơn');
    expect(electionRulesSentence({ ...rules, tie: 'older' }, 7).vi).toContain('người nhiều tuổi hơn trúng cử.');
  });
});
