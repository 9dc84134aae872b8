import type { RoomNow } from '@conference/contracts';
import { MOTION_CHOICES, votingRightSentence, type MotionChoice } from '@conference/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Unreachable } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { castVote, roomQuery } from './read-room';
import styles from './room-now.module.css';

const TRY_AGAIN_AFTER_MS = 2_000;

interface BallotProps {
  conferenceId: string;
  vote: NonNullable<RoomNow['vote']>;
  mine: RoomNow['mine'];
}

/** A person's own vote: to choose, on its way, recorded, or why there is none. */
export function Ballot({ conferenceId, vote, mine }: BallotProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [chosen, setChosen] = useState<MotionChoice | null>(null);
  const casting = useCastVote(conferenceId, vote.id);
  const recorded = casting.data ?? mine.vote;
  if (recorded && vote.state !== 'void') {
    return (
      <Notice tone="good" title={t('roomNow.recorded', { choice: t(`votes.${recorded.choice}`) })} alert>
        <p>{t('roomNow.recordedAt', { time: writeTime(recorded.castAt) })}</p>
      </Notice>
    );
  }
  if (casting.isPending) {
    return (
      <Notice tone="wait" title={t('roomNow.delivering', { choice: t(`votes.${casting.variables}`) })} alert>
        <p>{t('roomNow.deliveringHint')}</p>
      </Notice>
    );
  }
  if (mine.right !== 'mayVote') {
    return (
      <>
        {mine.right && <Notice tone="calm" title={say(votingRightSentence(mine.right))} />}
        <ProblemNotice error={casting.error} />
      </>
    );
  }
  return (
    <div className={styles.ballot}>
      <p>{t('roomNow.byName')}</p>
      <div role="group" aria-label={vote.title} className={styles.choices}>
        {MOTION_CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            aria-pressed={chosen === choice}
            onClick={() => setChosen(choice)}
          >
            {t(`votes.${choice}`)}
          </button>
        ))}
      </div>
      <Button size="lg" fullWidth disabled={!chosen} onClick={() => chosen && casting.mutate(chosen)}>
        {chosen ? t('roomNow.send', { choice: t(`votes.${chosen}`) }) : t('roomNow.choose')}
      </Button>
      <ProblemNotice error={casting.error} />
    </div>
  );
}

/** Sends a vote, and again while nobody answers: the same vote counts once, however often it arrives. Its receipt is all that the page needs. */
function useCastVote(conferenceId: string, voteId: string) {
  const queries = useQueryClient();
  const { queryKey } = roomQuery(conferenceId);
  return useMutation({
    mutationFn: (choice: MotionChoice) => castVote(conferenceId, voteId, choice),
    retry: (_, error) => error instanceof Unreachable,
    retryDelay: TRY_AGAIN_AFTER_MS,
    onSuccess: (vote) => queries.setQueryData(queryKey, (room) => room && { ...room, mine: { ...room.mine, vote } }),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}
