import type { repliesVi } from './replies.vi';

/** The same in English. */
export const repliesEn: typeof repliesVi = {
  replies: {
    comments: 'Comments by mail',
    unverified: 'Writer not verified',
    undecided: 'Not recorded as an answer: {{because}}.',
    beside: 'Written beside the answer',
  },
};
