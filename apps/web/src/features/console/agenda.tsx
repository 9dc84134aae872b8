import type { ConferenceDetail } from '@conference/contracts';
import { nextItem, plannedStarts } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { LateItems } from '../board/late-items';
import { Pace } from '../room-now/pace';
import { conferenceQuery } from '../conference/read-conference';
import styles from './agenda.module.css';
import { AgendaItem } from './agenda-item';
import { timesOf } from './item-times';
import { Part } from './part';
import { Pause } from './pause';

/** The agenda in the order of the law; the room goes through it item by item, and departs from it only with a reason. */
export function Agenda({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { agenda, deviations, beginsAt, at } = conference.floor;
  const { dataUpdatedAt } = useQuery(conferenceQuery(conference.id));
  const planned = plannedStarts(agenda, beginsAt);
  const running = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  const next = running ?? nextItem(agenda.map(timesOf));
  return (
    <Part title={t('room.agenda')}>
      {agenda.length === 0 && <p className="quiet">{t('room.noAgenda')}</p>}
      <div className={styles.pace}>
        <Pace agenda={agenda.map(timesOf)} at={at} receivedAt={dataUpdatedAt} />
      </div>
      {deviations.length > 0 && (
        <Notice tone="wait" title={t('agendaRun.deviations')}>
          <ul className={styles.deviations}>
            {deviations.map((sentence) => (
              <li key={sentence.vi}>{say(sentence)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <LateItems conferenceId={conference.id} />
      <Pause conference={conference} />
      <ol className={styles.agenda}>
        {agenda.map((item, index) => (
          <AgendaItem
            key={item.code}
            conference={conference}
            item={item}
            number={index + 1}
            isNext={item.code === next?.code}
            plannedAt={planned.get(item.code) ?? null}
            receivedAt={dataUpdatedAt}
          />
        ))}
      </ol>
    </Part>
  );
}
