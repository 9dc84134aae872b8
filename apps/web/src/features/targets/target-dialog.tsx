import type { TargetView } from '@conference/contracts';
import { directionName, measureName } from '@conference/domain';
import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { Facts } from '../../shared/facts';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { ClauseLink } from './clause-link';
import { AppraiseTarget } from './appraise-target';
import { DropTarget } from './drop-target';
import { HandOverTarget } from './hand-over-target';
import { targetFormQuery } from './target-commands';
import styles from './target-form.module.css';
import { TargetHistory } from './target-history';
import { WriteTarget } from './write-target';

interface TargetDialogProps {
  conferenceId: string;
  target: TargetView;
  /** What the reader may do with it, beside looking. */
  acts: readonly Act[];
}

/** What leaders do with a target. */
export type Act = 'change' | 'handOver' | 'appraise' | 'drop';

/** Everything about one target: who promised what and where it is said, what was changed, and for leaders what to do with it. */
export function TargetDialog({ conferenceId, target, acts }: TargetDialogProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('targetForms.openFor', { title: target.title })}
        onClick={() => setOpen(true)}
      >
        {t('targetForms.open')}
      </Button>
      <Dialog isOpen={isOpen} size="lg" onClose={close} title={target.title}>
        {isOpen && (
          <Stack>
            <TargetFacts target={target} />
            <TargetHistory target={target} />
            {acts.length > 0 && <Acts conferenceId={conferenceId} target={target} acts={acts} onDone={close} />}
          </Stack>
        )}
      </Dialog>
    </>
  );
}

function TargetFacts({ target }: { target: TargetView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { clause, parties, measure, direction, baseline, fromOn, untilOn, past } = target;
  const standing = parties.filter(({ endedAt }) => endedAt === null);
  const ended = parties.filter(({ endedAt }) => endedAt !== null);
  return (
    <Facts
      facts={[
        ...(clause ? [[t('targetForms.clause'), <ClauseLink key="clause" inherit clause={clause} />] as const] : []),
        [t('targetForms.party'), standing.map(({ name, owner }) => `${say(name)} (${owner})`).join('; ')],
        ...(ended.length > 0
          ? [[t('targetForms.before'), ended.map(({ name, owner }) => `${say(name)} (${owner})`).join('; ')] as const]
          : []),
        [t('targetForms.measure'), say(measureName(measure))],
        ...(direction ? [[t('targetForms.direction'), say(directionName(direction))] as const] : []),
        ...(baseline ? [[t('targetForms.baseline'), say(baseline)] as const] : []),
        [t('targetForms.term'), t('targetForms.termDays', { from: writeDate(fromOn), until: writeDate(untilOn) })],
        ...(past.length > 0
          ? [
              [
                t('targetForms.past'),
                past
                  .map(
                    ({ office, officeName, year, figure, isConfirmed }) =>
                      `${officeName ?? office} ${year}${figure ? `: ${say(figure)}` : ''}${isConfirmed ? '' : ` (${t('takenOver.waiting')})`}`,
                  )
                  .join('; '),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

function Acts({ conferenceId, target, acts, onDone }: TargetDialogProps & { onDone: () => void }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act>(acts[0]!);
  const { data: form, error } = useQuery(targetFormQuery(conferenceId));
  return (
    <div className={styles.acts}>
      <Radio.Group label={t('targetForms.acts')} value={act} onChange={(value) => setAct(value as Act)}>
        <div className={styles.choice}>
          {acts.map((value) => (
            <Radio key={value} value={value} label={t(`targetForms.act.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <ProblemNotice error={error} />
      {!form && !error && <Waiting label={t('app.loading')} />}
      {form && act === 'change' && (
        <WriteTarget conferenceId={conferenceId} form={form} target={target} onDone={onDone} />
      )}
      {form && act === 'handOver' && (
        <HandOverTarget conferenceId={conferenceId} form={form} target={target} onDone={onDone} />
      )}
      {form && act === 'appraise' && <AppraiseTarget conferenceId={conferenceId} target={target} onDone={onDone} />}
      {form && act === 'drop' && <DropTarget conferenceId={conferenceId} form={form} target={target} onDone={onDone} />}
    </div>
  );
}
