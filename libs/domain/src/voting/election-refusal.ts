import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import type { NotAdopted } from './adoption';
import { countRecordRefusalSentence, type CountRecordRefusal } from './count-refusal';
import type { RulesRefusal, TieRule } from './election-rules';
import { TIE_RULE_NAMES } from './election-rules-words';
import { ELECTION_STATE_NAMES, type ElectionState } from './election-state';
import { notYourStepSentence, type NotYourStep } from './floor-step';
import { votingRefusalSentence, type CandidacyRefusal, type VotingRefusal } from './refusal';
import { roomRefusalSentence, type RoomRefusal } from './room';

/** Why an election does not go on as somebody wants. */
export type ElectionRefusal =
  | NotYourStep
  | RoomRefusal
  | CandidacyRefusal
  | CountRecordRefusal
  | RulesRefusal
  | NotAdopted
  | ListRefusal
  | SeatRefusal;

/** The refusals of an election's way to its list. */
type ListRefusal =
  | { readonly code: 'election-not-there'; readonly state: ElectionState }
  | { readonly code: 'seats-impossible'; readonly seats: number }
  | { readonly code: 'nominated-already' | 'elected-already' | 'not-nominated'; readonly personId: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'too-few-candidates' | 'surplus-missing'; readonly candidates: number; readonly seats: number };

/** The refusals of an election's way from its ballots to its recognition. */
type SeatRefusal =
  | { readonly code: 'count-impossible'; readonly count: VotingRefusal }
  | { readonly code: 'other-way-of-electing'; readonly isSecret: boolean }
  | { readonly code: 'round-without-box' }
  | { readonly code: 'rounds-used-up'; readonly mostRounds: number }
  | { readonly code: 'run-off-not-decided' | 'tie-settled-otherwise'; readonly tie: TieRule }
  | { readonly code: 'born-unknown'; readonly personId: string }
  | { readonly code: 'same-age' }
  | { readonly code: 'lot-without-witnesses'; readonly needed: number }
  | { readonly code: 'drawn-wrongly'; readonly seats: number }
  | { readonly code: 'nobody-elected' }
  | { readonly code: 'recognition-without-symbol' }
  | { readonly code: 'recognised-before-end'; readonly endedOn: CivilDate };

/** Says in the reader's language why an election does not go on; names are added by whoever knows them. */
export function electionRefusalSentence(refusal: ElectionRefusal): Sentence {
  switch (refusal.code) {
    case 'not-your-step':
      return notYourStepSentence(refusal);
    case 'no-quorum':
    case 'figures-impossible':
      return roomRefusalSentence(refusal);
    case 'candidate-from-outside':
    case 'candidate-holds-office':
    case 'candidate-not-volunteer':
    case 'board-size':
      return votingRefusalSentence(refusal);
    case 'base-not-lawful':
    case 'ballot-not-secret':
    case 'second-vote-missing':
    case 'rounds-impossible':
      return rulesSentence(refusal);
    case 'not-adopted':
      return refusal.verdict;
    case 'election-not-there':
    case 'seats-impossible':
    case 'nominated-already':
    case 'elected-already':
    case 'not-nominated':
    case 'reason-missing':
    case 'too-few-candidates':
    case 'surplus-missing':
      return listSentence(refusal);
    case 'count-impossible':
    case 'other-way-of-electing':
    case 'round-without-box':
    case 'rounds-used-up':
    case 'run-off-not-decided':
    case 'tie-settled-otherwise':
    case 'born-unknown':
    case 'same-age':
    case 'lot-without-witnesses':
    case 'drawn-wrongly':
    case 'nobody-elected':
    case 'recognition-without-symbol':
    case 'recognised-before-end':
      return seatSentence(refusal);
    default:
      return countRecordRefusalSentence(refusal);
  }
}

function rulesSentence(refusal: RulesRefusal): Sentence {
  switch (refusal.code) {
    case 'base-not-lawful':
      return refusal.base === 'present'
        ? {
            vi: 'Bầu Ban Thanh tra nhân dân: người trúng cử phải được quá nửa tổng số người dự hội nghị.',
            en: 'An inspection board is elected by more than half of all who attend.',
          }
        : {
            vi: 'Bầu cử tại đại hội công đoàn: người trúng cử phải được quá nửa số phiếu thu về.',
            en: 'At a union congress, more than half of the ballots collected is needed.',
          };
    case 'ballot-not-secret':
      return {
        vi: 'Bầu cử tại đại hội công đoàn phải bằng hình thức bỏ phiếu kín.',
        en: 'A union congress elects by secret ballot.',
      };
    case 'second-vote-missing':
      return {
        vi: 'Bầu chủ tịch công đoàn mà bằng phiếu thì phải bầu lần thứ hai: thể lệ phải cho ít nhất hai vòng.',
        en: 'A tie for the union’s chair leads to a second vote: the rules have to allow two rounds.',
      };
    case 'rounds-impossible':
      return {
        vi: `Số vòng bầu phải là số nguyên từ 1 trở lên, không phải ${refusal.mostRounds}.`,
        en: `The number of rounds is a whole number from 1 up, not ${refusal.mostRounds}.`,
      };
  }
}

