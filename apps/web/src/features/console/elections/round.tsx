import type { ConferenceDetail, ElectionRoundView, ElectionView } from '@conference/contracts';
import { partsOf, ROUND_WAY_NAMES } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/me';
import { Notice } from '../../../shared/notice';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { ballotsQuery } from '../../secret-ballots/read-ballots';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { wholeNumber } from '../../../shared/whole-number';
import { ActButton } from '../../../shared/act-button';
import { ReasonButton } from '../../../shared/reason-button';
import { CountRecord } from './count-record';
import { RoundBox } from './round-box';
import { roundCommands, type ElectionAddress, type RoundAddress } from './election-commands';

interface RoundProps {
  conference: ConferenceDetail;
  address: ElectionAddress;
  election: ElectionView;
  round: ElectionRoundView;
  /** Nothing came after it, and nothing of it is settled. */
  isGoingOn: boolean;
}

/** One round: who was present, who counts, its record, and its result once it is published. */
export function Round({ conference, address: { conferenceId, code }, election, round, isGoingOn }: RoundProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const me = useMe().person.id;
  const { id, number, kind, way, present, committee, sentence, voidBecause, record, warning } = round;
  const address = { conferenceId, code, roundId: id };
  const part = committee.find(({ personId }) => personId === me)?.part;
  const mine = { personId: me, isCounter: part === 'head' || part === 'member', isHead: part === 'head' };
  return (
    <div className={styles.question}>
      <div>
        <strong>{t('elections.round', { number })}</strong>
        {kind !== 'first' && ` · ${t(`elections.${kind}`)}`}
        <div className="quiet">
          {say(ROUND_WAY_NAMES[way])} · {t('elections.base', { count: present })}
        </div>
        {way !== 'hands' && committee.length > 0 && (
          <div className="quiet">
            {committee.map(({ name, part: does }) => `${name} (${t(`elections.part.${does}`)})`).join(', ')}
          </div>
        )}
      </div>
      {voidBecause !== null && <p>{t('elections.voidBecause', { reason: voidBecause })}</p>}
      {sentence && <p>{say(sentence)}</p>}
      {round.publishedAt && <Result round={round} />}
      {isGoingOn && warning && (election.may.count || mine.isCounter) && <Notice tone="wait" title={say(warning)} />}
      {partsOf(way).includes('electronic') && (
        <RoundBox
          conference={conference}
          election={election}
          round={round}
          isGoingOn={isGoingOn}
          isCounter={mine.isCounter}
        />
      )}
      {isGoingOn && way === 'hands' && election.may.count && round.closedAt && (
        <HandsCount address={address} round={round} />
      )}
      {isGoingOn && way !== 'hands' && record && (
        <CountRecord address={address} round={round} record={record} me={mine} />
      )}
      {isGoingOn && <RunRound address={address} election={election} round={round} />}
    </div>
  );
}

function Result({ round }: { round: ElectionRoundView }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {round.candidates.map(({ personId, name, votes, elected }) => (
        <li key={personId} className={styles.row}>
          <span className={styles.grow}>{name}</span>
          {votes !== null && <span className="numbers">{t('elections.votes', { votes })}</span>}
          <Pill tone={elected ? 'good' : 'calm'}>{t(elected ? 'elections.elected' : 'elections.notElected')}</Pill>
        </li>
      ))}
    </ul>
  );
}

interface RunRoundProps {
  address: RoundAddress;
  election: ElectionView;
  round: ElectionRoundView;
}

/** What the presidium does with a round that is going on. */
function RunRound({ address, election, round }: RunRoundProps) {
  const { t } = useTranslation();
  const { conferenceId } = address;
  const { data } = useQuery(ballotsQuery(conferenceId));
  const { may } = election;
  const isBoxOpened = data?.ballots.some(
    ({ roundId, state }) => roundId === round.id && (state === 'open' || state === 'counting'),
  );
  const phase = round.record?.phase;
  const isCounted = round.way === 'hands' ? round.record?.figures != null : phase === 'locked';
  const isSigned = phase === 'confirmed' || phase === 'locked';
  return (
    <div className={styles.controls}>
      {may.run && !round.closedAt && (
        <ActButton
          conferenceId={conferenceId}
          label={t('elections.endVoting')}
          disabled={partsOf(round.way).includes('electronic') && !isBoxOpened}
          act={() => roundCommands.close(address)}
        />
      )}
      {may.count && round.closedAt && isCounted && (
        <ActButton
          conferenceId={conferenceId}
          label={t('elections.publish')}
          act={() => roundCommands.publish(address)}
        />
      )}
      {may.run && isSigned && (
        <ReasonButton
          conferenceId={conferenceId}
          label={t('elections.giveBack')}
          hint={t('elections.giveBackHint')}
          act={(reason) => roundCommands.giveBack(address, reason)}
        />
      )}
      {may.void && (
        <ReasonButton
          conferenceId={conferenceId}
          label={t('elections.void')}
          hint={t('elections.voidHint')}
          act={(reason) => roundCommands.void(address, reason)}
        />
      )}
    </div>
  );
}

function HandsCount({ address, round }: { address: RoundAddress; round: ElectionRoundView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const votes = round.candidates.map(({ personId }) => ({ id: personId, votes: wholeNumber(typed[personId] ?? '') }));
  return (
    <>
      <div className={styles.ballot}>
        {round.candidates.map(({ personId, name }) => (
          <CountField
            key={personId}
            isRow
            label={name}
            value={typed[personId] ?? ''}
            onChange={(value) => setTyped((before) => ({ ...before, [personId]: value }))}
          />
        ))}
      </div>
      <div className={styles.controls}>
        <ActButton
          conferenceId={address.conferenceId}
          label={t('elections.saveHands')}
          disabled={votes.some(({ votes: some }) => some === null)}
          act={() =>
            roundCommands.hands(
              address,
              votes.map(({ id, votes: some }) => ({ id, votes: some ?? 0 })),
            )
          }
        />
      </div>
    </>
  );
}
