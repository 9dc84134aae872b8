import type { ElectionView } from '@conference/contracts';
import { TIE_RULE_NAMES, TIE_RULES, usualElectionRules, type ElectionRules } from '@conference/domain';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { wholeNumber } from '../../../shared/whole-number';
import { electionCommands, type ElectionAddress } from './election-commands';
import { RaisedHandsForm } from './raised-hands';

const MOST_OF_A_BOARD = 9;

/** Rules that were adopted are changed by another vote; their form stays out of the way until it is asked for. */
export function ChangeRules({ address, election }: { address: ElectionAddress; election: ElectionView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'elections.leaveRules' : 'elections.changeRules')}
      </Button>
      {isOpen && <AdoptRules address={address} election={election} onDone={() => setOpen(false)} />}
    </div>
  );
}

interface AdoptRulesProps {
  address: ElectionAddress;
  election: ElectionView;
  onDone?: (() => void) | undefined;
}

/** Puts the rules of an election to the vote: what the law leaves open is chosen, and adopted by raised hands. */
export function AdoptRules({ address, election, onDone }: AdoptRulesProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [rules, setRules] = useState<ElectionRules>(() => rulesBefore(election));
  const [seats, setSeats] = useState(String(election.seats));
  const [rounds, setRounds] = useState(String(rules.mostRounds));
  const [isLarger, setLarger] = useState(false);
  const change = (changes: Partial<ElectionRules>) => setRules({ ...rules, ...changes });
  const [howMany, mostRounds] = [wholeNumber(seats), wholeNumber(rounds)];
  const isBoard = election.office === 'inspectionBoard';
  return (
    <>
      <p className="quiet">{t(election.rules ? 'elections.changeRulesHint' : 'elections.rulesHint')}</p>
      <div className={styles.controls}>
        <div className={styles.figures}>
          {!election.rules && <CountField label={t('elections.seatsField')} value={seats} onChange={setSeats} />}
          <CountField label={t('elections.mostRounds')} value={rounds} onChange={setRounds} />
        </div>
        {isBoard && (
          <NativeSelect
            className={styles.grow}
            label={t('elections.form')}
            value={rules.isSecret ? 'secret' : 'byHands'}
            onChange={(event) => change({ isSecret: event.currentTarget.value === 'secret' })}
            data={(['secret', 'byHands'] as const).map((value) => ({ value, label: t(`elections.${value}`) }))}
          />
        )}
        <NativeSelect
          className={styles.grow}
          label={t('elections.list')}
          value={rules.list}
          onChange={(event) => change({ list: event.currentTarget.value === 'surplus' ? 'surplus' : 'surplusOrEqual' })}
          data={(['surplusOrEqual', 'surplus'] as const).map((value) => ({ value, label: t(`elections.${value}`) }))}
        />
        <NativeSelect
          className={styles.grow}
          label={t('elections.tie')}
          value={rules.tie}
          onChange={(event) =>
            change({ tie: TIE_RULES.find((rule) => rule === event.currentTarget.value) ?? 'runOff' })
          }
          data={TIE_RULES.map((value) => ({ value, label: say(TIE_RULE_NAMES[value]) }))}
        />
        {rules.tie === 'runOff' && (
          <NativeSelect
            className={styles.grow}
            label={t('elections.runOffNeeds')}
            value={rules.runOffNeeds}
            onChange={(event) =>
              change({ runOffNeeds: event.currentTarget.value === 'mostVotes' ? 'mostVotes' : 'moreThanHalf' })
            }
            data={(['moreThanHalf', 'mostVotes'] as const).map((value) => ({ value, label: t(`elections.${value}`) }))}
          />
        )}
      </div>
      {isBoard && !election.rules && (howMany ?? 0) > MOST_OF_A_BOARD && (
        <Checkbox
          mt="sm"
          label={t('elections.isLarger')}
          checked={isLarger}
          onChange={(event) => setLarger(event.currentTarget.checked)}
        />
      )}
      <RaisedHandsForm
        conferenceId={address.conferenceId}
        label={t('elections.adoptRules')}
        disabled={howMany === null || mostRounds === null}
        onDone={onDone}
        act={(adoption) =>
          electionCommands.adoptRules(address, {
            rules: { ...rules, mostRounds: mostRounds! },
            seats: howMany!,
            isLargerByDecision: isLarger,
            adoption,
          })
        }
      />
    </>
  );
}

/** The rules that hold, or those that are usual for the office. */
function rulesBefore({ office, rules }: ElectionView): ElectionRules {
  if (!rules) return usualElectionRules(office);
  const { sentence: _, ...adopted } = rules;
  return adopted;
}
