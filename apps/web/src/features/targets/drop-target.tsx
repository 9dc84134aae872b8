import type { TargetForm, TargetView } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { GroundsFields, isGrounded, NO_GROUNDS } from './grounds-fields';
import { dropTarget } from './target-commands';
import styles from './target-form.module.css';

interface DropTargetProps {
  conferenceId: string;
  form: TargetForm;
  target: TargetView;
  onDone: () => void;
}

/** A target is not pursued any more: it stays to be seen with its reports, and nobody is asked about it. */
export function DropTarget({ conferenceId, form, target, onDone }: DropTargetProps) {
  const { t } = useTranslation();
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const command = useCommand(conferenceId, () => dropTarget(target.id, grounds));
  return (
    <Stack>
      <p className={styles.lead}>{t('targetForms.dropLead')}</p>
      <GroundsFields form={form} grounds={grounds} onType={setGrounds} />
      <ProblemNotice error={command.error} />
      <Button
        color="red"
        disabled={!isGrounded(form, grounds)}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t('targetForms.saveDrop')}
      </Button>
    </Stack>
  );
}
