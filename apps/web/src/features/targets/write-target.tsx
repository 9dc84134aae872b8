import type { TargetForm } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { GroundsFields, isGrounded, NO_GROUNDS } from './grounds-fields';
import { addTarget, changeTarget } from './target-commands';
import { TargetFields } from './target-fields';
import { EMPTY_TARGET, isWhole, typedOf, wordsOf } from './target-words';

interface WriteTargetProps {
  conferenceId: string;
  form: TargetForm;
  /** The target that is changed; a new one where there is none. */
  target?: { readonly id: string; readonly code: string };
  onDone: () => void;
}

/** Writes a target, or what one says from now on; what was typed stays when it is refused. */
export function WriteTarget({ conferenceId, form, target, onDone }: WriteTargetProps) {
  const { t } = useTranslation();
  const known = form.targets.find(({ code }) => code === target?.code);
  const [typed, setTyped] = useState(() => (known ? typedOf(known.words) : EMPTY_TARGET));
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const command = useCommand(conferenceId, () => {
    const body = { target: wordsOf(typed), ...grounds };
    return target ? changeTarget(target.id, body) : addTarget(conferenceId, body);
  });
  return (
    <Stack>
      <TargetFields form={form} typed={typed} onType={(part) => setTyped((before) => ({ ...before, ...part }))} />
      <GroundsFields form={form} grounds={grounds} onType={setGrounds} />
      <ProblemNotice error={command.error} />
      <Button
        disabled={!isWhole(typed) || !isGrounded(form, grounds)}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t(target ? 'targetForms.saveChange' : 'targetForms.saveNew')}
      </Button>
    </Stack>
  );
}
