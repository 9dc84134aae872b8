import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/moment';
import { Pill } from '../../../shared/pill';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../use-command';
import styles from './agenda.module.css';
import { Part } from './part';
import { stepAgenda } from './step-agenda';

type Item = FloorView['agenda'][number];

/** The agenda in the order of the law; the room goes through it item by item. */
export function Agenda({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { agenda } = conference.floor;
  const step = useCommand(conference.id, ({ code, startedAt }: Item) =>
    stepAgenda(conference.id, code, { step: startedAt ? 'finish' : 'start', note: null }),
  );
  const next = agenda.find((item) => item.finishedAt === null);
  return (
    <Part title={t('room.agenda')}>
      {agenda.length === 0 && <p className="quiet">{t('room.noAgenda')}</p>}
      <ProblemNotice error={step.error} />
      <ol className={styles.agenda}>
        {agenda.map((item, index) => (
          <li key={item.code} aria-current={item.startedAt && !item.finishedAt ? 'step' : undefined}>
            <span className={styles.number}>{index + 1}.</span>
            <span className={styles.title}>
              {item.title}
              {item.presenter && <span className={styles.presenter}>{item.presenter}</span>}
              {item.note && <span className={styles.presenter}>{item.note}</span>}
            </span>
            <span className={styles.end}>
              <ItemState item={item} />
              {conference.may.runFloor && item === next && (
                <Button
                  size="xs"
                  variant={item.startedAt ? 'default' : 'filled'}
                  aria-label={t(item.startedAt ? 'room.finishNamed' : 'room.startNamed', { title: item.title })}
                  loading={step.isPending}
                  onClick={() => step.mutate(item)}
                >
                  {t(item.startedAt ? 'room.finishItem' : 'room.startItem')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function ItemState({ item: { startedAt, finishedAt } }: { item: Item }) {
  const { t } = useTranslation();
  if (!startedAt) return null;
  if (!finishedAt) return <Pill tone="accent">{t('room.running')}</Pill>;
  return (
    <span className="quiet numbers nowrap">
      <Moment at={startedAt} as="time" />–<Moment at={finishedAt} as="time" />
    </span>
  );
}
