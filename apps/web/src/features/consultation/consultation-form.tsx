import type { ConsultationPlanBody, ConsultationPlanView } from '@conference/contracts';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { matchesWords } from '@conference/domain';
import styles from './consultation.module.css';
import { consultationQuery, savePlan } from './read-plan';

const SILENCE_RULES = ['noObjection', 'escalate'] as const;

interface ConsultationFormProps {
  conferenceId: string;
  plan: ConsultationPlanView;
  onDone: () => void;
}

/** What the law wants a consultation plan to state: content, form, method, deadline, responsible persons. */
export function ConsultationForm({ conferenceId, plan, onDone }: ConsultationFormProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState(() => filledIn(plan));
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => savePlan(conferenceId, sent(body)),
    onSuccess: (saved) => {
      queries.setQueryData(consultationQuery(conferenceId).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['conference', conferenceId] });
      onDone();
    },
  });
  const fill = (part: Partial<typeof body>) => setBody((before) => ({ ...before, ...part }));
  const isNumber = /^\d{0,3}$/.test(body.deadline.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber) save.mutate();
      }}
    >
      <Stack>
        <Textarea
          autosize
          minRows={2}
          data-autofocus
          label={t('consultation.content')}
          value={body.content}
          onChange={(event) => fill({ content: event.currentTarget.value })}
        />
        <TextInput
          label={t('consultation.form')}
          description={t('consultation.formHint')}
          value={body.form}
          onChange={(event) => fill({ form: event.currentTarget.value })}
        />
        <TextInput
          label={t('consultation.method')}
          description={t('consultation.methodHint')}
          value={body.method}
          onChange={(event) => fill({ method: event.currentTarget.value })}
        />
        <TextInput
          inputMode="numeric"
          label={t('consultation.deadline')}
          description={t('consultation.deadlineHint')}
          error={!isNumber && t('room.wholeNumber')}
          value={body.deadline}
          onChange={(event) => fill({ deadline: event.currentTarget.value })}
        />
        <People people={plan.people} chosen={body.responsible} onChoose={(responsible) => fill({ responsible })} />
        <fieldset className={styles.group}>
          <legend>{t('consultation.silence')}</legend>
          {SILENCE_RULES.map((rule) => (
            <label key={rule} className={styles.line}>
              <input
                type="radio"
                name="silence"
                checked={body.silence === rule}
                onChange={() => fill({ silence: rule })}
              />
              {t(`silenceRules.${rule}`)}
            </label>
          ))}
        </fieldset>
        <ProblemNotice error={save.error} />
        <Button type="submit" loading={save.isPending}>
          {t('consultation.save')}
        </Button>
      </Stack>
    </form>
  );
}

function filledIn({ content, form, method, deadline, responsible, silence }: ConsultationPlanView) {
  return {
    content: content ?? '',
    form: form ?? '',
    method: method ?? '',
    deadline: deadline === null ? '' : String(deadline),
    responsible,
    silence,
  };
}

function sent(body: ReturnType<typeof filledIn>): ConsultationPlanBody {
  return {
    content: body.content.trim() || null,
    form: body.form.trim() || null,
    method: body.method.trim() || null,
    deadline: body.deadline.trim() === '' ? null : Number(body.deadline),
    responsible: body.responsible,
    silence: body.silence,
  };
}

interface PeopleProps {
  people: ConsultationPlanView['people'];
  chosen: readonly string[];
  onChoose: (codes: string[]) => void;
}

function People({ people, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const shown = people.filter(
    ({ code, name, unit }) =>
      chosen.includes(code) || !words.trim() || matchesWords(`${name} ${unit ?? ''}`, words.trim()),
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('consultation.responsible')}</legend>
      <TextInput
        type="search"
        size="sm"
        label={t('room.search')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.people} tabIndex={0} role="group" aria-label={t('consultation.responsible')}>
        {shown.map(({ code, name, unit }) => (
          <label key={code} className={styles.line}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
              }
            />
            <span>
              {name} {unit && <span className="quiet">{unit}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
