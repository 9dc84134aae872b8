import type { ConferenceDetail, FloorOpinionView } from '@conference/contracts';
import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { followOpinion } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import { PersonSelect } from './person-select';

interface OpinionActProps {
  conference: ConferenceDetail;
  opinion: FloorOpinionView;
}

/** Records who answered and what; or that the matter lies outside the competence of those here, and where it goes. */
export function AnswerOpinion({ conference, opinion }: OpinionActProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [answererId, setAnswererId] = useState('');
  const [text, setText] = useState('');
  const [isForwarded, setForwarded] = useState(false);
  const [to, setTo] = useState('');
  const command = useCommand(conference.id, () =>
    followOpinion(
      conference.id,
      opinion.id,
      isForwarded ? { act: 'forward', answererId, text, to } : { act: 'answer', answererId, text },
    ),
  );
  return (
    <>
      <Button size="xs" onClick={() => setOpen(true)}>
        {t('opinions.answer')}
      </Button>
      <Dialog title={t('opinions.answer')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{opinion.opinion.text}</p>
          <PersonSelect
            label={t('opinions.answerer')}
            attendees={conference.floor.attendees}
            value={answererId}
            onChange={setAnswererId}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={4000}
            label={t('opinions.text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
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
          <ProblemNotice error={command.error} />
          <Button
            disabled={!answererId}
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
