import type { TaskDetail } from '@conference/contracts';
import { useState } from 'react';
import { useKept } from '../../shared/use-kept';
import { EMPTY_ANSWER, type Answer, type Words } from './answer';

const NO_WORDS: Words = { reason: '', note: '', value: '', evidenceOn: '', remarks: {} };

/** Under which name the words of an answer are kept. */
export const answerName = (taskId: string) => `task ${taskId}`;

/** The answer to a task while it is being written. Nothing is chosen beforehand where there is a choice. */
export function useAnswer(task: TaskDetail) {
  // A task that closes meanwhile offers nothing any more; what was being filled in stays in sight.
  const [offered] = useState(task.outcomes);
  const only = offered.length === 1 ? offered[0]! : null;
  const [chosen, setChosen] = useState({ ...EMPTY_ANSWER, outcome: only });
  const [words, setWords] = useKept(answerName(task.id), NO_WORDS);
  const fill = (part: Partial<Answer>) => {
    setChosen((before) => ({ ...before, ...part }));
    setWords((before) => ({ ...before, ...wordsOf(part) }));
  };
  return { offered, answer: { ...chosen, ...words }, fill };
}

function wordsOf(part: Partial<Answer>): Partial<Words> {
  return Object.fromEntries(Object.entries(part).filter(([name]) => name in NO_WORDS));
}
