import {
  addDays,
  compareDates,
  instantAt,
  vietnamDateOf,
  writtenDate,
  type CivilDate,
  type Instant,
} from '../calendar';
import type { DocumentKind } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** Within how many working days what became of the opinions is made known. @see Luật 10/2022/QH15 Điều 47 khoản 2 */
export const PUBLICISE_WITHIN_WORKING_DAYS = 5;
/** For how many consecutive days it is shown. @see Luật 10/2022/QH15 Điều 48 khoản 2 */
export const SHOWN_FOR_DAYS = 20;

/** Until when a table publicised at an instant is shown: 20 whole days in Vietnam after the day on which it appeared. */
export function shownUntil(publicisedAt: Instant): Instant {
  return instantAt(addDays(vietnamDateOf(publicisedAt), SHOWN_FOR_DAYS + 1), '00:00');
}

/** What is made known to all staff about a document: what became of the opinions on it, or the document itself once it is issued. */
export const PUBLICITY_MATTERS = ['answers', 'issued'] as const;
export type PublicityMatter = (typeof PUBLICITY_MATTERS)[number];

/** Whether an issued document is to be made known: the resolution is, so that everybody can carry it out. @see Luật 10/2022/QH15 Điều 52 khoản 2 */
export function isMadeKnown({ kind }: { readonly kind: DocumentKind }): boolean {
  return kind === 'resolution';
}

/** Where something is made known, beside the page of this system: on the notice board, a website, in meetings, or sent to the units. @see Luật 10/2022/QH15 Điều 48 */
export const PUBLICITY_WAYS = ['noticeBoard', 'website', 'meeting', 'units'] as const;
export type PublicityWay = (typeof PUBLICITY_WAYS)[number];

/** What each way is called. */
export const PUBLICITY_WAY_NAMES: Readonly<Record<PublicityWay, Sentence>> = {
  noticeBoard: { vi: 'Niêm yết tại trụ sở', en: 'On the notice board' },
  website: { vi: 'Đăng trên trang thông tin điện tử', en: 'On a website' },
  meeting: { vi: 'Thông báo tại cuộc họp', en: 'Announced in a meeting' },
  units: { vi: 'Gửi đến các đơn vị', en: 'Sent to the units' },
};

/** One place where an issued document was made known, as somebody records it. */
export interface PublicityPlace {
  readonly way: PublicityWay;
  /** Which board, site, meeting or units. */
  readonly place: string;
  readonly fromOn: CivilDate;
  /** The last day; null for what is not taken down. */
  readonly untilOn: CivilDate | null;
  readonly link: string | null;
}

/** Why a place is not recorded. */
export type PlaceRefusal =
  | { readonly code: 'place-missing' }
  | { readonly code: 'place-before-issue'; readonly issuedOn: CivilDate }
  | { readonly code: 'place-ahead' }
  | { readonly code: 'place-upside-down' }
  | { readonly code: 'place-link-unknown' };

/** Checks what is recorded of a place: nothing is shown before it is issued, or recorded before it is shown. */
export function checkPlace(
  { place, fromOn, untilOn, link }: PublicityPlace,
  { issuedOn, today }: { readonly issuedOn: CivilDate; readonly today: CivilDate },
): Result<null, PlaceRefusal> {
  if (place.trim() === '') return refuse({ code: 'place-missing' });
  if (compareDates(fromOn, issuedOn) < 0) return refuse({ code: 'place-before-issue', issuedOn });
  if (compareDates(fromOn, today) > 0) return refuse({ code: 'place-ahead' });
  if (untilOn && compareDates(untilOn, fromOn) < 0) return refuse({ code: 'place-upside-down' });
  if (link && !WEB_ADDRESS.test(link)) return refuse({ code: 'place-link-unknown' });
  return ok(null);
}

const WEB_ADDRESS = /^https?:\/\/[^\s/]+/iu;

/** Whether a notice board was left up for the whole time; other ways have no time to keep. @see Luật 10/2022/QH15 Điều 48 khoản 2 */
export function isTakenDownEarly({
  way,
  fromOn,
  untilOn,
}: Pick<PublicityPlace, 'way' | 'fromOn' | 'untilOn'>): boolean {
  return way === 'noticeBoard' && untilOn !== null && compareDates(untilOn, addDays(fromOn, SHOWN_FOR_DAYS)) < 0;
}

/** On which day a document was first made known anywhere; null as long as it was not. */
export function madeKnownOn(
  showing: { readonly publicisedAt: Instant | null },
  places: readonly Pick<PublicityPlace, 'fromOn'>[],
): CivilDate | null {
  const days = [
    ...(showing.publicisedAt ? [vietnamDateOf(showing.publicisedAt)] : []),
    ...places.map(({ fromOn }) => fromOn),
  ];
  return days.toSorted(compareDates)[0] ?? null;
}

/** Says why a place is not recorded. */
export function placeRefusalSentence(refusal: PlaceRefusal): Sentence {
  switch (refusal.code) {
    case 'place-missing':
      return { vi: 'Hãy ghi rõ nơi công khai.', en: 'Say where it was made known.' };
    case 'place-before-issue': {
      const on = writtenDate(refusal.issuedOn);
      return {
        vi: `Ngày bắt đầu công khai không thể trước ngày ban hành (${on.vi}).`,
        en: `It cannot have been made known before it was issued (${on.en}).`,
      };
    }
    case 'place-ahead':
      return {
        vi: 'Chỉ ghi nhận khi đã công khai; ngày bắt đầu chưa đến.',
        en: 'Record it once it has been made known: that day has not come yet.',
      };
    case 'place-upside-down':
      return { vi: 'Ngày kết thúc không thể trước ngày bắt đầu.', en: 'The last day cannot come before the first.' };
    case 'place-link-unknown':
      return {
        vi: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
        en: 'The address has to begin with http:// or https://.',
      };
  }
}
