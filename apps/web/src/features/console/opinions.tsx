import type { ConferenceDetail, FloorOpinionView } from '@conference/contracts';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { newId } from '../../shared/new-id';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Confirm } from '../room-now/confirm-words';
import { OpinionWords } from '../room-now/opinion-words';
import { recordOpinion } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import { AnswerOpinion } from './answer-opinion';
import { CommitOpinion } from './commit-opinion';
import { Part } from './part';
import { PersonSelect } from './person-select';
import styles from './room.module.css';

/** Opinions from the floor and from phones, each with its answer, what was promised, by whom and until when. */
export function Opinions({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const me = useMe().person;
  const { opinions } = conference.floor;
  const isRun = conference.may.runFloor && conference.stage === 'session';
  const unanswered = opinions.filter(({ answer, withdrawnAt }) => !answer && !withdrawnAt).length;
  if (!isRun && opinions.length === 0) return null;
  return (
    <Part title={t('opinions.title')}>
      {opinions.length === 0 && <p className="quiet">{t('opinions.none')}</p>}
      {unanswered > 0 && <Pill tone="wait">{t('opinions.waiting', { count: unanswered })}</Pill>}
      <ul className={styles.list}>
        {opinions.map((opinion) => (
          <li key={opinion.id} className={styles.row}>
            <div className={styles.grow}>
              <OpinionWords opinion={opinion} />
              <Confirm conferenceId={conference.id} opinion={opinion} me={me.id} />
              {isRun && <Next conference={conference} opinion={opinion} />}
            </div>
          </li>
        ))}
      </ul>
      {isRun && <RecordOpinion conference={conference} />}
    </Part>
  );
}

/** What may come next: an answer, or the commitment that follows from one given here. */
function Next({ conference, opinion }: { conference: ConferenceDetail; opinion: FloorOpinionView }) {
  if (opinion.withdrawnAt) return null;
  return (
    <div className={styles.controls}>
      {!opinion.answer && <AnswerOpinion conference={conference} opinion={opinion} />}
      {opinion.answer && !opinion.answer.forwardedTo && !opinion.commitment && (
        <CommitOpinion conference={conference} opinion={opinion} />
      )}
    </div>
  );
}

function RecordOpinion({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [authorId, setAuthorId] = useState('');
  const [text, setText] = useState('');
  const [id, setId] = useState(newId);
  const command = useCommand(conference.id, () => recordOpinion(conference.id, { id, text, authorId }));
  const record = () =>
    command.mutate(undefined, {
      onSuccess: () => {
        setText('');
        setAuthorId('');
        setId(newId());
      },
    });
  return (
    <>
      <div className={styles.controls}>
        <PersonSelect
          className={styles.grow}
          label={t('opinions.author')}
          attendees={conference.floor.attendees}
          value={authorId}
          onChange={setAuthorId}
        />
        <Textarea
          autosize
          className={styles.grow}
          maxLength={4000}
          label={t('opinions.record')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!authorId || !text.trim()} loading={command.isPending} onClick={record}>
          {t('opinions.recordButton')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
