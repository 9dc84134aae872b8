import type { MailView } from '@conference/contracts';
import type { MailState } from '@conference/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { Moment } from '../../shared/moment';
import { Pill, type Tone } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './delivery.module.css';

const TONES: Record<MailState, Tone> = {
  waiting: 'accent',
  onItsWay: 'accent',
  handedOver: 'good',
  refused: 'late',
  suppressed: 'late',
  bounced: 'late',
  delayed: 'wait',
  complained: 'wait',
  autoReplied: 'wait',
};

interface MailTableProps {
  mails: readonly MailView[];
  /** The mail that is being sent again. */
  pending: string | undefined;
  onAgain: (mailId: string) => void;
}

/** To whom each mail went, about what, and how far it came. */
export function MailTable({ mails, pending, onAgain }: MailTableProps) {
  const { t } = useTranslation();
  const columns: Column<MailView>[] = [
    {
      key: 'person',
      names: true,
      width: '22%',
      head: t('mailList.person'),
      cell: ({ person, address }) => (
        <div className={styles.cell}>
          <span className={styles.name}>{person?.name ?? t('mailList.outside')}</span>
          {person?.unit && <span className="quiet">{person.unit}</span>}
          <span className={styles.address}>{address}</span>
        </div>
      ),
    },
    {
      key: 'subject',
      isLong: true,
      width: '34%',
      head: t('mailList.subject'),
      cell: (mail) => (
        <div className={styles.cell}>
          <Kind kind={mail.kind} />
          <span className={styles.subject}>{mail.subject}</span>
        </div>
      ),
    },
    { key: 'state', isLong: true, width: '26%', head: t('mailList.state'), cell: (mail) => <State mail={mail} /> },
    {
      key: 'sentAt',
      width: '18%',
      head: t('mailList.sent'),
      cell: ({ sentAt, createdAt }) => (
        <div className={styles.cell}>
          {sentAt ? <Moment at={sentAt} /> : null}
          <span className="quiet">
            {t('mailList.written')} <Moment at={createdAt} as={sentAt ? 'time' : 'full'} />
          </span>
        </div>
      ),
    },
    {
      key: 'acts',
      head: t('mailList.acts'),
      width: '7.5rem',
      cell: ({ id, maySendAgain, person, address, subject }) =>
        maySendAgain ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={pending === id}
            aria-label={t('mailList.againFor', { name: person?.name ?? address, subject })}
            onClick={() => onAgain(id)}
          >
            {t('mailList.again')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Sheet flush>
      <DataTable label={t('mailList.title')} columns={columns} rows={mails} rowKey={({ id }) => id} />
    </Sheet>
  );
}

function Kind({ kind }: { kind: string }) {
  const { t, i18n } = useTranslation();
  const key = `mailKinds.${kind}`;
  return i18n.exists(key) ? <span className="quiet">{t(key as 'mailKinds.approval')}</span> : null;
}

function State({ mail: { state, attempts, problem, nextStep, possiblyTwice } }: { mail: MailView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.cell}>
      <span className={styles.marks}>
        <Pill tone={TONES[state]}>{t(`mailStates.${state}`)}</Pill>
        {possiblyTwice && <Pill tone="wait">{t('mailList.possiblyTwice')}</Pill>}
        {attempts > 1 && <span className="quiet">{t('mailList.attempts', { count: attempts })}</span>}
      </span>
      {problem && <span className={styles.problem}>{problem}</span>}
      {nextStep && <span>{say(nextStep)}</span>}
    </div>
  );
}
