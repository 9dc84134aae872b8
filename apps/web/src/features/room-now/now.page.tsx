import type { RoomNow } from '@conference/contracts';
import { VOTE_STATE_NAMES, wasHeld } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { SpokenOf } from '../../shared/spoken-of';
import { UnreadyPage } from '../../shared/unready-page';
import { MyInvitation } from '../convening/my-invitation';
import { VerdictWords } from '../../shared/verdict-words';
import { HonoursNow } from '../honours/honours-now';
import { Pledge } from '../pledge/pledge';
import { Ballot } from './ballot';
import { ElectionNow } from './election-now';
import { FloorNow } from './floor-now';
import { MyOpinions } from './my-opinions';
import { Pace } from './pace';
import { PausedNotice } from './paused-notice';
import { Programme } from './programme';
import { QuorumChip } from './quorum-chip';
import { SecretBallotNow } from './secret-ballot-now';
import { roomQuery, withoutItem } from './read-room';
import styles from './room-now.module.css';

const route = getRouteApi('/inside/conferences/$conferenceId/now');

/** What is happening now, for whoever takes part: what is before the room, and what there is to vote on. */
export function NowPage() {
  const { conferenceId } = route.useParams();
  const { data: room, error, dataUpdatedAt } = useQuery(roomQuery(conferenceId));
  if (!room) return <UnreadyPage error={error} />;
  return (
    <SpokenOf kind={room.kind}>
      <Now conferenceId={conferenceId} room={room} receivedAt={dataUpdatedAt} />
    </SpokenOf>
  );
}

interface NowProps {
  conferenceId: string;
  room: RoomNow;
  receivedAt: number;
}

function Now({ conferenceId, room, receivedAt }: NowProps) {
  const { t } = useTranslation();
  const me = useMe().person;
  return (
    <div className={styles.page}>
      <title>{`${t('roomNow.title')} · ${t('app.shortName')}`}</title>
      <p className="quiet">{room.title}</p>
      <Title order={1}>{room.item?.title ?? t(withoutItem(room))}</Title>
      {room.stage === 'convening' && <MyInvitation conferenceId={conferenceId} />}
      {room.item?.presenter && <p className="quiet">{room.item.presenter}</p>}
      {room.item?.documents.map(({ id, title }) => (
        <Anchor
          key={id}
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: id }} {...props} />}
        >
          {title}
        </Anchor>
      ))}
      {room.paused && <PausedNotice pause={room.paused} />}
      {room.vote && <VoteNow key={room.vote.id} conferenceId={conferenceId} vote={room.vote} mine={room.mine} />}
      {room.ballot && (
        <SecretBallotNow key={room.ballot.id} conferenceId={conferenceId} ballot={room.ballot} mine={room.mine} />
      )}
      {room.honours && <HonoursNow honours={room.honours} />}
      {room.election && <ElectionNow conferenceId={conferenceId} election={room.election} me={me.id} />}
      {room.pledge && (
        <section aria-label={room.pledge.title}>
          <Pledge conferenceId={conferenceId} pledge={room.pledge} isOnStage={!room.paused} runsFloor={false} />
        </section>
      )}
      {room.speakers && !room.paused && (
        <FloorNow conferenceId={conferenceId} room={room} speakers={room.speakers} me={me.id} receivedAt={receivedAt} />
      )}
      <MyOpinions conferenceId={conferenceId} room={room} me={me.id} />
      <footer className={styles.foot}>
        <QuorumChip quorum={room.quorum} />
        {!wasHeld(room.stage) && (
          <Pill tone={room.mine.isPresent ? 'good' : 'wait'}>
            {t(room.mine.isPresent ? 'roomNow.youArePresent' : 'roomNow.youAreNotPresent')}
          </Pill>
        )}
        <Pace agenda={room.agenda} at={room.at} receivedAt={receivedAt} />
        {room.next && <span className="quiet">{t('roomNow.next', { title: room.next })}</span>}
      </footer>
      <Programme agenda={room.agenda} />
    </div>
  );
}

interface VoteNowProps {
  conferenceId: string;
  vote: NonNullable<RoomNow['vote']>;
  mine: RoomNow['mine'];
}

function VoteNow({ conferenceId, vote, mine }: VoteNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <section className={styles.vote} aria-labelledby="vote">
      <Pill tone={vote.state === 'open' ? 'accent' : 'calm'}>{say(VOTE_STATE_NAMES[vote.state])}</Pill>
      <Title order={2} id="vote">
        {vote.title}
      </Title>
      {vote.verdict && <VerdictWords about="vote" verdict={vote.verdict} />}
      {vote.voidReason && <p>{t('votes.voidBecause', { reason: vote.voidReason })}</p>}
      {!vote.verdict && <Ballot conferenceId={conferenceId} vote={vote} mine={mine} />}
    </section>
  );
}
