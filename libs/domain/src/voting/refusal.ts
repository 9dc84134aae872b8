import { roleName, type Role } from '../person';
import type { Sentence } from '../sentence';
import type { NotACount } from './count';

/** Why a count of votes is not judged: it does not add up. */
export type CountRefusal =
  | NotACount
  | { readonly code: 'nobody-present' }
  | { readonly code: 'more-votes-than-present'; readonly votes: number; readonly present: number }
  | { readonly code: 'more-petitioners-than-staff'; readonly petitioners: number; readonly staff: number }
  | { readonly code: 'nothing-to-elect'; readonly seats: number; readonly candidates: number }
  | { readonly code: 'candidate-twice'; readonly candidateId: string }
  | { readonly code: 'more-ballots-than-present'; readonly issued: number; readonly present: number }
  | { readonly code: 'more-collected-than-issued'; readonly collected: number; readonly issued: number }
  | {
      readonly code: 'ballots-do-not-add-up';
      readonly collected: number;
      readonly valid: number;
      readonly invalid: number;
    }
  | {
      readonly code: 'more-votes-than-ballots';
      readonly candidateId: string;
      readonly votes: number;
      readonly valid: number;
    }
  | { readonly code: 'too-many-votes'; readonly votes: number; readonly seats: number; readonly valid: number };

/** Why a person may not be elected, or a board not have a size. */
export type CandidacyRefusal =
  | { readonly code: 'candidate-from-outside'; readonly personId: string }
  | { readonly code: 'candidate-holds-office'; readonly personId: string; readonly role: Role }
  | { readonly code: 'candidate-not-volunteer'; readonly personId: string }
  | { readonly code: 'board-size'; readonly members: number; readonly allowed: string };

/** Why a vote or an election does not stand. */
export type VotingRefusal = CountRefusal | CandidacyRefusal;

/** Says in the reader's language why a vote or an election does not stand. */
export function votingRefusalSentence(refusal: VotingRefusal): Sentence {
  switch (refusal.code) {
    case 'candidate-from-outside':
    case 'candidate-holds-office':
    case 'candidate-not-volunteer':
    case 'board-size':
      return candidacySentence(refusal);
    default:
      return countSentence(refusal);
  }
}

function candidacySentence(refusal: CandidacyRefusal): Sentence {
  switch (refusal.code) {
    case 'candidate-from-outside':
      return {
        vi: 'Người ứng cử phải đang làm việc tại cơ quan (hoặc là đoàn viên của công đoàn này).',
        en: 'A candidate must work in this office (or be a member of this union).',
      };
    case 'candidate-holds-office': {
      const { vi, en } = roleName(refusal.role);
      return {
        vi: `${vi} không được ứng cử vào Ban Thanh tra nhân dân.`,
        en: `${en}: may not stand for the people’s inspection board.`,
      };
    }
    case 'candidate-not-volunteer':
      return {
        vi: 'Chỉ người tự nguyện mới được đưa vào danh sách bầu Ban Thanh tra nhân dân.',
        en: 'Only volunteers may stand for the people’s inspection board.',
      };
    case 'board-size':
      return {
        vi: `Ban Thanh tra nhân dân có ${refusal.members} thành viên là không đúng quy định (${refusal.allowed}).`,
        en: `An inspection board of ${refusal.members} is not allowed (${refusal.allowed}).`,
      };
  }
}

function countSentence(refusal: CountRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-count':
      return {
        vi: `Số liệu phải là số nguyên không âm, không phải ${refusal.value}.`,
        en: `A count is a whole number from zero up, not ${refusal.value}.`,
      };
    case 'nobody-present':
      return { vi: 'Không có ai dự họp lúc biểu quyết.', en: 'Nobody was present at the vote.' };
    case 'more-votes-than-present':
      return {
        vi: `Tổng số biểu quyết (${refusal.votes}) lớn hơn số người dự (${refusal.present}): đếm lại.`,
        en: `There are more votes (${refusal.votes}) than people attending (${refusal.present}): count again.`,
      };
    case 'more-petitioners-than-staff':
      return {
        vi: `Số người đề nghị (${refusal.petitioners}) không khớp với tổng số người (${refusal.staff}).`,
        en: `${refusal.petitioners} petitioners cannot be right for ${refusal.staff} staff.`,
      };
    case 'nothing-to-elect':
      return {
        vi: `Không thể bầu ${refusal.seats} người từ ${refusal.candidates} ứng cử viên.`,
        en: `${refusal.seats} seats and ${refusal.candidates} candidates make no election.`,
      };
    case 'candidate-twice':
      return { vi: 'Một ứng cử viên được ghi hai lần.', en: 'A candidate is listed twice.' };
    default:
      return ballotSentence(refusal);
  }
}

type BallotRefusal = Extract<
  CountRefusal,
  {
    readonly code:
      | 'more-ballots-than-present'
      | 'more-collected-than-issued'
      | 'ballots-do-not-add-up'
      | 'more-votes-than-ballots'
      | 'too-many-votes';
  }
>;

function ballotSentence(refusal: BallotRefusal): Sentence {
  switch (refusal.code) {
    case 'more-ballots-than-present':
      return {
        vi: `Số phiếu phát ra (${refusal.issued}) lớn hơn số người dự (${refusal.present}): kiểm lại.`,
        en: `More ballots were issued (${refusal.issued}) than people attend (${refusal.present}): check again.`,
      };
    case 'more-collected-than-issued':
      return {
        vi: `Số phiếu thu về (${refusal.collected}) lớn hơn số phiếu phát ra (${refusal.issued}): kiểm lại.`,
        en: `More ballots were collected (${refusal.collected}) than issued (${refusal.issued}): check again.`,
      };
    case 'ballots-do-not-add-up':
      return {
        vi: `Hợp lệ ${refusal.valid} cộng không hợp lệ ${refusal.invalid} không bằng số phiếu thu về ${refusal.collected}: kiểm lại.`,
        en: `${refusal.valid} valid and ${refusal.invalid} invalid do not make ${refusal.collected} collected: count again.`,
      };
    case 'more-votes-than-ballots':
      return {
        vi: `Một ứng cử viên có ${refusal.votes} phiếu, nhiều hơn số phiếu hợp lệ ${refusal.valid}: kiểm lại.`,
        en: `A candidate has ${refusal.votes} votes, more than the ${refusal.valid} valid ballots: count again.`,
      };
    case 'too-many-votes':
      return {
        vi: `Tổng ${refusal.votes} lượt bầu nhiều hơn ${refusal.valid} phiếu hợp lệ × ${refusal.seats} người được bầu: kiểm lại.`,
        en: `${refusal.votes} votes are more than ${refusal.valid} valid ballots × ${refusal.seats} seats: count again.`,
      };
  }
}
