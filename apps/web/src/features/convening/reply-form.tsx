import type { ReplyBody } from '@conference/contracts';
import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';

interface ReplyFormProps {
  question: string;
  known: { kind: 'coming' | 'excused' | 'noAnswer'; reason: string | null };
  isPending: boolean;
  error: Error | null;
  onAnswer: (body: ReplyBody) => void;
}

/** Coming, or excused with the reason: for oneself, or for somebody who told it. */
export function ReplyForm({ question, known, isPending, error, onAnswer }: ReplyFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(known.kind);
  const [reason, setReason] = useState(known.reason ?? '');
  return (
    <Stack align="start" gap="md">
      <Radio.Group label={question} value={kind} onChange={(value) => setKind(value as typeof kind)}>
        <Stack gap="xs" mt="xs">
          <Radio value="coming" label={t('summons.coming')} />
          <Radio value="excused" label={t('summons.excused')} />
        </Stack>
      </Radio.Group>
      {kind === 'excused' && (
        <Textarea
          required
          autosize
          w="100%"
          label={t('summons.reason')}
          description={t('summons.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={error} />
      <Button
        loading={isPending}
        disabled={kind === 'noAnswer'}
        onClick={() => {
          if (kind !== 'noAnswer') onAnswer({ kind, reason: kind === 'excused' ? reason : null });
        }}
      >
        {t('summons.send')}
      </Button>
    </Stack>
  );
}
