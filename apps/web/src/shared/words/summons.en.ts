import type { summonsVi } from './summons.vi';

/** The same in English. */
export const summonsEn: typeof summonsVi = {
  summons: {
    title: 'Answers to the invitation',
    show: 'Which ones are shown',
    all: 'All',
    person: 'Summoned',
    reply: 'Answer',
    mine: 'My invitation',
    question: 'Are you coming?',
    coming: 'Coming',
    excused: 'Asking to be excused',
    reason: 'Why not',
    reasonHint: 'Only those who organise the conference see it.',
    send: 'Send the answer',
    change: 'Change my mind',
    recordedAt: 'recorded at {{time}}',
    record: 'Write down',
    recordFor: 'Write down the answer of {{name}}',
    recordTitle: 'Write down an answer',
    saidBy: '{{name}} said',
    toldTo: 'written down by {{name}}',
    expected: 'Expected {{coming}} of {{entitled}}, need {{needed}}',
    seeAll: 'See the answers',
  },
};
