import type { Overview } from '@conference/contracts';
import { SUMMONS_REPLY_NAMES, wasConvened } from '@conference/domain';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Few } from './few';
import { MyTicket } from './my-ticket';
import styles from './overview.module.css';

type ComingConference = Overview['coming'][number];

/** When and where the reader is expected, what they answered, and what they show at the door. */
export function Coming({ overview: { coming } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (coming.length === 0) return null;
  return (
    <Section id="coming" title={t('overview.coming')}>
      <Sheet flush>
        <Few items={coming}>{(conference) => <Conference conference={conference} />}</Few>
      </Sheet>
    </Section>
  );
}

function Conference({ conference }: { conference: ComingConference }) {
  const { t, i18n } = useTranslation();
  const { id: conferenceId, title, rehearsal, heldOn, startsAt, place, stage, isSummoned } = conference;
  return (
    <div className={styles.ticket}>
      <div>
        <Marks conference={conference} />
        <p className={styles.words}>
          <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
            {title}
          </Anchor>{' '}
          {rehearsal && <Pill>{t('register.rehearsal')}</Pill>}
        </p>
        <p>
          <strong>{`${startsAt}, ${writeWeekday(heldOn, i18n.language)}`}</strong> · {place}
        </p>
        <Doors conference={conference} />
      </div>
      {isSummoned && wasConvened(stage) && <MyTicket conferenceId={conferenceId} />}
    </div>
  );
}

function Marks({ conference: { stage, isSummoned, reply, isPresent } }: { conference: ComingConference }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.marks}>
      <Pill tone="accent">{t(wasConvened(stage) ? `stages.${stage}` : 'overview.prepared')}</Pill>
      {isSummoned && stage === 'convening' && (
        <Pill tone={reply === 'noAnswer' ? 'wait' : reply === 'coming' ? 'good' : 'calm'}>
          {say(SUMMONS_REPLY_NAMES[reply])}
        </Pill>
      )}
      {isPresent && <Pill tone="good">{t('overview.present')}</Pill>}
    </div>
  );
}

function Doors({ conference: { id: conferenceId, stage, isSummoned, reply } }: { conference: ComingConference }) {
  const { t } = useTranslation();
  if (!wasConvened(stage)) return <p className="quiet">{t('overview.notYetSummoned')}</p>;
  if (!isSummoned) return <p className="quiet">{t('overview.notSummoned')}</p>;
  const isToAnswer = stage === 'convening' && reply === 'noAnswer';
  return (
    <div className={styles.doors}>
      <Button
        variant={isToAnswer ? 'default' : 'filled'}
        renderRoot={(props) => <Link to="/conferences/$conferenceId/my-code" params={{ conferenceId }} {...props} />}
      >
        {t('myCode.open')}
      </Button>
      <Button
        variant={isToAnswer ? 'filled' : 'default'}
        renderRoot={(props) => <Link to="/conferences/$conferenceId/now" params={{ conferenceId }} {...props} />}
      >
        {t(isToAnswer ? 'overview.answerInvitation' : 'overview.toRoom')}
      </Button>
    </div>
  );
}
