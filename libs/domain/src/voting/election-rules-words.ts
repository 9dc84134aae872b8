import type { Sentence } from '../sentence';
import type { ElectionRules, TieRule } from './election-rules';
import { joined } from './joined';

/** Names how a tie for the last seat is settled. */
export const TIE_RULE_NAMES: Readonly<Record<TieRule, Sentence>> = {
  runOff: { vi: 'bầu lại giữa những người bằng phiếu', en: 'a run-off between the tied' },
  older: { vi: 'người nhiều tuổi hơn trúng cử', en: 'the older one is elected' },
  lot: { vi: 'rút thăm trước người chứng kiến', en: 'lots are drawn before witnesses' },
};

/** Tells the rules of an election in plain sentences: they are read out, adopted, and printed with the ballot. */
export function electionRulesSentence(rules: ElectionRules, seats: number): Sentence {
  return joined([voting(rules, seats), validity(rules, seats), majority(rules), tie(rules), rounds(rules)]);
}

function voting({ isSecret, list }: ElectionRules, seats: number): Sentence {
  return {
    vi: `Bầu ${seats} người, ${isSecret ? 'bỏ phiếu kín' : 'biểu quyết bằng giơ tay'}; danh sách bầu cử ${list === 'surplus' ? 'phải có số dư' : 'có hoặc không có số dư'}.`,
    en: `${seats} ${seats === 1 ? 'is' : 'are'} elected by ${isSecret ? 'secret ballot' : 'show of hands'}; ${list === 'surplus' ? 'more stand than there are seats' : 'as many may stand as there are seats, or more'}.`,
  };
}

function validity({ mayChooseFewer, mayChooseNone }: ElectionRules, seats: number): Sentence {
  const fewer = mayChooseFewer
    ? { vi: `Phiếu hợp lệ chọn không quá ${seats} người`, en: `A valid ballot chooses ${seats} at most` }
    : { vi: `Phiếu hợp lệ chọn đúng ${seats} người`, en: `A valid ballot chooses exactly ${seats}` };
  return mayChooseNone
    ? { vi: `${fewer.vi}; phiếu trắng là phiếu hợp lệ.`, en: `${fewer.en}; a blank one is valid.` }
    : {
        vi: `${fewer.vi}; phiếu không chọn ai là không hợp lệ, trừ khi danh sách chỉ có một người.`,
        en: `${fewer.en}; one that chooses nobody is invalid, unless only one stands.`,
      };
}

function majority({ base }: ElectionRules): Sentence {
  const half =
    base === 'present'
      ? { vi: 'tổng số người dự hội nghị', en: 'all who attend' }
      : { vi: 'tổng số phiếu thu về', en: 'the ballots collected' };
  return {
    vi: `Người trúng cử phải được quá nửa ${half.vi}, lấy theo thứ tự số phiếu từ cao xuống thấp.`,
    en: `Elected is who has more than half of ${half.en}, those with most votes first.`,
  };
}

function tie({ tie: rule, runOffNeeds, isRunOffDecided }: ElectionRules): Sentence {
  const { vi, en } = TIE_RULE_NAMES[rule];
  if (rule !== 'runOff') {
    return { vi: `Bằng phiếu ở vị trí cuối: ${vi}.`, en: `On a tie for the last seat, ${en}.` };
  }
  const needs =
    runOffNeeds === 'mostVotes'
      ? { vi: 'lấy người có số phiếu cao hơn', en: 'most votes decide' }
      : { vi: 'cũng phải quá nửa', en: 'more than half is needed again' };
  const decided = isRunOffDecided
    ? { vi: ' nếu đại hội (hội nghị) quyết định', en: ' if the conference decides so' }
    : { vi: '', en: '' };
  return {
    vi: `Bằng phiếu ở vị trí cuối: ${vi}${decided.vi}, ${needs.vi}.`,
    en: `On a tie for the last seat, ${en}${decided.en}; ${needs.en}.`,
  };
}

function rounds({ mostRounds }: ElectionRules): Sentence {
  return {
    vi: `Bầu không quá ${mostRounds} vòng; còn thiếu người thì biểu quyết bầu tiếp hay để khuyết.`,
    en: `At most ${mostRounds} ${mostRounds === 1 ? 'round is' : 'rounds are'} held; whether a seat that stays open is voted on again or left vacant, the conference decides.`,
  };
}
