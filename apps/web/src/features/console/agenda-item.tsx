import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { agendaTiming } from '@conference/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { useServerNow } from '../../shared/use-server-now';
import { useCommand } from '../../shared/use-command';
import styles from './agenda.module.css';
import { ChangeItem } from './change-item';
import { ItemDocuments } from './item-documents';
import { timesOf } from './item-times';
import { stepAgenda } from './step-agenda';

type Item = FloorView['agenda'][number];

interface AgendaItemProps {
  conference: ConferenceDetail;
  item: Item;
  number: number;
  /** Whether this one is before the room, or comes next. */
  isNext: boolean;
  plannedAt: string | null;
  receivedAt: number;
}

/** One item of the agenda: when it was planned, how it goes, and what those who run the room may do with it. */
export function AgendaItem({ conference, item, number, isNext, plannedAt, receivedAt }: AgendaItemProps) {
  const { t } = useTranslation();
  const step = useCommand(conference.id, () =>
    stepAgenda(conference.id, item.code, { step: item.startedAt ? 'finish' : 'start' }),
  );
  const isUnderWay = item.startedAt !== null && item.finishedAt === null;
  const isRun = conference.may.runFloor && conference.stage === 'session';
  return (
    <li aria-current={isUnderWay ? 'step' : undefined} data-skipped={item.skipped ? true : undefined}>
      <span className={styles.number}>{number}.</span>
      <span className={styles.title}>
        {item.title}
        {item.presenter && <span className={styles.presenter}>{item.presenter}</span>}
        <Planned item={item} plannedAt={plannedAt} />
        {item.note && <span className={styles.presenter}>{item.note}</span>}
        <ItemDocuments conferenceId={conference.id} item={item} mayPresent={isRun && isUnderWay} />
        <Departures item={item} />
        <ProblemNotice error={step.error} />
      </span>
      <span className={styles.end}>
        <ItemState item={item} at={conference.floor.at} receivedAt={receivedAt} />
        {isRun && isNext && (
          <Button
            size="xs"
            variant="default"
            aria-label={t(item.startedAt ? 'room.finishNamed' : 'room.startNamed', { title: item.title })}
            loading={step.isPending}
            onClick={() => step.mutate(undefined)}
          >
            {t(item.startedAt ? 'room.finishItem' : 'room.startItem')}
          </Button>
        )}
        {isRun && !item.skipped && (!isUnderWay || item.kind === 'disclosure') && (
          <ChangeItem conference={conference} item={item} isNext={isNext} />
        )}
      </span>
    </li>
  );
}

function Planned({ item, plannedAt }: { item: Item; plannedAt: string | null }) {
  const { t } = useTranslation();
  const { plannedMinutes } = item;
  if (plannedMinutes === null) return null;
  return (
    <span className={styles.presenter}>
      {plannedAt && (
        <>
          {t('agendaRun.planned')} <Moment at={plannedAt} as="time" />
          {' · '}
        </>
      )}
      {t('agendaRun.minutes', { count: plannedMinutes })}
    </span>
  );
}

function Departures({ item: { skipped, moved, reopened } }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <>
      {skipped && <span className={styles.departure}>{t('agendaRun.skippedBecause', { ...skipped })}</span>}
      {moved && <span className={styles.departure}>{t('agendaRun.movedBecause', { ...moved })}</span>}
      {reopened && <span className={styles.departure}>{t('agendaRun.reopenedBecause', { ...reopened })}</span>}
    </>
  );
}

function ItemState({ item, at, receivedAt }: { item: Item; at: string; receivedAt: number }) {
  const { t } = useTranslation();
  const { startedAt, finishedAt } = item;
  if (item.skipped) return <Pill>{t('agendaRun.skipped')}</Pill>;
  if (!startedAt) return null;
  if (!finishedAt) {
    return (
      <>
        <Pill tone="accent">{t('room.running')}</Pill>
        <Running item={item} at={at} receivedAt={receivedAt} />
      </>
    );
  }
  return (
    <>
      <span className="quiet numbers nowrap">
        <Moment at={startedAt} as="time" />–<Moment at={finishedAt} as="time" />
      </span>
      <Taken item={item} now={finishedAt} />
    </>
  );
}

function Running({ item, at, receivedAt }: { item: Item; at: string; receivedAt: number }) {
  return <Taken item={item} now={useServerNow(at, receivedAt, 5_000)} />;
}

function Taken({ item, now }: { item: Item; now: string }) {
  const { t } = useTranslation();
  const [timing] = agendaTiming([timesOf(item)], now);
  const { takenMinutes: taken, plannedMinutes: planned, overMinutes: over } = timing!;
  if (taken === null) return null;
  return (
    <span className="quiet numbers nowrap">
      {planned === null ? t('agendaRun.takenOnly', { taken }) : t('agendaRun.taken', { taken, planned })}
      {over !== null && over > 0 && <span className={styles.over}> · {t('agendaRun.over', { count: over })}</span>}
    </span>
  );
}
