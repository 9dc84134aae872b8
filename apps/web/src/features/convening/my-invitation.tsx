import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime, writeWeekday } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useCommand } from '../../shared/use-command';
import styles from './convening.module.css';
import { answerInvitation, myReplyQuery } from './read-replies';
import { ReplyForm } from './reply-form';

/** One's own invitation on the page of those who take part: when and where, and whether one is coming. */
export function MyInvitation({ conferenceId }: { conferenceId: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(myReplyQuery(conferenceId));
  const [isChanging, setChanging] = useState(false);
  const command = useCommand(conferenceId, (body: Parameters<typeof answerInvitation>[1]) =>
    answerInvitation(conferenceId, body),
  );
  const invitation = data?.invitation;
  if (!invitation?.mayAnswer) return null;
  const { kind, reason, at, heldOn, startsAt, place } = invitation;
  return (
    <Section id="invitation" title={t('summons.mine')}>
      <Sheet>
        <div className={styles.sheet}>
          <Facts
            facts={[
              [
                t('conference.date'),
                `${writeWeekday(heldOn, i18n.language)} ${t('conference.at', { time: startsAt })}`,
              ],
              [t('conference.place'), place],
            ]}
          />
          {kind !== 'noAnswer' && !isChanging ? (
            <>
              <p className={styles.answer}>
                <Pill tone={kind === 'coming' ? 'good' : 'calm'}>{t(`summons.${kind}`)}</Pill>
                {at && <span className="quiet">{t('summons.recordedAt', { time: writeTime(at) })}</span>}
                {reason && <span>{reason}</span>}
              </p>
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('summons.change')}
              </Button>
            </>
          ) : (
            <ReplyForm
              question={t('summons.question')}
              known={invitation}
              isPending={command.isPending}
              error={command.error}
              onAnswer={(body) => command.mutate(body, { onSuccess: () => setChanging(false) })}
            />
          )}
        </div>
      </Sheet>
    </Section>
  );
}
