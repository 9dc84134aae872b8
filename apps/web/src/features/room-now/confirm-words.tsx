import type { FloorOpinionView } from '@conference/contracts';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import styles from './room-now.module.css';
import { followOpinion } from './speaking-commands';

const STATEMENTS = ['opinion', 'answer', 'commitment'] as const;

interface ConfirmProps {
  conferenceId: string;
  opinion: FloorOpinionView;
  me: string;
}

/** Words that somebody else wrote down under one's name: to confirm as they are, or to put right, which confirms them too. */
export function Confirm({ conferenceId, opinion, me }: ConfirmProps) {
  const statement = STATEMENTS.find((name) => opinion[name]?.byId === me && opinion[name].confirmedAt === null);
  if (!statement || opinion.withdrawnAt) return null;
  return (
    <ConfirmOne
      key={statement}
      conferenceId={conferenceId}
      opinionId={opinion.id}
      statement={statement}
      text={opinion[statement]!.text}
    />
  );
}

interface ConfirmOneProps {
  conferenceId: string;
  opinionId: string;
  statement: (typeof STATEMENTS)[number];
  text: string;
}

function ConfirmOne({ conferenceId, opinionId, statement, text }: ConfirmOneProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const command = useCommand(conferenceId, () =>
    typed === null
      ? followOpinion(conferenceId, opinionId, { act: 'confirm', statement })
      : followOpinion(conferenceId, opinionId, { act: 'reword', statement, text: typed }),
  );
  return (
    <Notice tone="wait" title={t('opinions.confirmHint')}>
      <div className={styles.ballot}>
        {typed !== null && (
          <Textarea
            autosize
            minRows={2}
            maxLength={4000}
            label={t('opinions.reword')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('opinions.confirm')}
        </Button>
        {typed === null && (
          <Button variant="default" onClick={() => setTyped(text)}>
            {t('opinions.reword')}
          </Button>
        )}
        <ProblemNotice error={command.error} />
      </div>
    </Notice>
  );
}
