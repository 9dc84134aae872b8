import type { Sentence } from '../sentence';
import type { VoteFigures, VoteRecord } from './vote-figures';

/** What is unusual about a count, though it can be right: it is confirmed, or counted again. */
export type VoteQuestion =
  | { readonly code: 'some-did-not-vote'; readonly count: number; readonly present: number }
  | { readonly code: 'presence-changed'; readonly atOpening: number; readonly now: number }
  | { readonly code: 'rows-without-votes'; readonly rows: readonly string[] }
  | { readonly code: 'some-written-down'; readonly count: number };

/** Finds what has to be confirmed before a vote is closed: people who did nothing, people who came or went, silent rows, votes written down for others. */
export function voteQuestions(
  record: VoteRecord,
  figures: VoteFigures,
  { atOpening, now }: { readonly atOpening: number; readonly now: number },
): VoteQuestion[] {
  const silent = atOpening - figures.yes - figures.no - figures.abstain;
  const rows = silentRows(record);
  const written = record.way === 'phones' ? record.votes.filter(({ recordedBy }) => recordedBy !== null).length : 0;
  return [
    ...(silent > 0 ? [{ code: 'some-did-not-vote', count: silent, present: atOpening } as const] : []),
    ...(atOpening === now ? [] : [{ code: 'presence-changed', atOpening, now } as const]),
    ...(rows.length > 0 ? [{ code: 'rows-without-votes', rows } as const] : []),
    ...(written > 0 ? [{ code: 'some-written-down', count: written } as const] : []),
  ];
}

function silentRows(record: VoteRecord): string[] {
  if (record.way !== 'rows') return [];
  return record.rows.filter(({ yes, no, abstain }) => yes + no + abstain === 0).map(({ row }) => row);
}

/** Asks in the reader's language whether an unusual count is right. */
export function voteQuestionSentence(question: VoteQuestion): Sentence {
  switch (question.code) {
    case 'some-did-not-vote':
      return {
        vi: `${question.count}/${question.present} người dự không biểu quyết: đúng vậy không?`,
        en: `${question.count} of the ${question.present} attending did not vote: is that right?`,
      };
    case 'presence-changed':
      return {
        vi: `Lúc mở biểu quyết có ${question.atOpening} người dự, bây giờ có ${question.now}; kết quả vẫn tính trên ${question.atOpening}. Tiếp tục?`,
        en: `${question.atOpening} attended when the vote opened, ${question.now} now; the result is still counted on ${question.atOpening}. Go on?`,
      };
    case 'rows-without-votes':
      return {
        vi: `Không có ai biểu quyết ở dãy: ${question.rows.join(', ')}. Đúng vậy không?`,
        en: `Nobody voted in row ${question.rows.join(', ')}: is that right?`,
      };
    case 'some-written-down':
      return {
        vi: `${question.count} người giơ tay và được ghi thay trên máy, còn lại biểu quyết trên điện thoại: đúng vậy không?`,
        en: `${question.count} raised a hand and were written down, the others voted on phones: is that right?`,
      };
  }
}
