import { Button, Stack, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog';
import { ProblemNotice } from './problem-notice';
import { useCommand } from './use-command';

interface ActDialogProps {
  conferenceId: string;
  /** The button that asks; `name` where its label says less than a reader out of the page's sight needs. */
  opener: { label: string; name?: string } & Pick<ButtonProps, 'size' | 'variant'>;
  title: string;
  save: string;
  isIncomplete?: boolean;
  act: () => Promise<unknown>;
  children: ReactNode;
}

/** An act of the room that needs some words first: they are asked for in front of the page, and stay when it is refused. */
export function ActDialog({
  conferenceId,
  opener: { label, name, ...look },
  title,
  save,
  isIncomplete = false,
  act,
  children,
}: ActDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const command = useCommand(conferenceId, act);
  return (
    <>
      <Button {...look} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <Stack>
          {children}
          <ProblemNotice error={command.error} />
          <Button
            disabled={isIncomplete}
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: close })}
          >
            {save}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
