import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../../shared/dates';
import { Notice } from '../../../shared/notice';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { decideTask } from '../../tasks/decide-task';
import { readTask } from '../../tasks/read-task';
import type { DraftSession } from './draft-session';

interface HandInProps {
  taskId: string;
  session: DraftSession;
  onDone: (said: string) => void;
}

/** Hands the text in as a revision: everything is saved first, and exactly that version goes. */
export function HandIn({ taskId, session, onDone }: HandInProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const handIn = useMutation({
    mutationFn: async () => {
      const version = await session.saveAll();
      if (version === null) return null;
      const { packetHash } = await readTask(taskId);
      return decideTask(taskId, {
        outcome: 'submitted',
        packetHash,
        reason: null,
        draftVersion: version,
        ...(note.trim() && { note: note.trim() }),
      });
    },
    onSuccess: (decided) => {
      if (!decided) return;
      setOpen(false);
      onDone(t('writing.handedIn', { time: writeInstant(decided.decidedAt) }));
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('writing.handIn')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('writing.handIn')}>
        <Stack>
          <p className="quiet">{t('writing.handInHint')}</p>
          <Textarea
            autosize
            minRows={2}
            data-autofocus
            label={t('task.note')}
            description={t('task.reasonOptional')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {handIn.data === null && <Notice tone="wait" title={t('writing.notSavedYet')} alert />}
          <ProblemNotice error={handIn.error} />
          <Button loading={handIn.isPending} onClick={() => handIn.mutate()}>
            {t('writing.handIn')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
