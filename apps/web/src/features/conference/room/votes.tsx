import type { ConferenceDetail, OpenVoteView } from '@conference/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../use-command';
import { VerdictWords } from '../verdict-words';
import { openVote } from './open-vote';
import { Part } from './part';
import styles from './room.module.css';
import { VoteCount } from './vote-count';

/** The open votes: what was asked, how it was counted, and the sentence that says what follows. */
export function Votes({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { votes, motions } = conference.floor;
  if (motions.length === 0 && votes.length === 0) return null;
  return (
    <Part title={t('room.votes')}>
      {votes.length === 0 && <p className="quiet">{t('room.noVotes')}</p>}
      <ul className={styles.list}>
        {votes.map((vote) => (
          <li key={vote.id} className={styles.row}>
            <Vote conference={conference} vote={vote} />
          </li>
        ))}
      </ul>
      {conference.may.runFloor && <OpenVote conference={conference} />}
    </Part>
  );
}

function Vote({ conference, vote }: { conference: ConferenceDetail; vote: OpenVoteView }) {
  const { t } = useTranslation();
  const { title, present, yes, no, abstain, verdict, state } = vote;
  return (
    <div className={styles.grow}>
      <strong>{title}</strong> {state === 'open' && <Pill tone="accent">{t('room.voteOpen')}</Pill>}
      <div className="quiet">{t('room.outOf', { count: present })}</div>
      {state === 'closed' && (
        <p className={styles.result}>
          {(
            [
              ['yes', yes],
              ['no', no],
              ['abstain', abstain],
            ] as const
          ).map(([answer, count]) => (
            <span key={answer}>
              {t(`room.${answer}`)}: <strong>{count}</strong>
            </span>
          ))}
        </p>
      )}
      {verdict && <VerdictWords about="vote" verdict={verdict} />}
      {state === 'open' && conference.may.runFloor && <VoteCount conferenceId={conference.id} vote={vote} />}
    </div>
  );
}

function OpenVote({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [motion, setMotion] = useState('');
  const { votes, motions } = conference.floor;
  const command = useCommand(conference.id, () => openVote(conference.id, motion));
  // A motion that was not adopted may be put again; one that is being voted on may not.
  const settled = new Set(
    votes.filter((vote) => vote.state === 'open' || vote.verdict?.holds).map((vote) => vote.motion),
  );
  const left = motions.filter(({ code }) => !settled.has(code));
  if (left.length === 0) return null;
  return (
    <>
      <div className={styles.controls}>
        <NativeSelect
          className={styles.grow}
          label={t('room.motion')}
          value={motion}
          onChange={(event) => setMotion(event.currentTarget.value)}
          data={[
            { value: '', label: t('room.chooseMotion') },
            ...left.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
        <Button
          disabled={motion === ''}
          loading={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: () => setMotion('') })}
        >
          {t('room.openVote')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
