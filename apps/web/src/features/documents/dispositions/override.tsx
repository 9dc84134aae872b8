import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { Section, Sheet } from '../../../shared/section';
import { tableQuery } from './read-table';
import { overrideDispositions } from './save-dispositions';

const SHORTEST_REASON = 3;

/** Lets the draft go on with remarks unanswered: named, reasoned, recorded; said plainly before it is done. */
export function Override({ documentId, undisposed }: { documentId: string; undisposed: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const override = useMutation({
    mutationFn: () => overrideDispositions(documentId, { reason: reason.trim() }),
    onSuccess: (table) => {
      queries.setQueryData(tableQuery(documentId).queryKey, table);
      setOpen(false);
    },
  });
  return (
    <Section id="override" title={t('override.title')}>
      <Sheet>
        <p style={{ marginTop: 0 }}>{t('override.hint', { count: undisposed })}</p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('override.open')}
        </Button>
      </Sheet>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('override.ask', { count: undisposed })}>
        <Stack>
          <p style={{ margin: 0 }}>{t('override.lead')}</p>
          <Textarea
            autosize
            required
            minRows={3}
            data-autofocus
            label={t('override.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={override.error} />
          <Button
            color="red.9"
            disabled={reason.trim().length < SHORTEST_REASON}
            loading={override.isPending}
            onClick={() => override.mutate()}
          >
            {t('override.apply', { count: undisposed })}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('override.keep')}
          </Button>
        </Stack>
      </Dialog>
    </Section>
  );
}
