import { nudgedSchema, type TaskView } from '@conference/contracts';
import { leadsOffice } from '@conference/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { civilDateOf, writeShortDate, writeTime } from '../../shared/dates';
import { post } from '../../shared/http';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';

/** Lets a leader press for an answer that is waited for; everybody sees who did it last, and when, so that nobody is nagged twice. */
export function Nudge({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const queries = useQueryClient();
  const { nudged } = task;
  const send = useMutation({
    mutationFn: () => post(nudgedSchema, `/api/tasks/${task.id}/nudges`),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['conference', task.conferenceId] }),
        queries.invalidateQueries({ queryKey: ['document', task.documentId] }),
      ]),
  });
  if (task.state !== 'open' || !task.isTurn) return null;
  const mayNudge = leadsOffice(person) && person.id !== task.assignee.id && !isLately(nudged);
  return (
    <>
      {nudged && (
        <div className="quiet">
          <time dateTime={nudged.at}>
            {isToday(nudged.at)
              ? t('nudge.sent', { time: writeTime(nudged.at), by: nudged.by })
              : t('nudge.sentOn', { day: writeShortDate(nudged.at), by: nudged.by })}
          </time>
        </div>
      )}
      {mayNudge && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('nudge.sendTo', { name: task.assignee.name })}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('nudge.send')}
        </Button>
      )}
      <ProblemNotice error={send.error} />
    </>
  );
}

function isLately(nudged: TaskView['nudged']): boolean {
  return Boolean(nudged) && Date.parse(nudged!.againAt) > Date.now();
}

function isToday(at: string): boolean {
  return civilDateOf(at) === civilDateOf(new Date());
}
