import { Button, Checkbox, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/http';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { FindingList } from './finding-list';
import { OfferedPlan } from './offered-plan';
import { newOnceKey } from './once-key';
import { PlanEditor, type PlanEditorHandle } from './plan-editor';
import { PlanLinks } from './plan-links';
import { PlanPicker } from './plan-picker';
import { startConference } from './start-conference';
import styles from './start-conference.module.css';
import { useDraftPlan } from './use-draft-plan';

const route = getRouteApi('/inside/conferences/new');

/** Hand in a plan file: every error at its line, nothing lost, nothing created before the plan is right. */
export function StartConferencePage() {
  const { t } = useTranslation();
  const { petition: petitionId } = route.useSearch();
  const [plan, setPlan] = useDraftPlan(petitionId);
  const [isRehearsal, setRehearsal] = useState(false);
  const [onceKey, setOnceKey] = useState(newOnceKey);
  const editor = useRef<PlanEditorHandle>(null);
  const start = useStart(() => setPlan(''));
  // Another text, or another way of starting it, is another command.
  const change = (text: string, rehearsal: boolean) => {
    setPlan(text);
    setRehearsal(rehearsal);
    setOnceKey(newOnceKey());
  };
  const write = (text: string) => change(text, isRehearsal);
  const findings = start.error instanceof Refused ? (start.error.problem.errors ?? []) : [];
  // The mailbox is there in development only, and so is the rehearsal.
  const mayRehearse = useMe().mailboxUrl !== null && !petitionId;
  return (
    <>
      <title>{`${t('start.title')} · ${t('app.shortName')}`}</title>
      <Title order={1}>{t('start.title')}</Title>
      <Text mt="xs" maw="46rem">
        {t('start.lead')}
      </Text>
      {petitionId && (
        <div className={styles.notice}>
          <Notice tone="accent" title={t('petitions.answering')}>
            <p>{t('petitions.answeringHint')}</p>
          </Notice>
        </div>
      )}
      <div className={styles.links}>
        <PlanLinks />
      </div>
      <PlanPicker onText={write} />
      {plan.trim() === '' && <OfferedPlan petitionId={petitionId} onText={write} />}
      <div className={styles.work} data-findings={findings.length > 0 || undefined}>
        <PlanEditor ref={editor} text={plan} findings={findings} onText={write} />
        {findings.length > 0 && <FindingList findings={findings} onPick={(line) => editor.current?.goToLine(line)} />}
      </div>
      {start.error && findings.length === 0 && <ProblemNotice error={start.error} />}
      {mayRehearse && (
        <Checkbox
          my="md"
          label={t('start.rehearsal')}
          checked={isRehearsal}
          onChange={(event) => change(plan, event.currentTarget.checked)}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="md"
          disabled={plan.trim() === ''}
          loading={start.isPending}
          onClick={() => start.mutate({ plan, isRehearsal, petitionId, onceKey })}
        >
          {t('start.submit')}
        </Button>
        <Button size="md" variant="default" disabled={plan === ''} onClick={() => write('')}>
          {t('start.clear')}
        </Button>
        <span className="quiet">{t('start.kept')}</span>
      </div>
    </>
  );
}

function useStart(forgetDraft: () => void) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: startConference,
    onSuccess: async ({ id }) => {
      forgetDraft();
      for (const kind of ['conferences', 'petitions']) void queries.invalidateQueries({ queryKey: [kind] });
      await navigate({ to: '/conferences/$conferenceId', params: { conferenceId: id } });
    },
  });
}
