import type { ConferenceDetail, FloorOpinionView } from '@conference/contracts';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followOpinion } from '../room-now/speaking-commands';
import { ActDialog } from '../../shared/act-dialog';
import { PersonSelect } from './person-select';
import { SaidField } from '../../shared/words-field';

interface AnswerOpinionProps {
  conference: ConferenceDetail;
  opinion: FloorOpinionView;
}

/** Records who answered and what; or that the matter lies outside the competence of those here, and where it goes. */
export function AnswerOpinion({ conference, opinion }: AnswerOpinionProps) {
  const { t } = useTranslation();
  const [answererId, setAnswererId] = useState('');
  const [text, setText] = useState('');
  const [isForwarded, setForwarded] = useState(false);
  const [to, setTo] = useState('');
  const body = isForwarded
    ? ({ act: 'forward', answererId, text, to } as const)
    : ({ act: 'answer', answererId, text } as const);
  return (
    <ActDialog
      conferenceId={conference.id}
      opener={{ label: t('opinions.answer'), size: 'xs' }}
      title={t('opinions.answer')}
      save={t('opinions.save')}
      isIncomplete={!answererId}
      act={() => followOpinion(conference.id, opinion.id, body)}
    >
      <p style={{ margin: 0 }}>{opinion.opinion.text}</p>
      <PersonSelect
        label={t('opinions.answerer')}
        attendees={conference.floor.attendees}
        value={answererId}
        onChange={setAnswererId}
      />
      <SaidField label={t('opinions.text')} value={text} onChange={setText} />
      <Checkbox
        label={t('opinions.isForwarded')}
        checked={isForwarded}
        onChange={(event) => setForwarded(event.currentTarget.checked)}
      />
      {isForwarded && (
        <TextInput
          label={t('opinions.to')}
          maxLength={300}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
