import type { TargetView } from '@conference/contracts';
import { Button, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { appraiseTarget, withdrawAppraisal } from './target-commands';
import styles from './target-form.module.css';

interface AppraiseTargetProps {
  conferenceId: string;
  target: TargetView;
  onDone: () => void;
}

type Conclusion = TargetView['appraisals'][number]['conclusion'];

/** Concludes what became of a target in a period that was reported on, or takes a conclusion back. */
export function AppraiseTarget({ conferenceId, target, onDone }: AppraiseTargetProps) {
  const { t } = useTranslation();
  const reported = target.periods.filter(({ number }) => target.reports.some(({ period }) => period === number));
  const [number, setNumber] = useState(reported.at(-1)?.number ?? 0);
  const [conclusion, setConclusion] = useState<Conclusion>('met');
  const [reason, setReason] = useState('');
  const standing = target.appraisals.find(({ period, withdrawnAt }) => period === number && withdrawnAt === null);
  const command = useCommand(conferenceId, () =>
    standing
      ? withdrawAppraisal({ targetId: target.id, period: number }, reason)
      : appraiseTarget(target.id, { period: number, conclusion, reason }),
  );
  if (reported.length === 0) return <p className="quiet">{t('targetForms.nothingReported')}</p>;
  return (
    <Stack>
      <NativeSelect
        label={t('targetForms.period')}
        data={reported.map((period) => ({
          value: String(period.number),
          label: t('targetForms.periodDays', {
            number: period.number,
            from: writeDate(period.fromOn),
            until: writeDate(period.untilOn),
          }),
        }))}
        value={String(number)}
        onChange={(event) => setNumber(Number(event.currentTarget.value))}
      />
      {standing ? (
        <p className={styles.lead}>
          {t('targetForms.standing', {
            conclusion: t(`targetForms.${standing.conclusion}`),
            name: standing.appraisedBy,
          })}{' '}
          {standing.reason}
        </p>
      ) : (
        <Radio.Group
          label={t('targetForms.conclusion')}
          value={conclusion}
          onChange={(value) => setConclusion(value as Conclusion)}
        >
          {(['met', 'notMet'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`targetForms.${value}`)} mt="xs" />
          ))}
        </Radio.Group>
      )}
      <ReasonField label={t('targetForms.reason')} value={reason} onChange={setReason} />
      <ProblemNotice error={command.error} />
      <Button
        disabled={reason.trim() === ''}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t(standing ? 'targetForms.withdraw' : 'targetForms.saveAppraisal')}
      </Button>
    </Stack>
  );
}
