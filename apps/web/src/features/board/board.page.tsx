import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { Section, Sheet } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { BoardMembers } from './board-members';
import styles from './board.module.css';
import { ConcernList } from './concern-list';
import { Notices } from './notices';
import { Programmes } from './programmes';
import { boardQuery, concernsQuery } from './read-board';
import { SendPaper } from './send-paper';

const route = getRouteApi('/inside/conferences/$conferenceId/board');

/** What the year after owes an answer: the people's inspection board with what it sends, and the opinions of the conference. */
export function BoardPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data: board, error } = useQuery(boardQuery(conferenceId));
  const { data: concerns } = useQuery(concernsQuery(conferenceId));
  if (!board || !concerns) return <UnreadyPage error={error} />;
  const opinions = concerns.items.filter(({ kind }) => kind === 'opinion');
  return (
    <div className={styles.page}>
      <title>{`${t('board.title')} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {t('board.toConference')}
        </Anchor>
        <Title order={1}>{t('board.title')}</Title>
        <Text c="dimmed">{t('board.lead')}</Text>
      </header>
      <Section
        id="recommendations"
        title={t('board.recommendations')}
        aside={board.may.send && <SendPaper conferenceId={conferenceId} kind="recommendation" board={board} />}
      >
        {board.recommendations.length === 0 ? (
          <EmptyState title={t('board.noRecommendations')}>{t('board.recommendationsHint')}</EmptyState>
        ) : (
          <ConcernList concerns={board.recommendations} />
        )}
      </Section>
      <Section id="opinions" title={t('board.opinions')}>
        {opinions.length === 0 ? (
          <EmptyState title={t('board.noOpinions')}>{t('board.opinionsHint')}</EmptyState>
        ) : (
          <ConcernList concerns={opinions} />
        )}
      </Section>
      <Section
        id="notices"
        title={t('board.notices')}
        aside={board.may.send && <SendPaper conferenceId={conferenceId} kind="notice" board={board} />}
      >
        <Notices papers={board.papers.filter(({ kind }) => kind === 'notice')} />
      </Section>
      <Programmes conferenceId={conferenceId} board={board} />
      <Section id="members" title={t('board.members')}>
        <Sheet>
          <BoardMembers conferenceId={conferenceId} board={board} />
        </Sheet>
      </Section>
    </div>
  );
}
