import type { Language } from '@conference/domain';
import { planErrorLines } from './plan-errors';
import { told } from './say';
import type { ApiProblem } from './web-answer';

/** A refused plan in words: every error at its place, then the reason as a whole. */
export function refusalLines({ problem }: ApiProblem, file: string, language: Language): string[] {
  return [...planErrorLines(file, problem.errors ?? [], language), told(problem.message, language)];
}
