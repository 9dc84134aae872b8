import type { Decided, TaskDetail } from '@conference/contracts';
import { OUTCOMES_WITH_REASON, RECORDED_CHANNELS, vietnamDateOf } from '@conference/domain';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { recordAnswer, type Recorded } from './record-answer';
import styles from './recording.module.css';

const TYPES = '.pdf,.jpg,.jpeg,.png';

/** Takes down what somebody decided on paper or by word of mouth; nothing is chosen beforehand. */
export function RecordForm({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = task.assignee;
  const [today] = useState(() => vietnamDateOf(new Date().toISOString()));
  const [typed, setTyped] = useState<Recorded>({
    channel: null,
    outcome: null,
    reason: '',
    note: '',
    givenOn: today,
    evidence: null,
  });
  const fill = (part: Partial<Recorded>) => setTyped((before) => ({ ...before, ...part }));
  const recording = useRecording(task);
  if (recording.data) return <Done decided={recording.data} name={name} onClose={onClose} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!recording.isPending) recording.mutate(typed);
      }}
    >
      <Stack>
        <p style={{ margin: 0 }}>{t('record.lead', { name })}</p>
        <Choice
          legend={t('record.how')}
          name="channel"
          options={RECORDED_CHANNELS.map((channel) => [channel, t(`record.${channel}`)] as const)}
          chosen={typed.channel}
          onChoose={(channel) => fill({ channel })}
        />
        <Choice
          legend={t('record.outcome')}
          name="outcome"
          options={task.outcomes.map((outcome) => [outcome, t(`choices.${outcome}`)] as const)}
          chosen={typed.outcome}
          onChoose={(outcome) => fill({ outcome })}
        />
        <Textarea
          autosize
          minRows={2}
          maxLength={4000}
          required={typed.outcome !== null && OUTCOMES_WITH_REASON.includes(typed.outcome)}
          label={t('record.reason')}
          value={typed.reason}
          onChange={(event) => fill({ reason: event.currentTarget.value })}
        />
        {typed.channel === 'voice' && (
          <Textarea
            autosize
            required
            minRows={2}
            maxLength={2000}
            label={t('record.note')}
            description={t('record.noteHint')}
            value={typed.note}
            onChange={(event) => fill({ note: event.currentTarget.value })}
          />
        )}
        <FileField
          label={t(typed.channel === 'voice' ? 'record.evidenceOptional' : 'record.evidence')}
          hint={t('record.evidenceHint')}
          accept={TYPES}
          file={typed.evidence}
          onPick={(evidence) => fill({ evidence })}
        />
        <TextInput
          type="date"
          required
          max={today}
          label={t('record.givenOn')}
          value={typed.givenOn}
          onChange={(event) => fill({ givenOn: event.currentTarget.value })}
        />
        <ProblemNotice error={recording.error} />
        <Button type="submit" loading={recording.isPending} disabled={!isWhole(typed)}>
          {t('record.send', { name })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('record.cancel')}
        </Button>
      </Stack>
    </form>
  );
}

/** A paper needs its scan, a call its note. */
function isWhole({ channel, outcome, note, givenOn, evidence }: Recorded): boolean {
  const isProven = channel === 'paper' ? evidence !== null : note.trim() !== '';
  return channel !== null && outcome !== null && givenOn !== '' && isProven;
}

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  options: readonly (readonly [value: T, label: string])[];
  chosen: T | null;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, name, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Done({ decided, name, onClose }: { decided: Decided; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Notice tone="good" alert title={t('record.done', { name, outcome: t(`outcomes.${decided.outcome}`) })} />
      <Button variant="default" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Stack>
  );
}

function useRecording(task: TaskDetail) {
  const queries = useQueryClient();
  return useMutation<Decided, Error, Recorded>({
    mutationFn: (typed) => recordAnswer(task, typed),
    onSettled: () => {
      for (const kind of ['tasks', 'document']) void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
