import type { Stage } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import styles from './stage-mark.module.css';
import { STEPS } from './stages';

/** The stage in a word, over as many strokes as there are stages. */
export function StageMark({ stage, isNotHeld }: { stage: Stage; isNotHeld: boolean }) {
  const { t } = useTranslation();
  const current = stage === 'closed' ? STEPS.length : STEPS.findIndex((step) => step === stage);
  return (
    <div className={styles.mark} data-stage={stage}>
      <div className={styles.words}>
        <span className={styles.name}>{t(isNotHeld ? 'conferences.notHeld' : `stages.${stage}`)}</span>
        {current >= 0 && current < STEPS.length && (
          <span className="quiet numbers nowrap">
            {current + 1}/{STEPS.length}
          </span>
        )}
      </div>
      <div className={styles.strokes} aria-hidden="true">
        {STEPS.map((step, index) => (
          <span key={step} data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'} />
        ))}
      </div>
    </div>
  );
}
