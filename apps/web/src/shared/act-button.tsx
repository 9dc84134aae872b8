import { Button } from '@mantine/core';
import { ProblemNotice } from './problem-notice';
import { useCommand } from './use-command';

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
