import type { Sentence } from '../sentence';
import type { PetitionState } from './petition-state';

/** Why nobody has called for an extraordinary conference. */
export type ProposalRefusal =
  | { readonly code: 'nobody-proposes' }
  | { readonly code: 'petition-not-countable'; readonly petitioners: number; readonly staff: number }
  | { readonly code: 'petition-too-small'; readonly sentence: Sentence };

/** Why a petition is not signed, handed in or answered like this. */
export type PetitionRefusal =
  | Exclude<ProposalRefusal, { readonly code: 'nobody-proposes' }>
  | { readonly code: 'petition-closed'; readonly state: Exclude<PetitionState, 'collecting'> }
  | { readonly code: 'petition-not-waiting'; readonly state: PetitionState }
  | { readonly code: 'petitioner-not-staff' }
  | { readonly code: 'petition-signed-already' }
  | { readonly code: 'petition-not-signed' }
  | { readonly code: 'petition-not-yours' };

const STATES: Readonly<Record<PetitionState, Sentence>> = {
  collecting: { vi: 'đang lấy chữ ký', en: 'still collects signatures' },
  submitted: { vi: 'đã nộp', en: 'was handed in' },
  answered: { vi: 'đã có hội nghị', en: 'has its conference' },
  withdrawn: { vi: 'đã rút', en: 'was given up' },
};

/** Says in the reader's language why nobody has called for an extraordinary conference. */
export function proposalRefusalSentence(refusal: ProposalRefusal): Sentence {
  switch (refusal.code) {
    case 'nobody-proposes':
      return {
        vi: 'Hội nghị bất thường do người đứng đầu, bên đại diện người lao động hoặc ít nhất một phần ba tổng số người đề nghị.',
        en: 'An extraordinary conference is proposed by the head, the employee side, or at least one third of all staff.',
      };
    case 'petition-not-countable':
      return {
        vi: `Không thể có ${refusal.petitioners} người đề nghị trong ${refusal.staff} người.`,
        en: `${refusal.petitioners} petitioners among ${refusal.staff} staff cannot be.`,
      };
    case 'petition-too-small':
      return refusal.sentence;
  }
}

/** Says in the reader's language why a petition does not go on like this. */
export function petitionRefusalSentence(refusal: PetitionRefusal): Sentence {
  switch (refusal.code) {
    case 'petition-closed':
    case 'petition-not-waiting': {
      const { vi, en } = STATES[refusal.state];
      return { vi: `Không làm được nữa: bản đề nghị này ${vi}.`, en: `This is not possible: the petition ${en}.` };
    }
    case 'petitioner-not-staff':
      return {
        vi: 'Chỉ cán bộ, công chức, viên chức, người lao động đang làm việc tại cơ quan mới được ký tên.',
        en: 'Only people who work in the office sign.',
      };
    case 'petition-signed-already':
      return {
        vi: 'Người này đã ký bản đề nghị rồi; mỗi người ký một lần.',
        en: 'They have signed already; each person signs once.',
      };
    case 'petition-not-signed':
      return { vi: 'Không có chữ ký nào để rút.', en: 'There is no signature to take back.' };
    case 'petition-not-yours':
      return {
        vi: 'Việc này thuộc người lập bản đề nghị.',
        en: 'Whoever opened the petition does this.',
      };
    default:
      return proposalRefusalSentence(refusal);
  }
}
