import type { FloorOpinionView } from '@conference/contracts';
import { FLOOR_OPINION_STATE_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { writeDate, writeTime } from '../../shared/dates';
import { Pill, type Tone } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './room-now.module.css';

const TONES: Readonly<Record<FloorOpinionView['state'], Tone>> = {
  recorded: 'wait',
  confirmed: 'wait',
  answered: 'good',
  forwarded: 'calm',
  promised: 'wait',
  committed: 'good',
  withdrawn: 'calm',
};

/** An opinion with its answer and what was promised, and whose words are confirmed. */
export function OpinionWords({ opinion: { state, via, opinion, answer, commitment } }: { opinion: FloorOpinionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.opinion}>
      <div>
        <Pill tone={TONES[state]}>{say(FLOOR_OPINION_STATE_NAMES[state])}</Pill>
      </div>
      <Statement
        words={`${t('opinions.by', { by: opinion.by })} · ${t(via === 'phone' ? 'opinions.viaPhone' : 'opinions.viaFloor')}`}
        said={opinion}
      />
      {answer && (
        <Statement
          words={[
            t('opinions.answeredBy', { by: answer.by }),
            ...(answer.forwardedTo ? [t('opinions.forwarded', { to: answer.forwardedTo })] : []),
          ].join(' · ')}
          said={answer}
        />
      )}
      {commitment && (
        <Statement
          words={t('opinions.promisedBy', { by: commitment.by, due: writeDate(commitment.dueOn) })}
          said={commitment}
        />
      )}
    </div>
  );
}

interface StatementProps {
  words: string;
  said: { readonly text: string; readonly confirmedAt: string | null };
}

function Statement({ words, said }: StatementProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.statement}>
      <span className="quiet">
        {words} ·{' '}
        {said.confirmedAt ? t('opinions.confirmed', { time: writeTime(said.confirmedAt) }) : t('opinions.unconfirmed')}
      </span>
      <p>{said.text}</p>
    </div>
  );
}
