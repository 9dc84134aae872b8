import type { Sentence } from '../sentence';
import { sum } from './count';
import { COUNT_PARTS, type BallotInventory, type CountFigures, type CountPart } from './count-figures';

/** What is unusual about a count, though it can be right: the committee explains it, or counts again. */
export type CountQuestion =
  | { readonly code: 'some-without-ballot'; readonly count: number; readonly present: number }
  | { readonly code: 'ballots-not-returned'; readonly count: number; readonly issued: number }
  | { readonly code: 'nothing-collected'; readonly parts: readonly CountPart[] }
  | { readonly code: 'reason-not-recorded'; readonly count: number }
  | { readonly code: 'many-invalid'; readonly invalid: number; readonly collected: number };

/** Finds what the committee has to explain before the record is signed. */
export function countQuestions(inventory: BallotInventory, count: CountFigures, present: number): CountQuestion[] {
  const parts = COUNT_PARTS.flatMap((part) => count[part] ?? []);
  const issued = (inventory.paper?.issued ?? 0) + (inventory.electronic?.issued ?? 0);
  const collected = sum(parts.map((part) => part.collected));
  const invalid = parts.flatMap((part) => part.invalid);
  const unexplained = sum(invalid.filter(({ reason }) => reason === 'notRecorded').map(({ count: some }) => some));
  const invalidCount = sum(invalid.map(({ count: some }) => some));
  const silent = COUNT_PARTS.filter((part) => inventory[part] && count[part]?.collected === 0);
  return [
    ...(issued < present ? [{ code: 'some-without-ballot', count: present - issued, present } as const] : []),
    ...(collected < issued ? [{ code: 'ballots-not-returned', count: issued - collected, issued } as const] : []),
    ...(silent.length > 0 ? [{ code: 'nothing-collected', parts: silent } as const] : []),
    ...(unexplained > 0 ? [{ code: 'reason-not-recorded', count: unexplained } as const] : []),
    ...(3 * invalidCount > collected ? [{ code: 'many-invalid', invalid: invalidCount, collected } as const] : []),
  ];
}

/** Asks the committee in its language to explain what is unusual about a count. */
export function countQuestionSentence(question: CountQuestion): Sentence {
  switch (question.code) {
    case 'some-without-ballot':
      return {
        vi: `${question.count}/${question.present} người dự không nhận phiếu: vì sao?`,
        en: `${question.count} of the ${question.present} attending took no ballot: why?`,
      };
    case 'ballots-not-returned':
      return {
        vi: `${question.count}/${question.issued} phiếu phát ra không thu về: vì sao?`,
        en: `${question.count} of the ${question.issued} ballots issued did not come back: why?`,
      };
    case 'nothing-collected': {
      const isPaper = question.parts.includes('paper');
      return {
        vi: `Không thu về ${isPaper ? 'phiếu giấy' : 'phiếu điện tử'} nào: vì sao?`,
        en: `No ${isPaper ? 'paper' : 'electronic'} ballot came back at all: why?`,
      };
    }
    case 'reason-not-recorded':
      return {
        vi: `${question.count} phiếu không hợp lệ chưa ghi lý do: vì sao không hợp lệ?`,
        en: `${question.count} invalid ${question.count === 1 ? 'ballot has' : 'ballots have'} no reason: why invalid?`,
      };
    case 'many-invalid':
      return {
        vi: `${question.invalid}/${question.collected} phiếu thu về không hợp lệ: đã đối chiếu với thể lệ chưa?`,
        en: `${question.invalid} of the ${question.collected} collected are invalid: was each held against the rules?`,
      };
  }
}
