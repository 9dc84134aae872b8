import type { Activity } from '@conference/contracts';
import { ACTIVITY_KIND_NAMES, ACTIVITY_KINDS, leadsSystem } from '@conference/domain';
import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { EventList } from '../../shared/event-list';
import { useMe } from '../../shared/me';
import { OnPaper, PrintButton } from '../../shared/on-paper';
import { PageHead } from '../../shared/page-head';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { SavedViews } from '../views/saved-views';
import styles from './activity.module.css';
import { activityQuery } from './read-activity';

const route = getRouteApi('/inside/activity');

/** Who did what, and when, in the whole office or in one conference. */
export function ActivityPage() {
  const { t } = useTranslation();
  const say = useSentence();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    activityQuery(address),
  );
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <OnPaper
        filter={[
          address.conference && events[0]?.conference?.title,
          address.kind && say(ACTIVITY_KIND_NAMES[address.kind]),
        ]}
      />
      <PageHead title={t('activity.title')} lead={t('activity.lead')} aside={<PrintButton />} />
      <SavedViews page="activity" address={address} onShow={(search) => void navigate({ search, replace: true })} />
      <Tools />
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && events.length === 0 && !hasNextPage && <EmptyState title={t('activity.nothing')} />}
      {events.length > 0 && (
        <Sheet>
          <EventList events={events} about={(event) => <About event={event} />} />
        </Sheet>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}

/** Of which kind; and from one conference to the whole office. */
function Tools() {
  const { t } = useTranslation();
  const say = useSentence();
  const mayKeep = leadsSystem(useMe().person);
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={styles.tools}>
      <NativeSelect
        label={t('activity.kind')}
        value={address.kind ?? ''}
        data={[
          { value: '', label: t('activity.allKinds') },
          ...ACTIVITY_KINDS.filter((kind) => kind !== 'office' || mayKeep).map((kind) => ({
            value: kind as string,
            label: say(ACTIVITY_KIND_NAMES[kind]),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const kind = ACTIVITY_KINDS.find((each) => each === value);
          void navigate({ search: { ...address, kind }, replace: true });
        }}
      />
      {address.conference && (
        <Anchor renderRoot={(props) => <Link to="/activity" search={{ kind: address.kind }} {...props} />}>
          {t('activity.ofOffice')}
        </Anchor>
      )}
    </div>
  );
}

/** The conference, and the document, that an event was about. */
function About({ event: { conference, documentId } }: { event: Activity }) {
  const { t } = useTranslation();
  if (!conference) return t('activity.office');
  return (
    <>
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link to="/conferences/$conferenceId" params={{ conferenceId: conference.id }} {...props} />
        )}
      >
        {conference.rehearsal ? t('activity.rehearsal', { title: conference.title }) : conference.title}
      </Anchor>
      {documentId && (
        <Anchor inherit renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
          {t('activity.document')}
        </Anchor>
      )}
    </>
  );
}
