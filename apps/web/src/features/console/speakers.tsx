import type { ConferenceDetail, SpeakersView, SpeechView } from '@conference/contracts';
import { isPaused, speakingOrder, SPEECH_CATEGORY_NAMES, speechClock } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { clock, SpeechClock } from '../room-now/speech-clock';
import { conferenceQuery } from '../conference/read-conference';
import { Part } from './part';
import styles from './room.module.css';
import { AddSpeaker } from './add-speaker';
import { SettleSpeakers } from './settle-speakers';
import { SpeechActs } from './speech-acts';

/** The list of speakers of the item under way: who has the floor and for how long, who comes next, who has spoken. */
export function Speakers({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { speakers } = conference.floor;
  if (conference.stage !== 'session') return null;
  return (
    <Part title={t('speakers.title')}>
      {speakers ? (
        <List conference={conference} speakers={speakers} />
      ) : (
        <p className="quiet">{t('speakers.noItem')}</p>
      )}
    </Part>
  );
}

function List({ conference, speakers }: { conference: ConferenceDetail; speakers: SpeakersView }) {
  const { t } = useTranslation();
  const { dataUpdatedAt } = useQuery(conferenceQuery(conference.id));
  const { speeches } = speakers;
  const speaking = speeches.filter(({ state }) => state === 'speaking');
  const waiting = speakingOrder(speeches).map(({ id }) => speeches.find((speech) => speech.id === id)!);
  const heard = speeches.filter(({ state }) => state === 'done');
  const runs = conference.may.runFloor;
  return (
    <>
      <Pill tone={speakers.isOpen ? 'good' : 'calm'}>{t(speakers.isOpen ? 'speakers.open' : 'speakers.closed')}</Pill>
      <ul className={styles.list}>
        {speaking.map((speech) => (
          <li key={speech.id} className={styles.row}>
            <Who speech={speech} />
            <SpeechClock
              speech={speech}
              at={conference.floor.at}
              receivedAt={dataUpdatedAt}
              className={styles.speechClock}
            />
            {runs && <SpeechActs conferenceId={conference.id} speech={speech} isPaused={isPaused(speech)} isNext />}
          </li>
        ))}
        {waiting.map((speech, place) => (
          <li key={speech.id} className={styles.row}>
            <Who speech={speech} place={place + 1} />
            {runs && <SpeechActs conferenceId={conference.id} speech={speech} isPaused={false} isNext={place === 0} />}
          </li>
        ))}
      </ul>
      {speaking.length + waiting.length === 0 && <p className="quiet">{t('speakers.none')}</p>}
      {heard.length > 0 && <Heard heard={heard} />}
      {runs && <AddSpeaker conference={conference} />}
      {runs && <SettleSpeakers key={speakers.item} conferenceId={conference.id} speakers={speakers} />}
    </>
  );
}

function Who({ speech, place }: { speech: SpeechView; place?: number }) {
  const say = useSentence();
  return (
    <span className={styles.grow}>
      {place !== undefined && <span className="quiet numbers">{place}. </span>}
      <strong>{speech.name}</strong>{' '}
      <span className="quiet">
        {say(SPEECH_CATEGORY_NAMES[speech.category])}
        {speech.unit && ` · ${speech.unit}`}
      </span>
    </span>
  );
}

function Heard({ heard }: { heard: readonly SpeechView[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('speakers.heard', { count: heard.length })}</summary>
      <ul className={styles.list}>
        {heard.map((speech) => (
          <li key={speech.id} className={styles.row}>
            <Who speech={speech} />
            <span className="quiet numbers">
              {t('speakers.spokeFor', { time: clock(speechClock(speech, null, speech.endedAt!).spokenSeconds) })}
            </span>
            {speech.outOfTurn && <span className="quiet">{t('speakers.outOfTurn', { reason: speech.outOfTurn })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
