import type { ConferenceDetail, FloorOpinionView } from '@conference/contracts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followOpinion } from '../room-now/speaking-commands';
import { ActDialog } from '../../shared/act-dialog';
import { PersonSelect } from './person-select';
import { SaidField } from '../../shared/words-field';

interface CommitOpinionProps {
  conference: ConferenceDetail;
  opinion: FloorOpinionView;
}

/** Records what is promised about an opinion, by whom and until when; it stands once its owner has confirmed it. */
export function CommitOpinion({ conference, opinion }: CommitOpinionProps) {
  const { t } = useTranslation();
  const [ownerId, setOwnerId] = useState('');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const body = { act: 'commit', ownerId: ownerId || null, text, dueOn: dueOn || null } as const;
  return (
    <ActDialog
      conferenceId={conference.id}
      opener={{ label: t('opinions.commit'), size: 'xs', variant: 'default' }}
      title={t('opinions.commit')}
      save={t('opinions.save')}
      act={() => followOpinion(conference.id, opinion.id, body)}
    >
      <p style={{ margin: 0 }}>{opinion.answer?.text}</p>
      <SaidField label={t('opinions.text')} value={text} onChange={setText} />
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
    </ActDialog>
  );
}
