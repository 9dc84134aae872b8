import type { Overview, OwnPromise } from '@conference/contracts';
import { TARGET_STATE_NAMES } from '@conference/domain';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { STATE_TONES } from '../results/state-tones';
import { Few } from './few';
import { OfConference } from './of-conference';
import { Saying } from './own-sayings';
import styles from './overview.module.css';

/** What the reader promised in the room, and the targets that they or their unit answer for. */
export function OwnPromises({ overview: { promised, promises } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (promised.length + promises.length === 0) return null;
  return (
    <Section id="promises" title={t('overview.promises')}>
      <Sheet flush>
        {promised.length > 0 && <Few items={promised}>{(saying) => <Saying saying={saying} isMine={false} />}</Few>}
        {promises.length > 0 && (
          <div className={styles.follows}>
            <Few items={promises}>{(promise) => <Promised promise={promise} />}</Few>
          </div>
        )}
      </Sheet>
    </Section>
  );
}

function Promised({ promise }: { promise: OwnPromise }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { targetId, conference, title, indicator, party, owner, isOwner, state, written, taskId } = promise;
  return (
    <>
      <div className={styles.marks}>
        <Pill tone={STATE_TONES[state]}>{say(TARGET_STATE_NAMES[state])}</Pill>
        <span className="quiet">
          {isOwner ? t('overview.own', { party: say(party) }) : t('overview.ofUnit', { party: say(party), owner })}
        </span>
      </div>
      <p className={styles.words}>
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/conferences/$conferenceId"
              params={{ conferenceId: conference.id }}
              hash={`target-${targetId}`}
              {...props}
            />
          )}
        >
          {title}
        </Anchor>
        {indicator && `: ${say(indicator)}`}
      </p>
      {written && <p>{t('overview.reached', { figure: say(written) })}</p>}
      <p>
        <NextReport promise={promise} />
      </p>
      {taskId && (
        <Button mt="xs" renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId }} {...props} />}>
          {t('overview.report')}
        </Button>
      )}
      <p className={styles.of}>
        <OfConference conference={conference} />
      </p>
    </>
  );
}

function NextReport({ promise: { nextDueOn, state } }: { promise: OwnPromise }) {
  const { t } = useTranslation();
  if (!nextDueOn) return t('overview.nothingMoreAsked');
  const date = writeDate(nextDueOn);
  return state === 'late' ? t('overview.lateReport', { date }) : t('overview.nextReport', { date });
}
