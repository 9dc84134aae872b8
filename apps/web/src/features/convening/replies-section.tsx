import type { RepliesView } from '@conference/contracts';
import { SUMMONED_AS_NAMES, SUMMONS_REPLIES, SUMMONS_REPLY_NAMES, type SummonsReplyKind } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { Dialog } from '../../shared/dialog';
import { Notice } from '../../shared/notice';
import { Pill, type Tone } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import styles from './convening.module.css';
import { recordReply, repliesQuery } from './read-replies';
import { ReplyForm } from './reply-form';

type Person = RepliesView['people'][number];

const TONES: Readonly<Record<SummonsReplyKind, Tone>> = { coming: 'good', excused: 'calm', noAnswer: 'wait' };

/** Who is coming, who is excused, who has not answered, and whether that will do. */
export function RepliesSection({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data: replies } = useQuery(repliesQuery(conferenceId));
  const [shown, setShown] = useState<SummonsReplyKind | 'all'>('all');
  const [told, setTold] = useState<Person | null>(null);
  if (!replies?.expected) return null;
  const { expected, people, mayRecord } = replies;
  const counts = { all: people.length, ...expected };
  return (
    <Section id="replies" title={t('summons.title')}>
      <div className={styles.parts}>
        <Notice
          tone={expected.suffices ? 'good' : expected.isOutOfReach ? 'late' : 'wait'}
          title={say(expected.sentence)}
        />
        <div className={styles.actions} role="group" aria-label={t('summons.show')}>
          {(['all', ...SUMMONS_REPLIES] as const).map((kind) => (
            <Button
              key={kind}
              size="xs"
              variant={kind === shown ? 'filled' : 'default'}
              aria-pressed={kind === shown}
              onClick={() => setShown(kind)}
            >
              {kind === 'all' ? t('summons.all') : say(SUMMONS_REPLY_NAMES[kind])} ({counts[kind]})
            </Button>
          ))}
        </div>
        <Sheet flush>
          <DataTable
            label={t('summons.title')}
            rows={people.filter(({ kind }) => shown === 'all' || kind === shown)}
            rowKey={({ personId }) => personId}
            columns={[
              { key: 'name', head: t('summons.person'), names: true, width: '26%', cell: ({ name }) => name },
              {
                key: 'unit',
                head: t('convening.unit'),
                width: '24%',
                cell: ({ unit, as }) => (as === 'staff' ? unit : `${unit ?? ''}, ${say(SUMMONED_AS_NAMES[as])}`),
              },
              { key: 'reply', head: t('summons.reply'), isLong: true, cell: (person) => <Reply person={person} /> },
              {
                key: 'acts',
                head: t('convening.acts'),
                width: '16%',
                cell: (person) =>
                  mayRecord && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('summons.recordFor', { name: person.name })}
                      onClick={() => setTold(person)}
                    >
                      {t('summons.record')}
                    </Button>
                  ),
              },
            ]}
          />
        </Sheet>
      </div>
      <Dialog isOpen={told !== null} onClose={() => setTold(null)} title={t('summons.recordTitle')}>
        {told && <ToldReply conferenceId={conferenceId} person={told} onDone={() => setTold(null)} />}
      </Dialog>
    </Section>
  );
}

function Reply({ person: { kind, reason, via, recordedBy } }: { person: Person }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <p className={styles.answer}>
      <Pill tone={TONES[kind]}>{say(SUMMONS_REPLY_NAMES[kind])}</Pill>
      {reason && <span>{reason}</span>}
      {via === 'told' && recordedBy && <span className="quiet">{t('summons.toldTo', { name: recordedBy })}</span>}
    </p>
  );
}

interface ToldReplyProps {
  conferenceId: string;
  person: Person;
  onDone: () => void;
}

/** Writes down what somebody said by phone or in the corridor. */
function ToldReply({ conferenceId, person, onDone }: ToldReplyProps) {
  const { t } = useTranslation();
  const command = useCommand(conferenceId, (body: Parameters<typeof recordReply>[2]) =>
    recordReply(conferenceId, person.personId, body),
  );
  return (
    <ReplyForm
      question={t('summons.saidBy', { name: person.name })}
      known={person}
      isPending={command.isPending}
      error={command.error}
      onAnswer={(body) => command.mutate(body, { onSuccess: onDone })}
    />
  );
}
