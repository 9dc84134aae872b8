import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** An award as it is announced: to whom, what, and by which decision; the decision is ready before the conference. */
export interface AnnouncedAward {
  readonly recipient: string;
  readonly title: string;
  /** Number and day of the decision that gives it. */
  readonly decision: string;
}

/** Why an award or the launch of the emulation is not taken. */
export type HonourRefusal =
  | { readonly code: 'award-incomplete'; readonly field: keyof AnnouncedAward }
  | { readonly code: 'award-unknown' }
  | { readonly code: 'award-handed-over' }
  | { readonly code: 'taken-back-without-reason' }
  | { readonly code: 'launch-incomplete' }
  | { readonly code: 'launched-already' };

const FIELDS = ['recipient', 'title', 'decision'] as const;

/** An award is listed with its recipient, its title and its decision. @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm g */
export function listAward(award: AnnouncedAward): Result<AnnouncedAward, HonourRefusal> {
  const missing = FIELDS.find((field) => award[field].trim() === '');
  if (missing) return refuse({ code: 'award-incomplete', field: missing });
  const { recipient, title, decision } = award;
  return ok({ recipient: recipient.trim(), title: title.trim(), decision: decision.trim() });
}

/** That an award was handed over is taken back with a reason: it was somebody else's, or came at the wrong moment. */
export function takeBackAward(reason: string): Result<string, HonourRefusal> {
  return reason.trim() ? ok(reason.trim()) : refuse({ code: 'taken-back-without-reason' });
}

/** The emulation is launched once, in words. */
export function launchEmulation(text: string, isLaunched: boolean): Result<string, HonourRefusal> {
  if (isLaunched) return refuse({ code: 'launched-already' });
  return text.trim() ? ok(text.trim()) : refuse({ code: 'launch-incomplete' });
}

/** Says in the reader's language why an award or the launch is not taken. */
export function honourRefusalSentence(refusal: HonourRefusal): Sentence {
  switch (refusal.code) {
    case 'award-incomplete':
      return {
        vi: 'Khen thưởng cần có người hoặc tập thể được khen, danh hiệu và quyết định khen thưởng.',
        en: 'An award needs its recipient, its title and its decision.',
      };
    case 'award-unknown':
      return { vi: 'Không có phần khen thưởng này.', en: 'There is no such award.' };
    case 'award-handed-over':
      return { vi: 'Phần khen thưởng này đã trao nên không bỏ được.', en: 'This award was handed over and stays.' };
    case 'taken-back-without-reason':
      return {
        vi: 'Thu lại việc trao cần ghi lý do.',
        en: 'Taking back that an award was handed over needs a reason.',
      };
    case 'launch-incomplete':
      return { vi: 'Cần ghi lời phát động thi đua.', en: 'The launch needs its words.' };
    case 'launched-already':
      return { vi: 'Phong trào thi đua đã được phát động.', en: 'The emulation has been launched already.' };
  }
}
