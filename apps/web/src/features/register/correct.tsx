import type { RegisterEntryView } from '@conference/contracts';
import type { CorrectionKind } from '@conference/domain';
import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { correctEntry } from './register-commands';
import { SHORTEST_REASON } from './shortest-reason';
import { useRegisterCommand } from './use-register-command';

/** Begins a correction: an error of content needs a replacing document, one of form an official letter. */
export function Correct({ entry }: { entry: RegisterEntryView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { replace, rectify } = entry.may;
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<CorrectionKind>(replace ? 'content' : 'form');
  const [reason, setReason] = useState('');
  const command = useRegisterCommand(() => correctEntry(entry.id, kind, reason.trim()));
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('register.correct')}
      </Button>
      <Dialog
        title={t('register.correctTitle', { symbol: entry.symbol })}
        lead={t('register.correctLead')}
        opened={isOpen}
        onClose={() => setOpen(false)}
        apply={t('register.correctApply')}
        canApply={reason.trim().length >= SHORTEST_REASON}
        isPending={command.isPending}
        error={command.error}
        onApply={() =>
          command.mutate(undefined, {
            onSuccess: ({ documentId }) => void navigate({ to: '/documents/$documentId', params: { documentId } }),
          })
        }
      >
        <Radio.Group
          label={t('register.whichError')}
          value={kind}
          onChange={(value) => setKind(value === 'form' ? 'form' : 'content')}
        >
          <Stack gap="xs" mt="xs">
            <Radio
              value="content"
              disabled={!replace}
              label={t('register.contentError')}
              description={t('register.contentErrorHint')}
            />
            <Radio
              value="form"
              disabled={!rectify}
              label={t('register.formError')}
              description={t('register.formErrorHint')}
            />
          </Stack>
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t('register.correctReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </>
  );
}
