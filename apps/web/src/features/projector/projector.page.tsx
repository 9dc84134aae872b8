import type { RoomNow, SessionPauseView, SpeechView } from '@conference/contracts';
import {
  ELECTION_STATE_NAMES,
  MOTION_CHOICES,
  sittingSentence,
  SPEECH_CATEGORY_NAMES,
  VOTE_STATE_NAMES,
  VOTE_WAY_NAMES,
} from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import { SpokenOf } from '../../shared/spoken-of';
import { UnreadyPage } from '../../shared/unready-page';
import { useServerNow } from '../../shared/use-server-now';
import { usePaceWords } from '../room-now/pace';
import { roomQuery, withoutItem } from '../room-now/read-room';
import { SpeechClock } from '../room-now/speech-clock';
import { HonoursOnStage } from './honours-on-stage';
import { PledgeOnStage } from './pledge-on-stage';
import styles from './projector.module.css';
import { SecretBallot } from './secret-ballot';

const route = getRouteApi('/screen/conferences/$conferenceId/projector');

/** The screen at the front of the room: readable from the last row, followed by nobody's hand, and without any figure before its publication. */
export function ProjectorPage() {
  const { conferenceId } = route.useParams();
  const { data: room, error, dataUpdatedAt } = useQuery(roomQuery(conferenceId));
  useScheme(route.useSearch().scheme);
  if (!room) return <UnreadyPage error={error} />;
  return (
    <SpokenOf kind={room.kind}>
      <Screen room={room} receivedAt={dataUpdatedAt} />
    </SpokenOf>
  );
}

function Screen({ room, receivedAt }: { room: RoomNow; receivedAt: number }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.screen}>
      <title>{room.title}</title>
      <header className={styles.head}>
        <p className={styles.conference}>{room.title}</p>
        {room.quorum && (
          <p className={styles.quorum} data-holds={room.quorum.holds}>
            {say(room.quorum.figures)}
          </p>
        )}
      </header>
      {room.paused ? (
        <Paused pause={room.paused} />
      ) : room.election && !room.ballot && !isVoting(room.vote) ? (
        <Election election={room.election} />
      ) : room.vote ? (
        <Vote vote={room.vote} item={room.item?.title ?? null} />
      ) : room.ballot ? (
        <SecretBallot ballot={room.ballot} item={room.item?.title ?? null} />
      ) : room.speakers?.speaking ? (
        <Speaker room={room} speakers={room.speakers} speaking={room.speakers.speaking} receivedAt={receivedAt} />
      ) : room.honours ? (
        <HonoursOnStage honours={room.honours} title={room.item?.title ?? room.title} />
      ) : room.pledge ? (
        <PledgeOnStage pledge={room.pledge} />
      ) : (
        <Item room={room} />
      )}
      <footer className={styles.foot}>
        <span>{room.next && t('roomNow.next', { title: room.next })}</span>
        <LateBy room={room} receivedAt={receivedAt} />
      </footer>
    </div>
  );
}

function isVoting(vote: RoomNow['vote']): boolean {
  return vote?.state === 'open' || vote?.state === 'counting';
}

/** An election in state words; votes and names of those elected only when they are published. */
function Election({ election }: { election: NonNullable<RoomNow['election']> }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, seats, round, candidates, sentence } = election;
  return (
    <div className={styles.now} data-dense={candidates.length > 5 || undefined}>
      <p className={styles.words}>
        {t('elections.seats', { count: seats })}
        {round && ` · ${t('elections.round', { number: round.number })}`}
      </p>
      <h1>{title}</h1>
      <p className={styles.state} data-holds={state === 'decided' || undefined}>
        {say(ELECTION_STATE_NAMES[state])}
      </p>
      <ul className={styles.candidates}>
        {candidates.map(({ name, votes, elected }) => (
          <li key={name} data-elected={elected ?? undefined}>
            <span>{name}</span>
            {votes !== null && <strong>{votes}</strong>}
            {elected && <span>{t('elections.elected')}</span>}
          </li>
        ))}
      </ul>
      {sentence && <p className={styles.words}>{say(sentence)}</p>}
    </div>
  );
}

/** By how many minutes the room is behind its programme. */
function LateBy({ room: { agenda, at }, receivedAt }: { room: RoomNow; receivedAt: number }) {
  const words = usePaceWords(agenda, useServerNow(at, receivedAt, 5_000));
  return words && <span>{words.text}</span>;
}

interface SpeakerProps {
  room: RoomNow;
  speakers: NonNullable<RoomNow['speakers']>;
  speaking: SpeechView;
  receivedAt: number;
}

/** Who has the floor, how long they still have, and who comes next. */
function Speaker({ room: { item, at }, speakers, speaking, receivedAt }: SpeakerProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.now}>
      {item && <p className={styles.words}>{item.title}</p>}
      <h1>{speaking.name}</h1>
      <p className={styles.words}>
        {say(SPEECH_CATEGORY_NAMES[speaking.category])}
        {speaking.unit && ` · ${speaking.unit}`}
      </p>
      <SpeechClock speech={speaking} at={at} receivedAt={receivedAt} className={styles.clock} />
      {speakers.next.length > 0 && (
        <p className={styles.words}>{t('speakers.comesNext', { names: speakers.next.join(', ') })}</p>
      )}
    </div>
  );
}

function Paused({ pause: { reason, until } }: { pause: SessionPauseView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.now}>
      <h1>{t('pause.paused')}</h1>
      <p className={styles.state}>{reason}</p>
      {until && <p className={styles.words}>{t('pause.until', { when: say(sittingSentence(until)) })}</p>}
    </div>
  );
}

function Item({ room }: { room: RoomNow }) {
  const { t } = useTranslation();
  const { item } = room;
  return (
    <div className={styles.now}>
      <h1>{item?.title ?? t(withoutItem(room))}</h1>
      {item?.presenter && <p className={styles.words}>{item.presenter}</p>}
    </div>
  );
}

function Vote({ vote, item }: { vote: NonNullable<RoomNow['vote']>; item: string | null }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.now}>
      {item && <p className={styles.words}>{item}</p>}
      <h1>{vote.title}</h1>
      <p className={styles.state} data-holds={vote.verdict?.holds}>
        {vote.verdict ? t(vote.verdict.holds ? 'room.adopted' : 'room.notAdopted') : say(VOTE_STATE_NAMES[vote.state])}
      </p>
      {vote.verdict ? (
        <Result verdict={vote.verdict} />
      ) : (
        <p className={styles.words}>{say(VOTE_WAY_NAMES[vote.way])}</p>
      )}
    </div>
  );
}

function Result({ verdict }: { verdict: NonNullable<NonNullable<RoomNow['vote']>['verdict']> }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      <dl className={styles.figures}>
        {MOTION_CHOICES.map((choice) => (
          <div key={choice}>
            <dt>{t(`votes.${choice}`)}</dt>
            <dd>{verdict.figures[choice]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>{say(verdict.sentence)}</p>
    </>
  );
}

/** Dark or light as the room asks for; without a choice the device decides. */
function useScheme(scheme: 'dark' | 'light' | undefined): void {
  useEffect(() => {
    if (!scheme) return undefined;
    const { documentElement: page } = document;
    const before = page.dataset['mantineColorScheme'] ?? 'light';
    page.dataset['mantineColorScheme'] = scheme;
    return () => {
      page.dataset['mantineColorScheme'] = before;
    };
  }, [scheme]);
}