function listSentence(refusal: ListRefusal): Sentence {
  switch (refusal.code) {
    case 'election-not-there': {
      const { vi, en } = ELECTION_STATE_NAMES[refusal.state];
      return {
        vi: `Việc bầu cử đang ở bước “${vi}”; việc này không thuộc bước đó.`,
        en: `The election is at “${en}”; this does not belong there.`,
      };
    }
    case 'seats-impossible':
      return { vi: `Không thể bầu ${refusal.seats} người.`, en: `${refusal.seats} cannot be elected.` };
    case 'nominated-already':
      return { vi: 'Người này đã có trong danh sách đề cử, ứng cử.', en: 'This person is nominated already.' };
    case 'elected-already':
      return { vi: 'Người này đã trúng cử ở vòng trước.', en: 'This person was elected in an earlier round.' };
    case 'not-nominated':
      return { vi: 'Người này không có trong danh sách đề cử, ứng cử.', en: 'This person is not nominated.' };
    case 'reason-missing':
      return { vi: 'Phải ghi lý do.', en: 'Say why.' };
    case 'too-few-candidates':
      return {
        vi: `Danh sách có ${refusal.candidates} người, chưa đủ để bầu ${refusal.seats} người.`,
        en: `${refusal.candidates} on the list are too few for ${refusal.seats} ${refusal.seats === 1 ? 'seat' : 'seats'}.`,
      };
    case 'surplus-missing':
      return {
        vi: `Thể lệ yêu cầu danh sách có số dư: bầu ${refusal.seats} người thì danh sách phải có ít nhất ${refusal.seats + 1} người.`,
        en: `The rules ask for more candidates than seats: at least ${refusal.seats + 1} for ${refusal.seats}.`,
      };
  }
}

function seatSentence(refusal: SeatRefusal): Sentence {
  switch (refusal.code) {
    case 'count-impossible':
      return votingRefusalSentence(refusal.count);
    case 'other-way-of-electing':
      return refusal.isSecret
        ? {
            vi: 'Theo thể lệ, bầu bằng bỏ phiếu kín: cần biên bản kiểm phiếu.',
            en: 'By the rules the ballot is secret: a counting record is needed.',
          }
        : {
            vi: 'Theo thể lệ, bầu bằng giơ tay: không có phiếu để kiểm.',
            en: 'By the rules hands are raised: there are no ballots to count.',
          };
    case 'round-without-box':
      return {
        vi: 'Vòng bầu này có bỏ phiếu điện tử nhưng chưa mở hòm phiếu điện tử: hãy mở hòm phiếu, hoặc hủy vòng bầu kèm lý do.',
        en: 'This round is voted on electronically, and no electronic ballot box was opened: open one, or declare the round void and say why.',
      };
    case 'rounds-used-up':
      return {
        vi: `Đã bầu đủ ${refusal.mostRounds} vòng theo thể lệ: cần biểu quyết để khuyết số còn thiếu, hoặc thông qua thể lệ sửa đổi để bầu thêm vòng.`,
        en: `The ${refusal.mostRounds} ${refusal.mostRounds === 1 ? 'round' : 'rounds'} of the rules have been held: the conference leaves the open seats vacant, or adopts rules that allow another.`,
      };
    case 'run-off-not-decided':
      return refusal.tie === 'runOff'
        ? {
            vi: 'Có bầu lại giữa những người bằng phiếu hay không do người dự quyết định: cần biểu quyết trước.',
            en: 'Whether the tied are voted on again is for the conference to decide: vote on that first.',
          }
        : {
            vi: `Theo thể lệ, bằng phiếu thì ${TIE_RULE_NAMES[refusal.tie].vi}; muốn bầu lại phải được biểu quyết đồng ý.`,
            en: `By the rules, on a tie ${TIE_RULE_NAMES[refusal.tie].en}; for a run-off the conference has to vote so.`,
          };
    case 'tie-settled-otherwise':
      return {
        vi: `Theo thể lệ đã thông qua, bằng phiếu thì ${TIE_RULE_NAMES[refusal.tie].vi}.`,
        en: `By the rules adopted, a tie is settled so: ${TIE_RULE_NAMES[refusal.tie].en}.`,
      };
    case 'born-unknown':
      return {
        vi: 'Cần ngày sinh của tất cả những người bằng phiếu.',
        en: 'The birth dates of all the tied are needed.',
      };
    case 'same-age':
      return {
        vi: 'Những người bằng phiếu cùng ngày sinh: cần biểu quyết bầu lại hoặc để khuyết.',
        en: 'The tied were born on the same day: the conference decides on a run-off, or leaves the seat vacant.',
      };
    case 'lot-without-witnesses':
      return {
        vi: `Rút thăm phải có ${refusal.needed} người chứng kiến không phải là người bằng phiếu.`,
        en: `Lots are drawn before ${refusal.needed} witnesses who are not among the tied.`,
      };
    case 'drawn-wrongly':
      return {
        vi: `Rút thăm phải chọn ra đúng ${refusal.seats} người trong số những người bằng phiếu.`,
        en: `The lot has to draw exactly ${refusal.seats} of the tied.`,
      };
    case 'nobody-elected':
      return {
        vi: 'Không có ai trúng cử nên không có kết quả để công nhận.',
        en: 'Nobody was elected: there is nothing to recognise.',
      };
    case 'recognition-without-symbol':
      return {
        vi: 'Cần số, ký hiệu của quyết định công nhận.',
        en: 'The decision of recognition needs its number and symbol.',
      };
    case 'recognised-before-end':
      return {
        vi: `Quyết định công nhận không thể có trước ngày bế mạc (${writtenDate(refusal.endedOn).vi}).`,
        en: `Those elected cannot be recognised before the conference ended (${writtenDate(refusal.endedOn).en}).`,
      };
  }
}
