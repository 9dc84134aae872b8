import type { Language } from '@conference/domain';

/** Stands on top of a mail that may be answered by a reply: what a program quotes below an answer begins here, and is cut here. */
export const REPLY_MARKERS: Readonly<Record<Language, string>> = {
  vi: '--- Viết trả lời phía trên dòng này ---',
  en: '--- Write your reply above this line ---',
};
