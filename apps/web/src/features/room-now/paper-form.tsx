import type { BallotPaper } from '@conference/contracts';
import { ballotFaultSentence, ballotLimits, validateBallot, type Ballot } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { useOptionName } from '../secret-ballots/option-name';
import styles from './room-now.module.css';

const EMPTY: Ballot = { chosen: [], isBlank: false };

/** The paper of a secret ballot: choices are marked, and one button hands them in. An invalid ballot is warned of, and may be cast all the same, as on paper. */
export function PaperForm({ ballot, onCast }: { ballot: BallotPaper; onCast: (chosen: Ballot) => void }) {
  const { t } = useTranslation();
  const say = useSentence();
  const optionName = useOptionName(ballot.names);
  const [marked, setMarked] = useState<Ballot>(EMPTY);
  const { options, max, mayBeBlank } = ballotLimits(ballot.rule);
  const isMotion = ballot.rule.kind === 'motion';
  const checked = validateBallot(ballot.rule, marked);
  const isEmpty = marked.chosen.length === 0 && !marked.isBlank;
  const mark = (option: string) => setMarked(({ chosen }) => markedWith(chosen, option, isMotion));
  return (
    <div className={styles.ballot}>
      <p>{t('ballots.howSecret')}</p>
      {!isMotion && <p>{t('ballots.chooseUpTo', { count: max })}</p>}
      <div role="group" aria-label={ballot.title} className={styles.choices}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className={styles.choice}
            data-named={!isMotion}
            aria-pressed={marked.chosen.includes(option)}
            onClick={() => mark(option)}
          >
            {optionName(option)}
          </button>
        ))}
        {mayBeBlank && (
          <button
            type="button"
            className={styles.choice}
            aria-pressed={marked.isBlank}
            onClick={() => setMarked(({ isBlank }) => ({ chosen: [], isBlank: !isBlank }))}
          >
            {t('ballots.blank')}
          </button>
        )}
      </div>
      {!isMotion && !marked.isBlank && (
        <p className="quiet" aria-live="polite">
          {t('ballots.chosenOf', { chosen: marked.chosen.length, max })}
        </p>
      )}
      {!isEmpty && !checked.ok && (
        <Notice tone="wait" title={t('ballots.wouldBeInvalid')} alert>
          {checked.refusal.map((fault) => (
            <p key={fault.code}>{say(ballotFaultSentence(fault))}</p>
          ))}
        </Notice>
      )}
      <Button
        size="lg"
        fullWidth
        disabled={isEmpty}
        variant={checked.ok || isEmpty ? 'filled' : 'default'}
        onClick={() => onCast(checked.ok ? checked.value : marked)}
      >
        {t(isEmpty ? 'ballots.chooseFirst' : checked.ok ? 'ballots.cast' : 'ballots.castInvalid')}
      </Button>
    </div>
  );
}

function markedWith(chosen: readonly string[], option: string, isMotion: boolean): Ballot {
  if (isMotion) return { chosen: [option], isBlank: false };
  const others = chosen.filter((other) => other !== option);
  return { chosen: others.length < chosen.length ? others : [...chosen, option], isBlank: false };
}
