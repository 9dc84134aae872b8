import type { ConferenceDetail } from '@conference/contracts';
import type { RoomStep } from '@conference/domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './console.module.css';
import { ItemStep } from './item-step';
import type { TabName } from './part-name';
import { Resume } from './pause';
import { SessionControls } from './session-controls';

interface StepBoxProps {
  conference: ConferenceDetail;
  step: RoomStep;
  /** The tab that is open. */
  chosen: TabName | undefined;
}

/** The one thing to do next, large; with its button where one press does it, else with the way to where it is done. */
export function StepBox({ conference, step, chosen }: StepBoxProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { part } = step;
  const isElsewhere = chosen !== undefined && part !== 'agenda' && chosen !== part;
  return (
    <section className={styles.step} aria-label={t('console.next')}>
      <div className={styles.stepWords}>
        <span className={styles.stepLabel}>{t('console.next')}</span>
        <p>{say(step.sentence)}</p>
      </div>
      <Act conference={conference} step={step} />
      {isElsewhere && (
        <Button
          variant="light"
          renderRoot={(props) => (
            <Link
              to="/conferences/$conferenceId/console"
              params={{ conferenceId: conference.id }}
              search={{}}
              resetScroll={false}
              {...props}
            />
          )}
        >
          {t('console.goThere', { part: t(`console.part.${part}`) })}
        </Button>
      )}
    </section>
  );
}

function Act({ conference, step: { act } }: { conference: ConferenceDetail; step: RoomStep }) {
  switch (act) {
    case 'startItem':
    case 'finishItem':
      return <ItemStep conference={conference} />;
    case 'resume':
      return <Resume conferenceId={conference.id} />;
    case 'openSession':
    case 'closeSession':
      return <SessionControls conference={conference} />;
    case null:
      return null;
  }
}
