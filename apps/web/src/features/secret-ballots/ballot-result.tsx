import type { BallotResultView, SecretBallotView } from '@conference/contracts';
import { invalidBallotReasonName } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { VerdictWords } from '../../shared/verdict-words';
import { useOptionName } from './option-name';
import styles from './secret-ballots.module.css';

interface BallotResultProps {
  result: BallotResultView;
  names: SecretBallotView['names'];
}

/** What a secret ballot came to: the ballots, each answer, and the sentence that says what follows. */
export function BallotResult({ result: { figures, verdict, outcome }, names }: BallotResultProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const optionName = useOptionName(names);
  const { collected, notReturned, valid, blank, invalid, votes } = figures;
  return (
    <div className={styles.result}>
      <p className="quiet">
        {t('ballots.collected', { collected, issued: collected + notReturned })} · {t('ballots.valid', { valid })}
        {blank > 0 && ` · ${t('ballots.blankOnes', { blank })}`}
        {invalid.map(
          ({ reason, count }) => ` · ${t('ballots.invalid', { count })}: ${say(invalidBallotReasonName(reason))}`,
        )}
      </p>
      <dl className={styles.figures}>
        {votes.map(({ id, votes: count }) => (
          <div key={id}>
            <dt>
              {optionName(id)} {outcome?.elected.includes(id) && <Pill tone="good">{t('ballots.elected')}</Pill>}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {verdict && <VerdictWords about="vote" verdict={verdict} />}
      {outcome && <p>{say(outcome.sentence)}</p>}
    </div>
  );
}
