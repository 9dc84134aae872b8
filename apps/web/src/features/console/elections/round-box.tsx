import type { ConferenceDetail, ElectionRoundView, SecretBallotView } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ballotsQuery } from '../../secret-ballots/read-ballots';
import { BallotFacts } from '../ballots/ballot-facts';
import { CountBallots } from '../ballots/count-ballots';
import { MakeKey } from '../ballots/make-key';
import { CloseBallot, Warned } from '../ballots/run-ballot';
import { VoidBallot } from '../ballots/void-ballot';
import styles from '../room.module.css';
import { PeoplePicker } from './people-picker';

interface RoundBoxProps {
  conference: ConferenceDetail;
  election: { readonly code: string; readonly title: string; readonly may: { run: boolean; void: boolean } };
  round: ElectionRoundView;
  /** The round is voted on or counted. */
  isGoingOn: boolean;
  /** The reader is head or member of the committee that counts it. */
  isCounter: boolean;
}

/** The electronic ballot box of a round: its key is made and brought back by the counting committee, and the presidium opens and closes it. */
export function RoundBox({ conference, election, round, isGoingOn, isCounter }: RoundBoxProps) {
  const { t } = useTranslation();
  const { data } = useQuery(ballotsQuery(conference.id));
  if (!data) return null;
  const boxes = data.ballots.filter(({ roundId }) => roundId === round.id);
  const isMissing = isGoingOn && !round.closedAt && boxes.every(({ state }) => state === 'void');
  return (
    <section className={styles.question} aria-label={t('elections.box')}>
      {boxes.map((box) => (
        <div key={box.id}>
          <BallotFacts conferenceId={conference.id} ballot={box} title={t('elections.box')} />
          {isGoingOn && (
            <RunBox conference={conference} election={election} round={round} box={box} isCounter={isCounter} />
          )}
        </div>
      ))}
      {isMissing && !isCounter && <p className="quiet">{t('elections.boxMissing')}</p>}
      {isMissing && isCounter && (
        <>
          <p className="quiet">{t('elections.boxHint')}</p>
          <div className={styles.controls}>
            <MakeKey
              conferenceId={conference.id}
              subject={{ subject: 'election', code: election.code, title: election.title }}
            />
          </div>
        </>
      )}
    </section>
  );
}

interface RunBoxProps extends Omit<RoundBoxProps, 'isGoingOn'> {
  box: SecretBallotView;
}

/** What is done next with the box. The end of the round's voting closes it, beside paper it may be closed before; it is published with the round, and void with it once the voting has ended. */
function RunBox({ conference, election: { may }, round, box, isCounter }: RunBoxProps) {
  const { t } = useTranslation();
  const { state } = box;
  const address = { conferenceId: conference.id, ballotId: box.id };
  const isRunning = state === 'prepared' || state === 'open' || state === 'counting';
  if (!isRunning) return null;
  return (
    <>
      {state === 'counting' && !round.closedAt && <p className="quiet">{t('elections.boxWaits')}</p>}
      {state === 'counting' && round.closedAt && isCounter && <CountBallots address={address} />}
      {state === 'prepared' && !round.closedAt && may.run && (
        <OpenBox conference={conference} round={round} address={address} />
      )}
      <div className={styles.controls}>
        {state === 'open' && round.way === 'both' && may.run && (
          <CloseBallot address={address} label={t('elections.closeBox')} />
        )}
        {!round.closedAt && may.void && <VoidBallot address={address} label={t('elections.voidBox')} />}
      </div>
    </>
  );
}

interface OpenBoxProps {
  conference: ConferenceDetail;
  round: ElectionRoundView;
  address: { readonly conferenceId: string; readonly ballotId: string };
}

/** Opens the box. Beside paper, whoever takes a paper ballot is marked first: nobody gets both. */
function OpenBox({ conference, round, address }: OpenBoxProps) {
  const { t } = useTranslation();
  const [onPaper, setOnPaper] = useState<string[]>([]);
  const people = conference.floor.attendees
    .filter(({ present }) => present)
    .map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <>
      {round.way === 'both' && (
        <>
          <p className="quiet">{t('elections.onPaperHint')}</p>
          <PeoplePicker label={t('elections.onPaper')} picked={onPaper} onPick={setOnPaper} people={people} />
        </>
      )}
      <div className={styles.controls}>
        <Warned address={address} step="open" onPaper={onPaper} />
      </div>
    </>
  );
}
