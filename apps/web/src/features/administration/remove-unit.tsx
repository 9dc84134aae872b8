import type { UnitView } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { FormActs } from '../../shared/form-acts';
import { ProblemNotice } from '../../shared/problem-notice';
import { ADMINISTRATION, removeUnit } from './read-administration';

/** Takes a unit out of the list, once it is asked for twice. */
export function RemoveUnit({ unit: { id, name } }: { unit: UnitView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: removeUnit,
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: ADMINISTRATION }),
  });
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        aria-label={t('units.removeOf', { name })}
        onClick={() => setOpen(true)}
      >
        {t('admin.remove')}
      </Button>
      <Dialog title={t('units.removeOf', { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('units.removeLead', { name })}</p>
          <ProblemNotice error={removing.error} />
          <FormActs
            label={t('admin.remove')}
            isBusy={removing.isPending}
            onAct={() => removing.mutate(id)}
            onCancel={() => setOpen(false)}
          />
        </Stack>
      </Dialog>
    </>
  );
}
