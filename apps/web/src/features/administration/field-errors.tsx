import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Refused } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';

const factsSchema = z.object({ proposals: z.record(z.string(), z.string()) });

/** What is wrong with one field, and what is proposed instead. */
export interface FieldError {
  readonly message: string;
  readonly proposal: string | null;
}

export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The errors of a refused form by field; nothing where it was refused for something else. */
export function useFieldErrors(error: Error | null): FieldErrors {
  const say = useSentence();
  if (!isOfFields(error)) return {};
  const facts = factsSchema.safeParse(error.problem.facts);
  const proposals = facts.success ? facts.data.proposals : {};
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ path, message }) => [
      path,
      { message: say(message), proposal: proposals[path] ?? null },
    ]),
  );
}

/** Says why a form was refused; how many fields say so themselves, where it is they. */
export function FormProblem({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const wrong = new Set(isOfFields(error) ? error.problem.errors?.map(({ path }) => path) : []);
  if (wrong.size > 0) return <Notice tone="late" alert title={t('form.mend', { count: wrong.size })} />;
  return <ProblemNotice error={error} />;
}

function isOfFields(error: Error | null): error is Refused {
  return error instanceof Refused && error.problem.code === 'fields-not-valid';
}
