import type { OwnSaying } from '@conference/contracts';
import {
  CONCERN_STATE_NAMES,
  FLOOR_OPINION_STATE_NAMES,
  type ConcernState,
  type FloorOpinionState,
} from '@conference/domain';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill, type Tone } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { OfConference } from './of-conference';
import styles from './overview.module.css';

const FOLLOWED_TONES: Readonly<Record<ConcernState, Tone>> = {
  unanswered: 'wait',
  promised: 'accent',
  unconfirmed: 'accent',
  settled: 'good',
  forwarded: 'calm',
};

const ROOM_TONES: Readonly<Record<FloorOpinionState, Tone>> = {
  recorded: 'wait',
  confirmed: 'wait',
  answered: 'good',
  forwarded: 'calm',
  promised: 'wait',
  committed: 'accent',
  withdrawn: 'calm',
};

/** What was asked in the room, with its answer, what was promised, and who owes the next word. */
export function Saying({ saying, isMine = true }: { saying: OwnSaying; isMine?: boolean }) {
  const { t } = useTranslation();
  const { id, conference, text, answer, promise, by } = saying;
  return (
    <>
      <State saying={saying} />
      <p className={styles.words}>{text}</p>
      {answer && (
        <p className={styles.answer}>
          <strong>{t('overview.answeredBy', { name: answer.by })}:</strong> {answer.text}
          {answer.forwardedTo && ` (${t('overview.forwardedTo', { to: answer.forwardedTo })})`}
        </p>
      )}
      {promise && (
        <p className={styles.answer}>
          <strong>
            {isMine
              ? t('overview.promisedBy', { name: promise.by, date: writeDate(promise.dueOn) })
              : t('overview.promiseTo', { name: by, date: writeDate(promise.dueOn) })}
            :
          </strong>{' '}
          {promise.text}
        </p>
      )}
      <Next saying={saying} />
      <p className={styles.of}>
        <Anchor
          renderRoot={(props) => (
            <Link to="/conferences/$conferenceId/board" params={{ conferenceId: conference.id }} hash={id} {...props} />
          )}
        >
          {t('overview.story')}
        </Anchor>{' '}
        <OfConference conference={conference} />
      </p>
    </>
  );
}

function State({ saying: { state, followed, isLate } }: { saying: OwnSaying }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.marks}>
      {followed ? (
        <Pill tone={FOLLOWED_TONES[followed]}>{say(CONCERN_STATE_NAMES[followed])}</Pill>
      ) : (
        <Pill tone={ROOM_TONES[state]}>{say(FLOOR_OPINION_STATE_NAMES[state])}</Pill>
      )}
      {isLate && <Pill tone="late">{t('concerns.late')}</Pill>}
    </div>
  );
}

function Next({ saying: { waitingFor, dueOn, taskId } }: { saying: OwnSaying }) {
  const { t } = useTranslation();
  return (
    <>
      {waitingFor && dueOn && <p>{t('overview.waitingFor', { name: waitingFor, date: writeDate(dueOn) })}</p>}
      {taskId && (
        <Button mt="xs" renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId }} {...props} />}>
          {t('overview.answerNow')}
        </Button>
      )}
    </>
  );
}
