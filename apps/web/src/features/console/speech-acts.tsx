import type { SpeechActBody, SpeechView } from '@conference/contracts';
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { actOnSpeech } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';

interface SpeechActsProps {
  conferenceId: string;
  speech: SpeechView;
  isPaused: boolean;
  /** Whether it is this one's turn; out of turn the floor is given with a reason. */
  isNext: boolean;
}

/** What the presidium does with a speech. */
export function SpeechActs({ conferenceId, speech, isPaused, isNext }: SpeechActsProps) {
  const { t } = useTranslation();
  const { name, state, category } = speech;
  const command = useCommand(conferenceId, (act: SpeechActBody['act']) =>
    actOnSpeech(conferenceId, speech.id, { act }),
  );
  const button = (act: SpeechActBody['act'], words: string, label?: string) => (
    <Button
      size="xs"
      variant={act === 'give' ? 'filled' : 'default'}
      aria-label={label}
      loading={command.isPending && command.variables === act}
      onClick={() => command.mutate(act)}
    >
      {words}
    </Button>
  );
  return (
    <>
      {state === 'speaking' ? (
        <>
          {isPaused ? button('resume', t('speakers.resume')) : button('pause', t('speakers.pause'))}
          {button('end', t('speakers.end'))}
        </>
      ) : (
        <>
          {isNext || category === 'answer' ? (
            button('give', t('speakers.give'), t('speakers.giveNamed', { name }))
          ) : (
            <GiveFirst conferenceId={conferenceId} speech={speech} />
          )}
          {button('withdraw', t('speakers.withdraw'), t('speakers.withdrawNamed', { name }))}
        </>
      )}
      <ProblemNotice error={command.error} />
    </>
  );
}

function GiveFirst({ conferenceId, speech: { id, name } }: { conferenceId: string; speech: SpeechView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () => actOnSpeech(conferenceId, id, { act: 'give', reason }));
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t('speakers.giveFirstNamed', { name })}
        onClick={() => setOpen(true)}
      >
        {t('speakers.giveFirst')}
      </Button>
      <Dialog title={t('speakers.giveFirstNamed', { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <Textarea
            autosize
            required
            minRows={2}
            maxLength={1000}
            label={t('agendaRun.reason')}
            description={t('speakers.giveFirstHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Button
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('speakers.give')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
