import type { RoomNow } from '@conference/contracts';
import { ELECTION_STATE_NAMES } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { ActButton } from '../../shared/act-button';
import { ReasonButton } from '../../shared/reason-button';
import { electionCommands, type ElectionAddress } from '../console/elections/election-commands';
import styles from './room-now.module.css';

interface ElectionNowProps {
  conferenceId: string;
  election: NonNullable<RoomNow['election']>;
  me: string;
}

/** The election that is before the room: who stands, how far it is, and the votes once they are published. */
export function ElectionNow({ conferenceId, election, me }: ElectionNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { code, title, state, seats, round, candidates, sentence } = election;
  const isAsked = candidates.some(({ personId, isAsked: asked }) => asked && personId === me);
  return (
    <section className={styles.vote} aria-labelledby="election">
      <Pill tone={state === 'balloting' ? 'accent' : 'calm'}>{say(ELECTION_STATE_NAMES[state])}</Pill>
      <Title order={2} id="election">
        {title}
      </Title>
      <p className="quiet">
        {t('elections.seats', { count: seats })}
        {round && ` · ${t('elections.round', { number: round.number })}`}
      </p>
      {round && state === 'balloting' && <p>{t(`elections.howTo.${round.way}`)}</p>}
      {isAsked && <Standing address={{ conferenceId, code }} me={me} />}
      <ul>
        {candidates.map(({ personId, name, votes, elected }) => (
          <li key={personId}>
            {name}
            {votes !== null && ` · ${t('elections.votes', { votes })}`}
            {elected && (
              <>
                {' '}
                <Pill tone="good">{t('elections.elected')}</Pill>
              </>
            )}
          </li>
        ))}
      </ul>
      {sentence && <p>{say(sentence)}</p>}
      {(state === 'balloting' || state === 'counting') && (
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/conferences/$conferenceId/console"
              params={{ conferenceId }}
              search={{ part: 'elections' }}
              {...props}
            />
          )}
        >
          {t('elections.toCount')}
        </Anchor>
      )}
    </section>
  );
}

/** Whoever is nominated says here whether they stand. */
function Standing({ address, me }: { address: ElectionAddress; me: string }) {
  const { t } = useTranslation();
  const { conferenceId } = address;
  return (
    <Notice tone="wait" title={t('elections.youAreNominated')}>
      <p>{t('elections.standHint')}</p>
      <div className={styles.acts}>
        <ActButton
          conferenceId={conferenceId}
          label={t('elections.stand')}
          act={() => electionCommands.consent(address, me)}
        />
        <ReasonButton
          conferenceId={conferenceId}
          label={t('elections.doNotStand')}
          act={(reason) => electionCommands.withdraw(address, me, reason)}
        />
      </div>
    </Notice>
  );
}
