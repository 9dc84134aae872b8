import type { AwardView, ConferenceDetail } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonButton } from '../../shared/reason-button';
import { Part } from '../console/part';
import styles from '../console/room.module.css';
import { useCommand } from '../../shared/use-command';
import { AddAward } from './add-award';
import { handOverAward, strikeAward, takeBackAward } from './honour-commands';

/** The awards: to whom, what, by which decision; handed over while their item is before the room. */
export function Awards({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { id, floor, may } = conference;
  const hand = useCommand(id, ({ id: award }: AwardView) => handOverAward(id, award));
  const strike = useCommand(id, ({ id: award }: AwardView) => strikeAward(id, award));
  const isUp = floor.agenda.some(({ kind, startedAt, finishedAt }) => kind === 'awards' && startedAt && !finishedAt);
  return (
    <Part title={t('honours.awards')}>
      <ProblemNotice error={hand.error ?? strike.error} />
      <ul className={styles.list}>
        {floor.honours.awards.map((award) => (
          <li key={award.id} className={styles.row}>
            <span className={styles.grow}>
              <strong>{award.recipient}</strong>
              <br />
              {award.title} {award.decision && <span className="quiet">· {award.decision}</span>}
            </span>
            {award.handedOverAt ? (
              <>
                <Pill tone="good">{t('honours.handedOver', { time: writeTime(award.handedOverAt) })}</Pill>
                {may.runFloor && conference.stage === 'session' && (
                  <ReasonButton
                    conferenceId={id}
                    label={t('honours.takeBack')}
                    fullLabel={t('honours.takeBackNamed', { name: award.recipient })}
                    act={(reason) => takeBackAward(id, award.id, reason)}
                  />
                )}
              </>
            ) : (
              may.runFloor && (
                <>
                  {isUp && (
                    <Button
                      size="xs"
                      aria-label={t('honours.handOverNamed', { name: award.recipient })}
                      loading={hand.isPending}
                      onClick={() => hand.mutate(award)}
                    >
                      {t('honours.handOver')}
                    </Button>
                  )}
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('honours.strikeNamed', { name: award.recipient })}
                    loading={strike.isPending}
                    onClick={() => strike.mutate(award)}
                  >
                    {t('honours.strike')}
                  </Button>
                </>
              )
            )}
          </li>
        ))}
      </ul>
      {floor.honours.awards.length === 0 && <p className="quiet">{t('honours.none')}</p>}
      {may.runFloor && <AddAward conferenceId={id} />}
    </Part>
  );
}
