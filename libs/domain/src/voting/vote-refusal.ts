import type { Sentence } from '../sentence';
import { notYourStepSentence, type NotYourStep } from './floor-step';
import { joined } from './joined';
import { votingRefusalSentence, type VotingRefusal } from './refusal';
import { roomRefusalSentence, type RoomRefusal } from './room';
import type { VoteRecordRefusal } from './vote-figures';
import type { VoteNotThere } from './vote-course';
import { voteQuestionSentence, type VoteQuestion } from './vote-questions';
import { VOTE_STATE_NAMES, VOTE_WAY_NAMES } from './vote-state';

/** Why an open vote does not go on as somebody wants. */
export type VoteRefusal = NotYourStep | RoomRefusal | VoteRecordRefusal | OwnVoteRefusal;

/** The refusals of an open vote's own course. */
type OwnVoteRefusal =
  | VoteNotThere
  | { readonly code: 'rows-not-named' }
  | { readonly code: 'other-vote-open'; readonly voteId: string }
  | { readonly code: 'count-impossible'; readonly count: VotingRefusal }
  | { readonly code: 'count-again' }
  | { readonly code: 'questions-open'; readonly questions: readonly VoteQuestion[] }
  | { readonly code: 'void-without-reason' }
  | { readonly code: 'successor-of-itself' };

/** Says in the reader's language why an open vote does not go on. */
export function voteRefusalSentence(refusal: VoteRefusal): Sentence {
  switch (refusal.code) {
    case 'not-your-step':
      return notYourStepSentence(refusal);
    case 'no-quorum':
    case 'figures-impossible':
      return roomRefusalSentence(refusal);
    case 'vote-not-there':
    case 'other-vote-open':
    case 'count-impossible':
    case 'count-again':
    case 'questions-open':
    case 'void-without-reason':
    case 'successor-of-itself':
    case 'rows-not-named':
      return courseSentence(refusal);
    default:
      return recordSentence(refusal);
  }
}

function courseSentence(refusal: OwnVoteRefusal): Sentence {
  switch (refusal.code) {
    case 'vote-not-there': {
      const [from, to] = [VOTE_STATE_NAMES[refusal.from], VOTE_STATE_NAMES[refusal.to]];
      return {
        vi: `Nội dung này đang ở trạng thái “${from.vi}”, chưa thể chuyển sang “${to.vi}”.`,
        en: `This vote stands at “${from.en}”; it cannot go to “${to.en}”.`,
      };
    }
    case 'rows-not-named':
      return {
        vi: 'Muốn đếm theo dãy ghế thì phải ghi tên các dãy trước khi biểu quyết.',
        en: 'To count by rows, name the rows before the vote opens.',
      };
    case 'other-vote-open':
      return {
        vi: 'Đang biểu quyết một nội dung khác: kết thúc nội dung đó trước.',
        en: 'Something else is being voted on: end that first.',
      };
    case 'count-impossible':
      return votingRefusalSentence(refusal.count);
    case 'count-again':
      return { vi: 'Người kiểm đếm đề nghị đếm lại.', en: 'The tellers asked to count again.' };
    case 'questions-open':
      return joined(refusal.questions.map(voteQuestionSentence));
    case 'void-without-reason':
      return { vi: 'Hủy kết quả thì phải ghi lý do.', en: 'Say why this counts no more.' };
    case 'successor-of-itself':
      return { vi: 'Lần biểu quyết thay thế phải là một lần mới.', en: 'A void vote cannot replace itself.' };
  }
}

function recordSentence(refusal: VoteRecordRefusal): Sentence {
  switch (refusal.code) {
    case 'other-way-of-counting': {
      const [way, offered] = [VOTE_WAY_NAMES[refusal.way], VOTE_WAY_NAMES[refusal.offered]];
      return {
        vi: `Nội dung này được biểu quyết bằng cách: ${way.vi}. Không cộng lẫn kết quả của cách khác (${offered.vi}).`,
        en: `This vote is counted by ${way.en}; figures from another way (${offered.en}) are not mixed in.`,
      };
    }
    case 'rows-missing':
      return {
        vi: `Còn thiếu kết quả của dãy: ${refusal.rows.join(', ')}.`,
        en: `The count of row ${refusal.rows.join(', ')} is missing.`,
      };
    case 'row-unknown':
      return { vi: `Không có dãy “${refusal.row}”.`, en: `There is no row “${refusal.row}”.` };
    case 'row-twice':
      return { vi: `Dãy “${refusal.row}” được ghi hai lần.`, en: `Row “${refusal.row}” is listed twice.` };
    case 'teller-missing':
      return refusal.row === null
        ? { vi: 'Chưa ghi ai là người đếm.', en: 'Say who counted.' }
        : { vi: `Chưa ghi ai đếm dãy “${refusal.row}”.`, en: `Say who counted row “${refusal.row}”.` };
    case 'not-on-roll':
      return {
        vi: 'Có người biểu quyết mà không có mặt khi mở biểu quyết.',
        en: 'Somebody voted who was not present when the vote opened.',
      };
    case 'voted-twice':
      return { vi: 'Có người được ghi hai phiếu: mỗi người một phiếu.', en: 'Somebody has two votes: one each.' };
    case 'not-a-count':
      return votingRefusalSentence(refusal);
  }
}
