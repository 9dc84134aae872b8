import type { TimelineEntry } from '@conference/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './event-list.module.css';
import { Moment } from './moment';
import { useSentence } from './sentence';

interface EventListProps<Event extends TimelineEntry> {
  events: readonly Event[];
  /** What an event was about, with the way there. */
  about?: (event: Event) => ReactNode;
}

/** Who did what, and when, in the words of the audit chain. */
export function EventList<Event extends TimelineEntry>({ events, about }: EventListProps<Event>) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.seq}>
          <div className={styles.when}>
            <Moment at={event.at} /> · {event.actor ?? t('conference.system')}
          </div>
          <div>{say(event.sentence)}</div>
          {about && <div className={styles.about}>{about(event)}</div>}
        </li>
      ))}
    </ol>
  );
}
