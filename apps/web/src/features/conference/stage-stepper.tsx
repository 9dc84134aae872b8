import type { ConferenceDetail } from '@conference/contracts';
import type { Stage } from '@conference/domain';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { STEPS } from '../../shared/stages';
import styles from './stage-stepper.module.css';

interface StageStepperProps {
  stage: Stage;
  isNotHeld?: boolean;
  entries: ConferenceDetail['stages'];
}

/** The stages in the order of the law, each with the day it began. */
export function StageStepper({ stage, isNotHeld, entries }: StageStepperProps) {
  const { t } = useTranslation();
  const reached = stage === 'cancelled' ? lastReached(entries) : stage;
  const current = reached === 'closed' ? STEPS.length : STEPS.findIndex((step) => step === reached);
  return (
    <>
      {stage === 'cancelled' && !isNotHeld && reached && (
        <Notice tone="late" title={t('stage.cancelledAfter', { stage: t(`stages.${reached}`) })} />
      )}
      <ol aria-label={t('stage.steps')} className={styles.steps}>
        {STEPS.map((step, index) => {
          const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
          const entry = entries.findLast((each) => each.stage === step);
          // a session without a quorum leads back to convening
          const times = entries.filter((each) => each.stage === step).length;
          return (
            <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className={styles.number} aria-hidden="true">
                {state === 'done' ? '✓' : index + 1}
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{t(`stages.${step}`)}</span>
                <VisuallyHidden>, {t(`stage.${state}`)}</VisuallyHidden>
                <span className={styles.date}>
                  {entry && <Moment at={entry.enteredAt} as="short" />}
                  {times > 1 && ` (${t('stage.again', { count: times })})`}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function lastReached(entries: ConferenceDetail['stages']): Stage | undefined {
  return entries.findLast(({ stage }) => stage !== 'cancelled')?.stage;
}
