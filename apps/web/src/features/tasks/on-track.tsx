import type { TaskView } from '@conference/contracts';
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { reportOnTrack } from './report-on-track';
import styles from './tasks.module.css';

/** One gesture when all is well: every report of one's own for which words are enough, at once; what is not so well is left out. */
export function OnTrack({ tasks }: { tasks: readonly TaskView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const queries = useQueryClient();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const command = useMutation({
    mutationFn: reportOnTrack,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const offered = tasks.filter(({ mayBeOnTrack }) => mayBeOnTrack);
  const chosen = offered.filter(({ id }) => !leftOut.has(id));
  const refused = command.data?.items.filter((item) => item.refused !== null) ?? [];
  const taken = (command.data?.items.length ?? 0) - refused.length;
  const leave = (id: string, isLeft: boolean) =>
    setLeftOut((before) => new Set(isLeft ? [...before, id] : [...before].filter((one) => one !== id)));
  if (offered.length < 2 && !command.data) return null;
  return (
    <Section id="on-track" title={t('tasks.onTrackTitle')}>
      <div className={styles.outcome} role="status">
        {taken > 0 && <Notice tone="good" title={t('tasks.onTrackTaken', { count: taken })} />}
      </div>
      {refused.map(({ taskId, refused: why }) => (
        <Notice key={taskId} tone="wait" title={tasks.find(({ id }) => id === taskId)?.targetTitle ?? ''}>
          <p>{why && say(why)}</p>
        </Notice>
      ))}
      <ProblemNotice error={command.error} />
      {offered.length > 0 && (
        <Sheet>
          <p className={styles.lead}>{t('tasks.onTrackLead')}</p>
          <ul className={styles.choices}>
            {offered.map(({ id, targetTitle }) => (
              <li key={id}>
                <Checkbox
                  label={targetTitle}
                  checked={!leftOut.has(id)}
                  onChange={(event) => leave(id, !event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
          <Button
            disabled={chosen.length === 0}
            loading={command.isPending}
            onClick={() => command.mutate(chosen.map(({ id }) => id))}
          >
            {t('tasks.onTrackAll', { count: chosen.length })}
          </Button>
        </Sheet>
      )}
    </Section>
  );
}
