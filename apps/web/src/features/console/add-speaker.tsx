import type { ConferenceDetail } from '@conference/contracts';
import { SPEECH_CATEGORIES, SPEECH_CATEGORY_NAMES, type SpeechCategory } from '@conference/domain';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../shared/new-id';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { askForFloor } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import { PersonSelect } from './person-select';
import styles from './room.module.css';

/** Puts somebody on the list who raised a hand. */
export function AddSpeaker({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [personId, setPersonId] = useState('');
  const [category, setCategory] = useState<SpeechCategory>('opinion');
  const command = useCommand(conference.id, () => askForFloor(conference.id, { id: newId(), category, personId }));
  const present = conference.floor.attendees.filter((attendee) => attendee.present);
  return (
    <>
      <div className={styles.controls}>
        <PersonSelect
          className={styles.grow}
          label={t('speakers.add')}
          attendees={present}
          value={personId}
          onChange={setPersonId}
        />
        <NativeSelect
          label={t('speakers.category')}
          value={category}
          onChange={(event) =>
            setCategory(SPEECH_CATEGORIES.find((known) => known === event.currentTarget.value) ?? 'opinion')
          }
          data={SPEECH_CATEGORIES.map((known) => ({ value: known, label: say(SPEECH_CATEGORY_NAMES[known]) }))}
        />
        <Button
          variant="default"
          disabled={!personId}
          loading={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: () => setPersonId('') })}
        >
          {t('speakers.addButton')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
