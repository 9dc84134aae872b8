import type { ConferenceDetail, TimelineEntry } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EventList } from '../../shared/event-list';
import { Section } from '../../shared/section';
import styles from './timeline.module.css';

const FIRST = 12;

interface TimelineProps {
  conferenceId: string;
  entries: readonly TimelineEntry[];
  auditHead: ConferenceDetail['auditHead'];
}

/** What happened last, newest first; the whole of it has a page of its own. */
export function Timeline({ conferenceId, entries, auditHead }: TimelineProps) {
  const { t } = useTranslation();
  return (
    <Section id="timeline" title={t('conference.timeline')}>
      {entries.length === 0 && <p className="quiet">{t('conference.noTimeline')}</p>}
      <EventList events={entries.slice(0, FIRST)} />
      {entries.length > 0 && (
        <Anchor renderRoot={(props) => <Link to="/activity" search={{ conference: conferenceId }} {...props} />}>
          {t('activity.all')}
        </Anchor>
      )}
      <p className={styles.chain}>
        {t('conference.auditHead', { seq: auditHead.seq })}: <code>{auditHead.hash.slice(0, 12)}</code>
      </p>
    </Section>
  );
}
