import type { RoomNow } from '@conference/contracts';
import { SPEECH_CATEGORIES, SPEECH_CATEGORY_NAMES, type SpeechCategory } from '@conference/domain';
import { Button, NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { newId } from '../../shared/new-id';
import styles from './room-now.module.css';
import { actOnSpeech, askForFloor } from './speaking-commands';
import { SpeechClock } from './speech-clock';

/** An answer is given by whoever the presidium calls. */
const OFFERED = SPEECH_CATEGORIES.filter((category) => category !== 'answer');

interface FloorNowProps {
  conferenceId: string;
  room: RoomNow;
  speakers: NonNullable<RoomNow['speakers']>;
  me: string;
  receivedAt: number;
}

/** Who has the floor and who comes next; whoever is in the room asks for it here, and sees when their turn is. */
export function FloorNow({ conferenceId, room, speakers, me, receivedAt }: FloorNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { speaking, next, waiting } = speakers;
  const { wishes, isPresent } = room.mine;
  if (!speaking && waiting === 0 && wishes.length === 0 && !isPresent) return null;
  return (
    <section className={styles.vote} aria-labelledby="speakers">
      <Title order={2} id="speakers">
        {t('speakers.title')}
      </Title>
      {speaking && (
        <div className={styles.speaking}>
          <Pill tone="accent">{speaking.personId === me ? t('speakers.yourTurn') : t('speakers.speaking')}</Pill>
          <strong>{speaking.name}</strong>
          <span className="quiet">{say(SPEECH_CATEGORY_NAMES[speaking.category])}</span>
          <SpeechClock speech={speaking} at={room.at} receivedAt={receivedAt} className={styles.clock} />
        </div>
      )}
      {next.length > 0 && <p className="quiet">{t('speakers.comesNext', { names: next.join(', ') })}</p>}
      {waiting > next.length && <p className="quiet">{t('speakers.waiting', { count: waiting })}</p>}
      {wishes.map(({ id, category, ahead }) => (
        <Wish key={id} conferenceId={conferenceId} id={id} category={category} ahead={ahead} />
      ))}
      {isPresent && <Ask conferenceId={conferenceId} isOpen={speakers.isOpen} />}
    </section>
  );
}

interface WishProps {
  conferenceId: string;
  id: string;
  category: SpeechCategory;
  ahead: number;
}

function Wish({ conferenceId, id, category, ahead }: WishProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const command = useCommand(conferenceId, () => actOnSpeech(conferenceId, id, { act: 'withdraw' }));
  return (
    <Notice tone="good" title={t('speakers.asked', { category: say(SPEECH_CATEGORY_NAMES[category]) })}>
      <p>{ahead === 0 ? t('speakers.next') : t('speakers.ahead', { count: ahead })}</p>
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate(undefined)}>
        {t('speakers.takeBack')}
      </Button>
      <ProblemNotice error={command.error} />
    </Notice>
  );
}

/** While the list is closed, a point of order is all there is to ask for. */
function Ask({ conferenceId, isOpen }: { conferenceId: string; isOpen: boolean }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [chosen, setChosen] = useState<SpeechCategory>('opinion');
  const [id, setId] = useState(newId);
  const command = useCommand(conferenceId, (category: SpeechCategory) => askForFloor(conferenceId, { id, category }));
  const ask = (category: SpeechCategory) => command.mutate(category, { onSuccess: () => setId(newId()) });
  return (
    <div className={styles.ballot}>
      {isOpen ? (
        <>
          <NativeSelect
            size="md"
            label={t('speakers.category')}
            value={chosen}
            onChange={(event) => setChosen(OFFERED.find((known) => known === event.currentTarget.value) ?? 'opinion')}
            data={OFFERED.map((known) => ({ value: known, label: say(SPEECH_CATEGORY_NAMES[known]) }))}
          />
          <Button size="md" fullWidth loading={command.isPending} onClick={() => ask(chosen)}>
            {t('speakers.ask')}
          </Button>
        </>
      ) : (
        <>
          <p className="quiet">{t('speakers.closed')}</p>
          <Button variant="default" loading={command.isPending} onClick={() => ask('pointOfOrder')}>
            {say(SPEECH_CATEGORY_NAMES.pointOfOrder)}
          </Button>
        </>
      )}
      <ProblemNotice error={command.error} />
    </div>
  );
}
