import type { SpeechActBody, SpeechView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { actOnSpeech } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';

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
  const [reason, setReason] = useState('');
  const named = t('speakers.giveFirstNamed', { name });
  return (
    <ActDialog
      conferenceId={conferenceId}
      opener={{ label: t('speakers.giveFirst'), name: named, size: 'xs', variant: 'default' }}
      title={named}
      save={t('speakers.give')}
      act={() => actOnSpeech(conferenceId, id, { act: 'give', reason })}
    >
      <ReasonField
        label={t('agendaRun.reason')}
        description={t('speakers.giveFirstHint')}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
