import { vietnamCalendar, withOverrides, type PlanEdit } from '@conference/domain';
import { editPlan, examinePlan } from '@conference/plan-file';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/http';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { FindingList } from './finding-list';
import { newOnceKey } from './once-key';
import { PlanEditor, type PlanEditorHandle } from './plan-editor';
import { DraftContext } from './plan-form/draft';
import { goToField, PlanForm } from './plan-form/plan-form';
import { PlanningTimeContext } from './plan-form/planning-time';
import { planOffersQuery } from './plan-offers';
import { PlanPicker } from './plan-picker';
import styles from './start-conference.module.css';
import type { Change } from './use-draft-plan';
import { useStart } from './use-start';

interface PlanWorkbenchProps {
  plan: string;
  onPlan: (change: Change) => void;
  view: 'form' | 'file';
  onView: (view: 'form' | 'file') => void;
  petitionId: string | undefined;
}

const REMEMBERED_STEPS = 50;

/** A plan being written: the form and the file are two views of one text, with everything that is wrong at its field and at its line. */
export function PlanWorkbench({ plan, onPlan, view, onView, petitionId }: PlanWorkbenchProps) {
  const { t } = useTranslation();
  const [isRehearsal, setRehearsal] = useState(false);
  const [onceKey, setOnceKey] = useState(newOnceKey);
  const [steps, setSteps] = useState<readonly string[]>([]);
  const editor = useRef<PlanEditorHandle>(null);
  const findingsTitle = useRef<HTMLHeadingElement>(null);
  const start = useStart(() => onPlan(''));
  const time = usePlanTime();
  // reckoning a large plan takes a moment: typing in the file goes on meanwhile, and the form writes at the pauses
  const deferred = useDeferredValue(plan);
  const written = view === 'file' ? deferred : plan;
  const examined = useMemo(() => examinePlan(written, time), [written, time]);
  const refused = start.error instanceof Refused ? (start.error.problem.errors ?? []) : [];
  const known = new Set(examined.findings.map(({ path, code }) => `${path} ${code}`));
  const errors = [
    ...examined.findings.filter(({ level }) => level === 'error'),
    ...refused.filter(({ path, code }) => !known.has(`${path} ${code}`)),
  ];
  const isReadable = examined.value !== undefined;
  const shown = isReadable ? view : 'file';

  // Another text, or another way of starting it, is another command.
  const change = (make: (before: string) => string) => {
    setSteps((before) => [...before, plan].slice(-REMEMBERED_STEPS));
    setOnceKey(newOnceKey());
    start.reset();
    onPlan(make);
  };
  const edit = (edits: readonly PlanEdit[]) => change((before) => editPlan(before, edits));
  const undo = () => {
    const last = steps.at(-1);
    if (last === undefined) return;
    setSteps((before) => before.slice(0, -1));
    setOnceKey(newOnceKey());
    onPlan(last);
  };
  const begin = () => {
    if (errors.length > 0) findingsTitle.current?.focus();
    else start.mutate({ plan, isRehearsal, petitionId, onceKey });
  };
  const goTo = (finding: { path: string; line?: number | undefined }) => {
    if (shown === 'form') goToField(finding.path);
    else if (finding.line) editor.current?.goToLine(finding.line);
  };
  // The mailbox is there in development only, and so is the rehearsal.
  const mayRehearse = useMe().mailboxUrl !== null && !petitionId;
  return (
    <DraftContext value={{ ...examined, edit }}>
      <PlanningTimeContext value={time}>
        <nav aria-label={t('planForm.views')} className={styles.views}>
          {(['form', 'file'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={shown === each}
              disabled={each === 'form' && !isReadable}
              onClick={() => flushSync(() => onView(each))}
            >
              {t(`planForm.viewNames.${each}`)}
            </button>
          ))}
        </nav>
        {!isReadable && plan.trim() !== '' && (
          <Notice tone="late" title={t('planForm.unreadable')}>
            <p>{t('planForm.unreadableHint')}</p>
          </Notice>
        )}
        <div className={styles.work} data-findings={errors.length > 0 || undefined}>
          {shown === 'form' ? (
            <PlanForm />
          ) : (
            <div>
              {plan.trim() === '' && <PlanPicker onText={(text) => change(() => text)} />}
              <PlanEditor ref={editor} text={plan} findings={errors} onText={(text) => change(() => text)} />
            </div>
          )}
          {errors.length > 0 && plan.trim() !== '' && (
            <FindingList ref={findingsTitle} findings={errors} onPick={goTo} />
          )}
        </div>
        {start.error && refused.length === 0 && <ProblemNotice error={start.error} />}
        {mayRehearse && (
          <Checkbox
            my="md"
            label={t('start.rehearsal')}
            checked={isRehearsal}
            onChange={(event) => {
              setRehearsal(event.currentTarget.checked);
              setOnceKey(newOnceKey());
            }}
          />
        )}
        <div className={styles.actions}>
          <Button size="md" disabled={plan.trim() === ''} loading={start.isPending} onClick={begin}>
            {t('start.submit')}
          </Button>
          <Button size="md" variant="default" disabled={steps.length === 0} onClick={undo}>
            {t('planForm.undo')}
          </Button>
          <Button size="md" variant="default" disabled={plan === ''} onClick={() => change(() => '')}>
            {t('start.clear')}
          </Button>
          <span className="quiet">{t('start.kept')}</span>
        </div>
      </PlanningTimeContext>
    </DraftContext>
  );
}

/** The calendar of the office and the moment in which the page was opened. */
function usePlanTime() {
  const { data } = useQuery(planOffersQuery);
  const [now] = useState(() => new Date().toISOString());
  return useMemo(() => {
    const overrides = (data?.calendar ?? []).map(({ name, ...day }) => ({ ...day, name: { vi: name, en: name } }));
    return { calendar: withOverrides(vietnamCalendar, overrides), now };
  }, [data, now]);
}
