/** What the people who count answer to a question: it is right as it is, or it is counted again. */
export interface CountAnswer<Code extends string> {
  readonly question: Code;
  readonly answer: 'confirmed' | 'countAgain';
  /** Why it is right, in their words. */
  readonly note: string;
}

/** Gives the questions that nobody has confirmed yet. */
export function unansweredQuestions<Code extends string>(
  questions: readonly { readonly code: Code }[],
  answers: readonly CountAnswer<Code>[],
): readonly Code[] {
  const confirmed = answers.filter(({ answer }) => answer === 'confirmed').map(({ question }) => question);
  return questions.map(({ code }) => code).filter((code) => !confirmed.includes(code));
}
