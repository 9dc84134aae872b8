import type { PlanChange } from '@conference/domain';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../../../shared/use-command';
import { applyChange } from './apply-change';
import { ChangePreview } from './change-preview';

const SHORTEST_REASON = 3;

interface ChangeDialogProps {
  conferenceId: string;
  /** What opens it; small where many stand in a list. */
  label: string;
  title: string;
  size?: 'xs' | 'sm';
  /** The name of the opening button where its label alone does not say about what. */
  name?: string;
  /** The fields in which the change is put; they answer null while there is nothing to change. */
  children: (setChange: (change: PlanChange | null) => void) => ReactNode;
}

/** Changes the plan, behind a button. */
export function ChangeDialog({ conferenceId, label, title, size = 'sm', name, children }: ChangeDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size={size} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ChangeModal conferenceId={conferenceId} title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        {children}
      </ChangeModal>
    </>
  );
}

interface ChangeModalProps extends Pick<ChangeDialogProps, 'conferenceId' | 'title' | 'children'> {
  isOpen: boolean;
  onClose: () => void;
}

/** Changes the plan: what is asked for, what it would do and for whom, the reason; only then it is done. */
export function ChangeModal({ conferenceId, title, isOpen, onClose, children }: ChangeModalProps) {
  return (
    <Dialog title={title} isOpen={isOpen} size="lg" onClose={onClose}>
      <ChangeForm conferenceId={conferenceId} onDone={onClose}>
        {children}
      </ChangeForm>
    </Dialog>
  );
}

function ChangeForm({
  conferenceId,
  onDone,
  children,
}: Pick<ChangeDialogProps, 'conferenceId' | 'children'> & { onDone: () => void }) {
  const { t } = useTranslation();
  const [change, setChange] = useState<PlanChange | null>(null);
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, (given: PlanChange) => applyChange(conferenceId, given, reason.trim()));
  const isReady = change !== null && reason.trim().length >= SHORTEST_REASON;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) command.mutate(change, { onSuccess: onDone });
      }}
    >
      <Stack>
        {children(setChange)}
        {change ? (
          <ChangePreview conferenceId={conferenceId} change={change} />
        ) : (
          <p className="quiet">{t('planChange.pick')}</p>
        )}
        <Textarea
          autosize
          minRows={2}
          required
          label={t('planChange.reason')}
          description={t('planChange.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={command.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('planChange.keep')}
          </Button>
          <Button type="submit" loading={command.isPending} disabled={!isReady}>
            {t('planChange.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
