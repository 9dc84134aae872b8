import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** Why a hand-over to the archive is not recorded. */
export type DossierRefusal =
  | { readonly code: 'dossier-not-made' }
  | { readonly code: 'hand-over-before-closing' }
  | { readonly code: 'hand-over-in-future' }
  | { readonly code: 'handed-over-already' };

/** Checks a hand-over to the archive before it is recorded: the final dossier exists, and the day lies between its making and today. */
export function checkArchiving(
  facts: { readonly madeOn: CivilDate | null; readonly handedOverOn: CivilDate | null },
  given: CivilDate,
  today: CivilDate,
): Result<CivilDate, DossierRefusal> {
  if (!facts.madeOn) return refuse({ code: 'dossier-not-made' });
  if (facts.handedOverOn && facts.handedOverOn !== given) return refuse({ code: 'handed-over-already' });
  if (compareDates(given, facts.madeOn) < 0) return refuse({ code: 'hand-over-before-closing' });
  if (compareDates(given, today) > 0) return refuse({ code: 'hand-over-in-future' });
  return ok(given);
}

const WORDS: Record<DossierRefusal['code'], Sentence> = {
  'dossier-not-made': {
    vi: 'Hồ sơ hoàn chỉnh chưa được lập: hệ thống lập khi kết thúc theo dõi sau hội nghị.',
    en: 'The final dossier is not made yet: the system makes it when the follow-up ends.',
  },
  'hand-over-before-closing': {
    vi: 'Ngày nộp lưu không thể trước ngày hồ sơ được lập.',
    en: 'The dossier cannot have been handed over before it was made.',
  },
  'hand-over-in-future': {
    vi: 'Ngày nộp lưu không thể sau hôm nay.',
    en: 'The day of the hand-over cannot lie in the future.',
  },
  'handed-over-already': {
    vi: 'Việc nộp lưu đã được ghi nhận với một ngày khác.',
    en: 'The hand-over was recorded already, with another day.',
  },
};

/** Says in both languages why a hand-over is not recorded. */
export function dossierRefusalSentence({ code }: DossierRefusal): Sentence {
  return WORDS[code];
}
