import type { SelectionBody, SelectionPreview, SelectionPreviewBody, TaskView } from '@conference/contracts';
import type { SelectionAct as Act } from '@conference/domain';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { newId } from '../../shared/new-id';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { ExtensionFields, type Until } from './extension-fields';
import { SelectionRows } from './selection-rows';
import { actOn, previewQuery, type RowDone } from './selection-commands';
import { SuccessorField } from './successor-field';

const SHORTEST_REASON = 3;

interface ActOnSelectionProps {
  act: Act;
  tasks: readonly TaskView[];
  /** These tasks need nothing more: they leave the selection. */
  onDone: (ids: readonly string[]) => void;
  onClose: () => void;
}

/** One act on the tasks that are picked: what it needs, what it would do with each, and then what became of each. */
export function ActOnSelection({ act, tasks: picked, onDone, onClose }: ActOnSelectionProps) {
  const { t } = useTranslation();
  // those that are done leave the list behind the dialog, and stay to be read here
  const [tasks] = useState(picked);
  const [key] = useState(newId);
  const [rows, setRows] = useState<readonly RowDone[]>([]);
  const queries = useQueryClient();
  const command = useMutation({
    mutationFn: async (body: SelectionBody) => {
      const kept = rows.filter(({ taskId }) => !body.taskIds.includes(taskId));
      await actOn({ body, key, onProgress: (done) => setRows([...kept, ...done]) });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['open-tasks'] });
      for (const id of new Set(tasks.map(({ conferenceId }) => conferenceId))) {
        void queries.invalidateQueries({ queryKey: ['conference', id] });
      }
    },
  });
  const close = () => {
    onDone(rows.filter(({ state }) => state === 'done' || state === 'repeated').map(({ taskId }) => taskId));
    onClose();
  };
  return (
    <Dialog title={t(`selection.${act}Title`)} size="lg" isOpen onClose={close}>
      {rows.length > 0 ? (
        <Results tasks={tasks} rows={rows} command={command} onClose={close} />
      ) : (
        <Asking act={act} tasks={tasks} command={command} />
      )}
    </Dialog>
  );
}

interface Command {
  readonly mutate: (body: SelectionBody) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly variables: SelectionBody | undefined;
}

function Asking({ act, tasks, command }: { act: Act; tasks: readonly TaskView[]; command: Command }) {
  const { t } = useTranslation();
  const [toPersonId, setTo] = useState('');
  const [until, setUntil] = useState<Until | null>({ workingDays: 3 });
  const [reason, setReason] = useState('');
  const [isReasonLeft, leaveReason] = useState(false);
  const isReasonShort = reason.trim().length < SHORTEST_REASON;
  const taskIds = tasks.map(({ id }) => id);
  const question = questionOf(act, { taskIds, toPersonId, until });
  const { data, error, isPlaceholderData } = useQuery({
    ...previewQuery(question ?? { act: 'remind', taskIds }),
    enabled: question !== null,
  });
  const body = bodyOf(act, { taskIds, toPersonId, until, reason: reason.trim() });
  const isSettled = question !== null && !isPlaceholderData;
  const count = isSettled ? (data?.items.filter(({ does }) => does !== null).length ?? 0) : 0;
  return (
    <Stack>
      {act === 'reassign' && data && (
        <SuccessorField candidates={data.candidates} of={tasks.length} value={toPersonId} onChange={setTo} />
      )}
      {act === 'extend' && <ExtensionFields onChange={setUntil} />}
      {act !== 'remind' && (
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={1000}
          label={t(act === 'reassign' ? 'selection.reasonOfPassing' : 'selection.reason')}
          value={reason}
          error={isReasonLeft && isReasonShort && t('selection.reasonShort', { least: SHORTEST_REASON })}
          onBlur={() => leaveReason(true)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={error ?? command.error} />
      {question && !data && !error && <Waiting label={t('app.loading')} />}
      {question && data && (act !== 'reassign' || toPersonId) && <Preview tasks={tasks} preview={data} />}
      <div>
        <Button
          disabled={!body || !isSettled || count === 0}
          loading={command.isPending}
          onClick={() => body && command.mutate(body)}
        >
          {t(`selection.apply_${act}`, { count })}
        </Button>
      </div>
    </Stack>
  );
}

function Preview({ tasks, preview: { items } }: { tasks: readonly TaskView[]; preview: SelectionPreview }) {
  const { t } = useTranslation();
  const say = useSentence();
  const will = items.filter(({ does }) => does !== null).length;
  const willNot = items.filter(({ refused }) => refused !== null).length;
  const sum = [
    will > 0 && t('selection.will', { count: will }),
    willNot > 0 && t('selection.willNot', { count: willNot }),
  ].filter(Boolean);
  return (
    <SelectionRows
      label={t('selection.preview')}
      sum={sum.join(' · ')}
      tasks={tasks}
      rows={items.map(({ taskId, does, refused }) => {
        const sentence = does ?? refused;
        return { taskId, tone: does ? 'good' : 'late', says: sentence && say(sentence) };
      })}
    />
  );
}

const TONES = { done: 'good', repeated: 'good', refused: 'late', unknown: 'wait' } as const;

interface ResultsProps {
  tasks: readonly TaskView[];
  rows: readonly RowDone[];
  command: Command;
  onClose: () => void;
}

function Results({ tasks, rows, command, onClose }: ResultsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const idsOf = (...states: RowDone['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).map(({ taskId }) => taskId);
  const [done, refused, unknown] = [idsOf('done', 'repeated'), idsOf('refused'), idsOf('unknown')];
  const sum = command.isPending
    ? t('selection.progress', { done: rows.length, of: tasks.length })
    : [
        done.length > 0 && t('selection.done', { count: done.length }),
        refused.length > 0 && t('selection.refused', { count: refused.length }),
        unknown.length > 0 && t('selection.unknown', { count: unknown.length }),
      ]
        .filter(Boolean)
        .join(' · ');
  const again = command.variables;
  return (
    <Stack>
      <SelectionRows
        label={t('selection.result')}
        sum={sum}
        isNews
        tasks={tasks.filter(({ id }) => rows.some(({ taskId }) => taskId === id))}
        rows={rows.map(({ taskId, state, sentence }) => ({
          taskId,
          tone: TONES[state],
          says: sentence ? say(sentence) : t('selection.lost'),
        }))}
      />
      <ProblemNotice error={command.error} />
      <Group>
        {unknown.length > 0 && again && (
          <Button loading={command.isPending} onClick={() => command.mutate({ ...again, taskIds: unknown })}>
            {t('selection.again')}
          </Button>
        )}
        <Button variant="default" disabled={command.isPending} onClick={onClose}>
          {t('selection.close')}
        </Button>
      </Group>
    </Stack>
  );
}

interface Given {
  readonly taskIds: string[];
  readonly toPersonId: string;
  readonly until: Until | null;
}

function questionOf(act: Act, { taskIds, toPersonId, until }: Given): SelectionPreviewBody | null {
  switch (act) {
    case 'remind':
      return { act, taskIds };
    case 'reassign':
      return toPersonId ? { act, taskIds, toPersonId } : { act, taskIds };
    case 'extend':
      return until && { act, taskIds, until };
  }
}

function bodyOf(act: Act, { taskIds, toPersonId, until, reason }: Given & { reason: string }): SelectionBody | null {
  if (act === 'remind') return { act, taskIds };
  if (reason.length < SHORTEST_REASON) return null;
  if (act === 'reassign') return toPersonId ? { act, taskIds, toPersonId, reason } : null;
  return until && { act, taskIds, until, reason };
}
