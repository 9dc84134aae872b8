import type { Language } from '@conference/domain';
import { planErrorLines } from './plan-errors';
import { told } from './say';
import type { ApiProblem } from './web-answer';

/** A refused plan in words: the reason as a whole, then every error at its place; an error that says no more than the reason stands alone. */
export function refusalLines({ problem }: ApiProblem, file: string, language: Language): string[] {
  const errors = problem.errors ?? [];
  const isSaid = errors.some(({ message }) => message[language] === problem.message[language]);
  return [...(isSaid ? [] : [told(problem.message, language)]), ...planErrorLines(file, errors, language)];
}
