import type { ConferenceDetail, FloorOpinionView } from '@conference/contracts';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { followOpinion } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import { PersonSelect } from './person-select';

interface CommitOpinionProps {
  conference: ConferenceDetail;
  opinion: FloorOpinionView;
}

/** Records what is promised about an opinion, by whom and until when; it stands once its owner has confirmed it. */
export function CommitOpinion({ conference, opinion }: CommitOpinionProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [ownerId, setOwnerId] = useState('');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const command = useCommand(conference.id, () =>
    followOpinion(conference.id, opinion.id, { act: 'commit', ownerId: ownerId || null, text, dueOn: dueOn || null }),
  );
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('opinions.commit')}
      </Button>
      <Dialog title={t('opinions.commit')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{opinion.answer?.text}</p>
          <Textarea
            autosize
            minRows={2}
            maxLength={4000}
            label={t('opinions.text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <PersonSelect
            label={t('opinions.owner')}
            attendees={conference.floor.attendees}
            value={ownerId}
            onChange={setOwnerId}
          />
          <TextInput
            type="date"
            label={t('opinions.due')}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Button
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('opinions.save')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
