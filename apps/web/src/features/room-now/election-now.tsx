import type { RoomNow } from '@conference/contracts';
import { ELECTION_STATE_NAMES } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './room-now.module.css';

interface ElectionNowProps {
  conferenceId: string;
  election: NonNullable<RoomNow['election']>;
}

/** The election that is before the room: who stands, how far it is, and the votes once they are published. */
export function ElectionNow({ conferenceId, election }: ElectionNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, seats, round, candidates, sentence } = election;
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
      <ul>
        {candidates.map(({ name, votes, elected }) => (
          <li key={name}>
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
