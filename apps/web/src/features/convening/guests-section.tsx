import type { GuestView } from '@conference/contracts';
import { SUMMONS_REPLY_NAMES } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeTime } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { Pill, type Tone } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import styles from './convening.module.css';
import { InviteGuest } from './invite-guest';
import { guestsQuery, recordGuestReply, withdrawGuest } from './read-guests';

const TONES: Readonly<Record<GuestView['reply'], Tone>> = { coming: 'good', excused: 'calm', noAnswer: 'wait' };

/** Guests from outside: who, whether they come, and whether they are there; apart from everybody who counts. */
export function GuestsSection({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data } = useQuery(guestsQuery(conferenceId));
  const [told, setTold] = useState<GuestView | null>(null);
  if (!data || (data.guests.length === 0 && !data.mayInvite)) return null;
  const { guests, figures, mayInvite, mayRecord } = data;
  return (
    <Section id="guests" title={t('guests.title')}>
      <div className={styles.parts}>
        <p className="quiet">{t('guests.hint')}</p>
        {guests.length > 0 && (
          <Sheet flush>
            <DataTable
              label={t('guests.title')}
              rows={guests}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: t('guests.name'), names: true, width: '26%', cell: ({ name }) => name },
                {
                  key: 'from',
                  head: t('guests.from'),
                  width: '32%',
                  cell: ({ position, organisation }) => [position, organisation].filter(Boolean).join(', '),
                },
                { key: 'reply', head: t('summons.reply'), isLong: true, cell: (guest) => <Answer guest={guest} /> },
                {
                  key: 'acts',
                  head: t('convening.acts'),
                  width: '18%',
                  cell: (guest) =>
                    (mayRecord || mayInvite) && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t('guests.changeFor', { name: guest.name })}
                        onClick={() => setTold(guest)}
                      >
                        {t('guests.change')}
                      </Button>
                    ),
                },
              ]}
            />
          </Sheet>
        )}
        {figures.present > 0 && <p>{say(figures.sentence)}</p>}
        {mayInvite && <InviteGuest conferenceId={conferenceId} />}
      </div>
      <Dialog isOpen={told !== null} onClose={() => setTold(null)} title={told?.name ?? ''}>
        {told && <Change {...{ conferenceId, mayRecord, mayInvite }} guest={told} onDone={() => setTold(null)} />}
      </Dialog>
    </Section>
  );
}

function Answer({ guest: { reply, since, email } }: { guest: GuestView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <p className={styles.answer}>
      {since ? (
        <Pill tone="good">{t('guests.there', { time: writeTime(since) })}</Pill>
      ) : (
        <Pill tone={TONES[reply]}>{say(SUMMONS_REPLY_NAMES[reply])}</Pill>
      )}
      <span className="quiet">{email ?? t('guests.onPaper')}</span>
    </p>
  );
}

interface ChangeProps {
  conferenceId: string;
  guest: GuestView;
  mayRecord: boolean;
  mayInvite: boolean;
  onDone: () => void;
}

/** Writes down what a guest said, or takes the invitation back. */
function Change({ conferenceId, guest: { id, number }, mayRecord, mayInvite, onDone }: ChangeProps) {
  const { t } = useTranslation();
  const command = useCommand(conferenceId, (act: 'coming' | 'excused' | 'withdraw') =>
    act === 'withdraw' ? withdrawGuest(conferenceId, id) : recordGuestReply(conferenceId, id, act),
  );
  const button = (act: 'coming' | 'excused' | 'withdraw') => (
    <Button
      variant={act === 'coming' ? 'filled' : 'default'}
      loading={command.isPending && command.variables === act}
      onClick={() => command.mutate(act, { onSuccess: onDone })}
    >
      {t(`guests.act.${act}`)}
    </Button>
  );
  return (
    <div className={styles.parts}>
      <p>{t('checkIn.numberOf', { number })}</p>
      <div className={styles.actions}>
        {mayRecord && button('coming')}
        {mayRecord && button('excused')}
        {mayInvite && button('withdraw')}
      </div>
      {mayInvite && <p className="quiet">{t('guests.withdrawHint')}</p>}
      <ProblemNotice error={command.error} />
    </div>
  );
}
