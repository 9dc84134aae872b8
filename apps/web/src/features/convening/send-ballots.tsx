import type { BranchesView, SendStaffBallotBody } from '@conference/contracts';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { AgreementFields } from './agreement-fields';
import { sendBallots } from './read-branches';

interface SendBallotsProps {
  conferenceId: string;
  branches: BranchesView;
  onDone: () => void;
}

/** Ballots in the place of a meeting: what is asked, why there is no meeting, and who agreed. */
export function SendBallots({ conferenceId, branches, onDone }: SendBallotsProps) {
  const { t } = useTranslation();
  const { ballot, resolution, may } = branches;
  const [question, setQuestion] = useState(ballot?.question ?? resolution?.title ?? '');
  const [text, setText] = useState(ballot?.text ?? resolution?.text ?? '');
  const [closesOn, setClosesOn] = useState('');
  const [forceMajeure, setForceMajeure] = useState('');
  const [agreement, setAgreement] = useState({ by: branches.employeeSide, reference: '', agreedOn: '' });
  const command = useCommand(conferenceId, (body: SendStaffBallotBody) => sendBallots(conferenceId, body));
  return (
    <Stack>
      <Textarea
        required
        autosize
        minRows={2}
        data-autofocus
        label={t('branches.question')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Textarea
        required
        autosize
        minRows={4}
        maxRows={14}
        label={t('branches.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        required
        type="date"
        label={t('branches.closesOn')}
        description={t('branches.closesOnHint')}
        value={closesOn}
        onChange={(event) => setClosesOn(event.currentTarget.value)}
      />
      {may.declareForceMajeure && (
        <Textarea
          required
          autosize
          label={t('branches.forceMajeure')}
          description={t('branches.forceMajeureHint')}
          value={forceMajeure}
          onChange={(event) => setForceMajeure(event.currentTarget.value)}
        />
      )}
      <AgreementFields agreement={agreement} isRequired onChange={setAgreement} />
      <ProblemNotice error={command.error} />
      <Button
        loading={command.isPending}
        disabled={question.trim().length < 3 || text.trim().length < 3 || !closesOn || agreement.agreedOn === ''}
        onClick={() =>
          command.mutate(
            {
              question: question.trim(),
              text: text.trim(),
              closesOn,
              forceMajeure: forceMajeure.trim() || null,
              agreement,
            },
            { onSuccess: onDone },
          )
        }
      >
        {t('branches.sendNow')}
      </Button>
    </Stack>
  );
}
