import type { ConferenceForm, ConferenceKind } from '../procedure';
import type { Sentence } from '../sentence';

/** What the people who are convened come to: a conference, or a union's congress. */
export function gatheringName(kind: ConferenceKind): Sentence {
  return kind === 'unionCongress' ? { vi: 'đại hội', en: 'congress' } : { vi: 'hội nghị', en: 'conference' };
}

/** In what form they come together. */
export function formName(kind: ConferenceKind, form: ConferenceForm['form']): Sentence {
  if (kind === 'unionCongress') {
    return form === 'plenary'
      ? { vi: 'Đại hội toàn thể', en: 'Plenary: all union members take part' }
      : { vi: 'Đại hội đại biểu', en: 'Congress of delegates' };
  }
  return form === 'plenary'
    ? { vi: 'Hội nghị toàn thể', en: 'Plenary: all staff take part' }
    : { vi: 'Hội nghị đại biểu', en: 'Conference of delegates' };
}

/** Who convenes: the head, or for a congress the executive committee of the union. */
export function convenerOf(
  kind: ConferenceKind,
  { head, employeeSide }: { readonly head: string; readonly employeeSide: string },
): string {
  if (kind !== 'unionCongress') return head;
  return /^ban chấp hành/iu.test(employeeSide) ? employeeSide : `Ban Chấp hành ${employeeSide}`;
}
