import type { ViewAddress, ViewPage } from '@conference/domain';
import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { saveView } from './view-commands';

interface SaveViewProps {
  page: ViewPage;
  address: ViewAddress;
  mayShare: boolean;
}

/** Keeps the filter that is shown under a name: for oneself, or, by those who lead the office, for all. */
export function SaveView({ page, address, mayShare }: SaveViewProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () => saveView({ page, name: name.trim(), address, isShared }),
    onSuccess: (views) => {
      queries.setQueryData(['views', page], views);
      setOpen(false);
    },
  });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('views.save')}
      </Button>
      <Dialog title={t('views.saveTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <TextInput
            required
            data-autofocus
            maxLength={60}
            label={t('views.name')}
            description={t('views.nameHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {mayShare && (
            <Checkbox
              label={t('views.share')}
              checked={isShared}
              onChange={({ currentTarget: { checked } }) => setShared(checked)}
            />
          )}
          <ProblemNotice error={save.error} />
          <div>
            <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
              {t('views.keep')}
            </Button>
          </div>
        </Stack>
      </Dialog>
    </>
  );
}
