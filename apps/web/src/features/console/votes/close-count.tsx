import type { CountBody } from '@conference/contracts';
import { voteQuestionSentence, type VoteQuestion } from '@conference/domain';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/http';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useSentence } from '../../../shared/sentence';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';
import { closeVote, type VoteAddress } from './vote-commands';

interface CloseCountProps {
  address: VoteAddress;
  /** Of a show of hands; rows and phones are summed up by themselves. */
  figures: CountBody | null;
  isComplete: boolean;
}

/** Hands in the count. What is unusual comes back as questions: it is confirmed, or counted again. */
export function CloseCount({ address, figures, isComplete }: CloseCountProps) {
  const { t } = useTranslation();
  const [confirmed, setConfirmed] = useState<Readonly<Record<string, string>>>({});
  const command = useCommand(address.conferenceId, () => {
    const answers = Object.entries(confirmed).map(([question, note]) => ({
      question: question as VoteQuestion['code'],
      answer: 'confirmed' as const,
      note,
    }));
    return closeVote(address, { figures, answers });
  });
  const questions = questionsOf(command.error);
  const isOpen = questions.some(({ code }) => confirmed[code] === undefined);
  return (
    <>
      {questions.length > 0 && (
        <Notice tone="wait" title={t('votes.questions')} alert>
          {questions.map((question) => (
            <Question
              key={question.code}
              question={question}
              note={confirmed[question.code]}
              onAnswer={(note) => setConfirmed((before) => answered(before, question.code, note))}
            />
          ))}
        </Notice>
      )}
      <div className={styles.controls}>
        <Button disabled={!isComplete || isOpen} loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('votes.close')}
        </Button>
      </div>
      {questions.length === 0 && <ProblemNotice error={command.error} />}
    </>
  );
}

interface QuestionProps {
  question: VoteQuestion;
  /** Undefined as long as nobody confirmed. */
  note: string | undefined;
  onAnswer: (note: string | undefined) => void;
}

function Question({ question, note, onAnswer }: QuestionProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.question}>
      <Checkbox
        label={say(voteQuestionSentence(question))}
        checked={note !== undefined}
        onChange={(event) => onAnswer(event.currentTarget.checked ? '' : undefined)}
      />
      {note !== undefined && (
        <TextInput
          label={t('votes.note')}
          value={note}
          maxLength={500}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function questionsOf(error: Error | null): readonly VoteQuestion[] {
  if (!(error instanceof Refused) || error.problem.code !== 'questions-open') return [];
  return (error.problem.facts?.['questions'] ?? []) as readonly VoteQuestion[];
}

function answered(before: Readonly<Record<string, string>>, code: string, note: string | undefined) {
  const { [code]: _, ...others } = before;
  return note === undefined ? others : { ...others, [code]: note };
}
