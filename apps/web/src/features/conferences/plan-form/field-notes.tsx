import type { PlanPath } from '@conference/domain';
import type { ExaminedFinding } from '@conference/plan-file';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSentence } from '../../../shared/sentence';
import { placeOf, useDraft, useFindingsAt } from './draft';
import styles from './plan-form.module.css';

/** One field of the plan with what is wrong or irregular about it, and how that may be put right. */
export function PlanField({ path, children }: { path: PlanPath; children: ReactNode }) {
  const findings = useFindingsAt(path);
  return (
    <div className={styles.field} data-place={placeOf(path)}>
      {children}
      <FieldNotes findings={findings} />
    </div>
  );
}

/** Findings under what they are about. */
export function FieldNotes({ findings }: { findings: readonly ExaminedFinding[] }) {
  const say = useSentence();
  const { edit } = useDraft();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {findings.map(({ path, code, level, message, proposal }) => (
        <li key={`${path} ${code} ${message.en}`} data-level={level}>
          <span>{say(message)}</span>
          {proposal && (
            <Button size="compact-sm" variant="default" onClick={() => edit(proposal.edits)}>
              {say(proposal.sentence)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
