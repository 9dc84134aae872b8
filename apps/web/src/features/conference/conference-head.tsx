import type { ConferenceDetail } from '@conference/contracts';
import { Anchor, Button, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BoardLink } from '../board/board-link';
import { AssessmentsLink } from '../assessment/assessments-link';
import { DaysLeft } from '../../shared/days-left';
import { writeWeekday } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { CancelConference } from './cancel-conference';
import { DecideNotHeld } from './decide-not-held';
import styles from './conference-head.module.css';
import { MoveDate } from './plan/move-date';

/** What the conference is, when and where, by which rules, and what may be commanded. */
export function ConferenceHead({ conference }: { conference: ConferenceDetail }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const { may, warnings } = conference;
  const day = writeWeekday(conference.heldOn, i18n.language);
  return (
    <header className={styles.head}>
      <div className={styles.marks}>
        <span className="quiet">{t(`conferenceKinds.${conference.kind}`)}</span>
        {conference.rehearsal && <Pill tone="accent">{t('conferences.rehearsal')}</Pill>}
      </div>
      <div className={styles.title}>
        <Title order={1}>{conference.title}</Title>
        <div className={styles.actions}>
          <Button
            variant="light"
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId/plan" params={{ conferenceId: conference.id }} {...props} />
            )}
          >
            {t('plan.open')}
          </Button>
          <Button
            variant="light"
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId/timeline" params={{ conferenceId: conference.id }} {...props} />
            )}
          >
            {t('schedule.open')}
          </Button>
          <Button
            variant="light"
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId/convening" params={{ conferenceId: conference.id }} {...props} />
            )}
          >
            {t('convening.open')}
          </Button>
          <AssessmentsLink conferenceId={conference.id} />
          <BoardLink conferenceId={conference.id} />
          {may.seeMails && (
            <Button
              variant="light"
              renderRoot={(props) => (
                <Link to="/conferences/$conferenceId/mails" params={{ conferenceId: conference.id }} {...props} />
              )}
            >
              {t('mailList.open')}
            </Button>
          )}
          {may.moveDate && (
            <MoveDate conferenceId={conference.id} heldOn={conference.heldOn} isSummoned={may.postpone} />
          )}
          {may.decideNotHeld && <DecideNotHeld conferenceId={conference.id} />}
          {may.cancel && <CancelConference conferenceId={conference.id} />}
        </div>
      </div>
      <Facts
        facts={[
          [t('conference.date'), `${day} ${t('conference.at', { time: conference.startsAt })}`],
          [t('conference.timeLeft'), <DaysLeft key="left" {...conference} />],
          [t('conference.place'), conference.place],
          [t('conference.form'), t(`forms.${conference.form}`)],
          [t('conference.basis'), say(conference.regime)],
        ]}
      />
      {conference.because && (
        <Notice tone="accent" title={t('petitions.why')}>
          <p>{say(conference.because.sentence)}</p>
          {conference.because.hasPetition && (
            <p>
              <Anchor renderRoot={(props) => <Link to="/petitions" {...props} />}>{t('petitions.seePetition')}</Anchor>
            </p>
          )}
        </Notice>
      )}
      {conference.temporalUrl && (
        <Anchor href={conference.temporalUrl} target="_blank" rel="noreferrer" size="sm">
          {t('conference.run')} ({conference.workflowId}) <span aria-hidden="true">↗</span>
        </Anchor>
      )}
      {warnings.length > 0 && (
        <Notice tone="wait" title={t('conference.warnings')}>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.path} ${warning.code}`}>{say(warning.message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </header>
  );
}
