import type { ConferenceDetail, OpenVoteView } from '@conference/contracts';
import { MOTION_CHOICES, VOTE_STATE_NAMES, VOTE_WAY_NAMES, type VoteState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { VerdictWords } from '../../../shared/verdict-words';
import { Part } from '../part';
import styles from '../room.module.css';
import { PrepareVote } from './prepare-vote';
import { RunVote } from './run-vote';

const TONES: Readonly<Record<VoteState, Tone>> = {
  prepared: 'calm',
  open: 'accent',
  counting: 'wait',
  closed: 'wait',
  published: 'good',
  void: 'late',
};

/** The open votes: what was asked, how it was counted, and the sentence that says what follows; the last one first. */
export function Votes({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { votes, motions } = conference.floor;
  if (motions.length === 0 && votes.length === 0) return null;
  return (
    <Part title={t('votes.title')}>
      {votes.length === 0 && <p className="quiet">{t('votes.none')}</p>}
      <ul className={styles.list}>
        {votes.toReversed().map((vote) => (
          <li key={vote.id} className={styles.row}>
            <Vote conference={conference} vote={vote} />
          </li>
        ))}
      </ul>
      {conference.may.runFloor && <PrepareVote conference={conference} />}
    </Part>
  );
}

function Vote({ conference, vote }: { conference: ConferenceDetail; vote: OpenVoteView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, present, verdict, state, way, voided } = vote;
  return (
    <div className={styles.grow}>
      <strong>{title}</strong> <Pill tone={TONES[state]}>{say(VOTE_STATE_NAMES[state])}</Pill>
      <div className="quiet">
        {t('votes.way', { way: say(VOTE_WAY_NAMES[way]) })}
        {present !== null && ` · ${t('votes.base', { count: present })}`}
      </div>
      <Figures vote={vote} />
      {verdict && <VerdictWords about="vote" verdict={verdict} />}
      {voided && (
        <p>
          {t('votes.voidBecause', { reason: voided.reason })}{' '}
          {t(voided.isReplaced ? 'votes.replaced' : 'votes.withdrawn')}
        </p>
      )}
      {conference.may.runFloor && <RunVote conferenceId={conference.id} vote={vote} />}
    </div>
  );
}

function Figures({ vote }: { vote: OpenVoteView }) {
  const { t } = useTranslation();
  if (vote.yes === null) return null;
  return (
    <p className={styles.result}>
      {MOTION_CHOICES.map((choice) => (
        <span key={choice}>
          {t(`votes.${choice}`)}: <strong>{vote[choice]}</strong>
        </span>
      ))}
    </p>
  );
}
