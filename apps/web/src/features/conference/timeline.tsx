import type { ConferenceDetail, TimelineEntry } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Section } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './timeline.module.css';

const FIRST = 12;

interface TimelineProps {
  entries: readonly TimelineEntry[];
  auditHead: ConferenceDetail['auditHead'];
}

/** What happened, newest first, in the words of the audit chain. */
export function Timeline({ entries, auditHead }: TimelineProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  return (
    <Section id="timeline" title={t('conference.timeline')}>
      {entries.length === 0 && <p className="quiet">{t('conference.noTimeline')}</p>}
      <ol className={styles.timeline}>
        {shown.map((entry) => (
          <li key={entry.seq}>
            <div className={styles.when}>
              <Moment at={entry.at} /> · {entry.actor ?? t('conference.system')}
            </div>
            <div>{say(entry.sentence)}</div>
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Button variant="default" size="xs" onClick={() => setShowsAll(true)}>
          {t('app.loadMore')}
        </Button>
      )}
      <p className={styles.chain}>
        {t('conference.auditHead', { seq: auditHead.seq })}: <code>{auditHead.hash.slice(0, 12)}</code>
      </p>
    </Section>
  );
}
