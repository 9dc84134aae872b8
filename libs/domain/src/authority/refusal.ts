import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** Why an order of authorisation cannot stand. */
export type AuthorisationRefusal =
  | { readonly code: 'authority-without-number' }
  | { readonly code: 'own-deputy' }
  | { readonly code: 'dates-reversed' }
  | { readonly code: 'signed-after-start' }
  | { readonly code: 'scope-empty' }
  | { readonly code: 'authority-circle' | 'authority-passed-on' | 'authority-overlaps'; readonly symbol: string };

/** Why an absence cannot be entered so. */
export type AbsenceRefusal =
  | { readonly code: 'dates-reversed' }
  | { readonly code: 'own-deputy' }
  | { readonly code: 'absence-overlaps'; readonly startsOn: CivilDate; readonly endsOn: CivilDate }
  | { readonly code: 'substitute-without-order' }
  | { readonly code: 'authority-ended'; readonly symbol: string }
  | {
      readonly code: 'order-too-short';
      readonly symbol: string;
      readonly startsOn: CivilDate;
      readonly endsOn: CivilDate;
    };

/** Why somebody may not answer in the place of the person asked. */
export type ActingRefusal =
  | { readonly code: 'not-asked'; readonly personId: string }
  | { readonly code: 'authority-ended'; readonly symbol: string }
  | { readonly code: 'outside-authority'; readonly symbol: string }
  | { readonly code: 'wrong-role'; readonly personId: string }
  | { readonly code: 'own-draft' }
  | { readonly code: 'recused-before'; readonly personId: string }
  | { readonly code: 'asked-already'; readonly personId: string };

/** The refusals of acting that are not those of answering in general. */
export type OwnActingRefusal = Extract<
  ActingRefusal,
  { code: 'authority-ended' | 'outside-authority' | 'wrong-role' | 'recused-before' }
>;

/** Says in the reader's language why an order or an absence cannot stand, or why somebody may not act for another. */
export function authorityRefusalSentence(refusal: AuthorisationRefusal | AbsenceRefusal | OwnActingRefusal): Sentence {
  switch (refusal.code) {
    case 'authority-without-number':
      return {
        vi: 'Cần ghi số, ký hiệu của văn bản ủy quyền hoặc phân công.',
        en: 'The order needs its number and symbol.',
      };
    case 'own-deputy':
      return { vi: 'Không ai ủy quyền cho chính mình.', en: 'Nobody stands in for themselves.' };
    case 'dates-reversed':
      return { vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', en: 'The last day comes before the first.' };
    case 'signed-after-start':
      return {
        vi: 'Văn bản ủy quyền phải được ký trước hoặc trong ngày bắt đầu có hiệu lực.',
        en: 'An order cannot take effect before the day on which it was signed.',
      };
    case 'scope-empty':
      return {
        vi: 'Cần ghi rõ phạm vi: việc ủy quyền phải giới hạn về nội dung (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3).',
        en: 'Say what the order covers: an authorisation is limited in content (Decree 30/2020/NĐ-CP, Article 13(3)).',
      };
    case 'authority-circle':
      return {
        vi: `Hai người ủy quyền cho nhau trong cùng thời gian: xem văn bản ${refusal.symbol}.`,
        en: `The two would stand in for each other on the same days: see ${refusal.symbol}.`,
      };
    case 'authority-passed-on':
      return {
        vi: `Người được ủy quyền không được ủy quyền lại (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3): xem văn bản ${refusal.symbol}.`,
        en: `Whoever acts by authorisation cannot pass it on (Decree 30/2020/NĐ-CP, Article 13(3)): see ${refusal.symbol}.`,
      };
    case 'authority-overlaps':
      return {
        vi: `Cùng phạm vi, cùng thời gian đã có văn bản ${refusal.symbol}.`,
        en: `The order ${refusal.symbol} covers the same on the same days.`,
      };
    case 'absence-overlaps':
      return {
        vi: `Đã có đợt vắng mặt từ ${writtenDate(refusal.startsOn).vi} đến ${writtenDate(refusal.endsOn).vi}.`,
        en: `There is an absence from ${writtenDate(refusal.startsOn).en} to ${writtenDate(refusal.endsOn).en} already.`,
      };
    case 'substitute-without-order':
      return {
        vi: 'Người thay thế phải có văn bản ủy quyền hoặc phân công của người vắng mặt.',
        en: 'A substitute needs an order by which the person away authorises them.',
      };
    case 'order-too-short':
      return {
        vi: `Văn bản ${refusal.symbol} chỉ có hiệu lực từ ${writtenDate(refusal.startsOn).vi} đến ${writtenDate(refusal.endsOn).vi}.`,
        en: `The order ${refusal.symbol} holds only from ${writtenDate(refusal.startsOn).en} to ${writtenDate(refusal.endsOn).en}.`,
      };
    case 'authority-ended':
      return {
        vi: `Việc thay thế theo văn bản ${refusal.symbol} không có hiệu lực vào lúc này; người được giao tự giải quyết.`,
        en: `The order ${refusal.symbol} gives no authority at this moment; the person asked answers.`,
      };
    case 'outside-authority':
      return {
        vi: `Việc này không thuộc phạm vi của văn bản ${refusal.symbol}.`,
        en: `The order ${refusal.symbol} does not cover this.`,
      };
    case 'wrong-role':
      return {
        vi: 'Chức danh của người này không được nhận việc này.',
        en: 'This person’s office does not allow them to take this on.',
      };
    case 'recused-before':
      return {
        vi: 'Người này đã xin không tham gia quyết định đối với văn bản này.',
        en: 'This person has withdrawn from deciding on this document.',
      };
  }
}
