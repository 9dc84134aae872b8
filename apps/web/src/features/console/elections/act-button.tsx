import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';

interface ActButtonProps {
  conferenceId: string;
  label: string;
  /** The full name of the act, where the label says less than a reader out of the page's sight needs. */
  fullLabel?: string;
  isQuiet?: boolean;
  disabled?: boolean;
  act: () => Promise<unknown>;
  onDone?: () => void;
}

/** One act at the press of a button, with the reason under it when it is refused. */
export function ActButton({
  conferenceId,
  label,
  fullLabel,
  isQuiet = false,
  disabled = false,
  act,
  onDone,
}: ActButtonProps) {
  const command = useCommand(conferenceId, act);
  return (
    <>
      <Button
        variant={isQuiet ? 'default' : 'filled'}
        aria-label={fullLabel}
        disabled={disabled}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {label}
      </Button>
      <ProblemNotice error={command.error} />
    </>
  );
}

interface ReasonButtonProps {
  conferenceId: string;
  label: string;
  fullLabel?: string;
  hint?: string;
  act: (reason: string) => Promise<unknown>;
}

/** An act that needs a reason, which is asked for in front of the page. */
export function ReasonButton({ conferenceId, label, fullLabel = label, hint, act }: ReasonButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () => act(reason));
  return (
    <>
      <Button variant="default" aria-label={fullLabel} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={fullLabel} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          {hint && <p style={{ margin: 0 }}>{hint}</p>}
          <Textarea
            autosize
            required
            minRows={2}
            maxLength={1000}
            label={t('elections.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <div className={styles.controls}>
            <Button
              disabled={!reason.trim()}
              loading={command.isPending}
              onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
            >
              {label}
            </Button>
          </div>
        </Stack>
      </Dialog>
    </>
  );
}
