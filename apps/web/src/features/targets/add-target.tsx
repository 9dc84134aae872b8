import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { targetFormQuery } from './target-commands';
import { WriteTarget } from './write-target';

/** Adds a target to the plan, or by a resolution to what was adopted. */
export function AddTarget({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { data: form, error } = useQuery({ ...targetFormQuery(conferenceId), enabled: isOpen });
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('targetForms.add')}
      </Button>
      <Dialog isOpen={isOpen} size="lg" onClose={close} title={t('targetForms.add')}>
        <ProblemNotice error={error} />
        {form && <WriteTarget conferenceId={conferenceId} form={form} onDone={close} />}
      </Dialog>
    </>
  );
}
