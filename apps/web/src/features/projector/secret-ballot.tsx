import type { BallotPaper } from '@conference/contracts';
import { VOTE_STATE_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import { useOptionName } from '../secret-ballots/option-name';
import styles from './projector.module.css';

/** A secret ballot on the screen at the front: how it stands in words, and its result when it is published. */
export function SecretBallot({ ballot, item }: { ballot: BallotPaper; item: string | null }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, result, names } = ballot;
  const optionName = useOptionName(names);
  const verdict = result?.verdict ?? null;
  return (
    <div className={styles.now}>
      {item && item !== title && <p className={styles.words}>{item}</p>}
      <h1>{title}</h1>
      <p className={styles.state} data-holds={verdict?.holds}>
        {verdict ? t(verdict.holds ? 'room.adopted' : 'room.notAdopted') : say(VOTE_STATE_NAMES[state])}
      </p>
      {!result && <p className={styles.words}>{t('ballots.secret')}</p>}
      {result && (
        <dl className={styles.figures}>
          {result.figures.votes.map(({ id, votes }) => (
            <div key={id}>
              <dt>{optionName(id)}</dt>
              <dd>{votes}</dd>
            </div>
          ))}
        </dl>
      )}
      {result && <p className={styles.words}>{say((verdict ?? result.outcome)!.sentence)}</p>}
    </div>
  );
}
