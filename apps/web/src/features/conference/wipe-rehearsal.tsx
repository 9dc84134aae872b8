import type { ConferenceDetail } from '@conference/contracts';
import { isEnded } from '@conference/domain';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { order } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';

/** Removes a rehearsal that has ended, once that is confirmed. */
export function WipeRehearsal({ conference: { id, rehearsal, stage, may } }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const command = useMutation({
    mutationFn: () => order('DELETE', `/api/conferences/${id}/rehearsal`),
    onSuccess: async () => {
      await navigate({ to: '/' });
      queries.removeQueries({ queryKey: ['conference', id] });
      await queries.invalidateQueries();
    },
  });
  if (!rehearsal || !may.seeMails || !isEnded(stage)) return null;
  return (
    <>
      {isSure ? (
        <Notice tone="late" title={t('preflight.wipeHint')} alert>
          <Group gap="sm" mt="sm">
            <Button loading={command.isPending} onClick={() => command.mutate()}>
              {t('preflight.wipeConfirm')}
            </Button>
            <Button autoFocus variant="default" onClick={() => setSure(false)}>
              {t('preflight.keep')}
            </Button>
          </Group>
        </Notice>
      ) : (
        <Button variant="default" my="sm" onClick={() => setSure(true)}>
          {t('preflight.wipe')}
        </Button>
      )}
      <ProblemNotice error={command.error} />
    </>
  );
}
