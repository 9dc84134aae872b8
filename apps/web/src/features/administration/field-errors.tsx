import type { Sentence } from '@conference/domain';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Refused } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import styles from './administration.module.css';

const factsSchema = z.object({ proposals: z.record(z.string(), z.string()) });

/** What is wrong with one field, and what is proposed instead. */
export interface FieldError {
  readonly message: Sentence;
  readonly proposal: string | null;
}

/** The errors of a refused form by field; nothing where it was refused for something else. */
export function fieldErrors(error: Error | null): Readonly<Record<string, FieldError>> {
  if (!(error instanceof Refused) || error.problem.code !== 'fields-not-valid') return {};
  const facts = factsSchema.safeParse(error.problem.facts);
  const proposals = facts.success ? facts.data.proposals : {};
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ path, message }) => [path, { message, proposal: proposals[path] ?? null }]),
  );
}

/** Says why a form was refused; how many fields say so themselves, where it is they. */
export function FormProblem({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const count = Object.keys(fieldErrors(error)).length;
  if (count > 0) return <Notice tone="late" alert title={t('form.mend', { count })} />;
  return <ProblemNotice error={error} />;
}

interface FieldProps {
  error: FieldError | undefined;
  onTake?: (proposal: string) => void;
  children: (message: string | undefined) => ReactNode;
}

/** A field with what is wrong with it, and a proposal that is taken at the press of a button. */
export function Field({ error, onTake, children }: FieldProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const proposal = error?.proposal;
  return (
    <div className={styles.field}>
      {children(error && say(error.message))}
      {proposal && onTake && (
        <Button size="compact-sm" variant="light" onClick={() => onTake(proposal)}>
          {t('admin.take', { proposal })}
        </Button>
      )}
    </div>
  );
}
