import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { UnreadyPage } from '../../shared/unready-page';
import { AddBlock } from './add-block';
import { MinutesBlock } from './minutes-block';
import { MinutesDocument } from './minutes-document';
import styles from './minutes.module.css';
import { minutesQuery } from './read-minutes';
import { RemovedBlocks } from './removed-blocks';

const route = getRouteApi('/inside/conferences/$conferenceId/minutes');

/** The minutes while they write themselves: each block with the record beside it, and what those who keep them do with it. */
export function MinutesPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data: minutes, error } = useQuery(minutesQuery(conferenceId));
  if (!minutes) return <UnreadyPage error={error} />;
  const { title, blocks, isInSession, may } = minutes;
  return (
    <div className={styles.page}>
      <title>{`${t('minutes.title')} · ${t('app.shortName')}`}</title>
      <header>
        <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
          ← {title}
        </Anchor>
        <Title order={1}>{t('minutes.title')}</Title>
        <p className="quiet">
          {t(blocks.length === 0 ? 'minutes.none' : isInSession ? 'minutes.growing' : 'minutes.over')}
        </p>
      </header>
      <MinutesDocument conferenceId={conferenceId} minutes={minutes} />
      <section className={styles.blocks} aria-label={t('minutes.contents')}>
        {may.write && blocks.length > 0 && <AddBlock conferenceId={conferenceId} after={null} />}
        {blocks.map((block) => (
          <Fragment key={block.id}>
            <MinutesBlock conferenceId={conferenceId} block={block} mayWrite={may.write} />
            {may.write && block.kind !== 'closing' && <AddBlock conferenceId={conferenceId} after={block} />}
          </Fragment>
        ))}
      </section>
      {may.write && <RemovedBlocks conferenceId={conferenceId} blocks={minutes.removed} />}
    </div>
  );
}
