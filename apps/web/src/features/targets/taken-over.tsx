import type { ConferenceDetail, TakenOverListView, TargetView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { confirmTakenOver } from './target-commands';
import styles from './taken-over.module.css';

/** What the office took over from those that it was made of: list by list, what confirms the figures, and who still has to. */
export function TakenOver({ conference: { id, takenOver, targets } }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  if (takenOver.length === 0) return null;
  return (
    <ul className={styles.lists} aria-label={t('takenOver.title')}>
      {takenOver.map((list) => (
        <List key={`${list.office} ${list.year}`} conferenceId={id} list={list} targets={targetsOf(list, targets)} />
      ))}
    </ul>
  );
}

interface ListProps {
  conferenceId: string;
  list: TakenOverListView;
  targets: readonly TargetView[];
}

function List({ conferenceId, list, targets }: ListProps) {
  const { t } = useTranslation();
  const { name, year, source, mayConfirm } = list;
  return (
    <li className={styles.list}>
      <p className={styles.from}>{t('takenOver.from', { name, year, count: list.targets })}</p>
      <Pill tone={source ? 'good' : 'wait'}>{t(source ? 'takenOver.confirmed' : 'takenOver.waiting')}</Pill>
      <p className="quiet">
        <Standing list={list} />
      </p>
      {mayConfirm && (
        <ActDialog
          conferenceId={conferenceId}
          opener={{ label: t('takenOver.confirm'), name: t('takenOver.confirmNamed', { name, year }), size: 'sm' }}
          title={t('takenOver.confirmNamed', { name, year })}
          save={t('takenOver.confirmNow')}
          act={() => confirmTakenOver(conferenceId, list)}
        >
          <p>{t('takenOver.confirmLead')}</p>
          <Promised list={list} targets={targets} />
        </ActDialog>
      )}
    </li>
  );
}

function Standing({
  list: { source, state, paper, responsible, confirmedBy, confirmedAt },
}: {
  list: TakenOverListView;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  if (source === null)
    return responsible ? t('takenOver.waitsFor', { name: responsible }) : t('takenOver.waitsForLeaders');
  return (
    <>
      {paper ? `${say(state)}: ${paper}` : say(state)} · {confirmedBy}
      {confirmedAt && (
        <>
          , <Moment at={confirmedAt} />
        </>
      )}
    </>
  );
}

function Promised({ list, targets }: Omit<ListProps, 'conferenceId'>) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <ul className={styles.promised}>
      {targets.map(({ id, title, past }) => (
        <li key={id}>
          {title}
          {past
            .filter((row) => isOf(list, row))
            .map(({ code, figure }) => `: ${figure ? say(figure) : t('targets.noFigure')} (${code})`)
            .join('')}
        </li>
      ))}
    </ul>
  );
}

/** Beside a target: from whom it came, with its figure then and whether that is confirmed. */
export function CameFrom({ past }: { past: TargetView['past'] }) {
  const { t } = useTranslation();
  const say = useSentence();
  return past.map(({ office, officeName, year, code, figure, isConfirmed }) =>
    officeName === null ? null : (
      <div key={`${office} ${year} ${code}`} className={styles.past}>
        <span className="quiet">
          {officeName}, {year}: {figure ? say(figure) : t('targets.noFigure')}
        </span>
        <Pill tone={isConfirmed ? 'good' : 'wait'}>{t(isConfirmed ? 'takenOver.confirmed' : 'takenOver.waiting')}</Pill>
      </div>
    ),
  );
}

function targetsOf(list: TakenOverListView, targets: readonly TargetView[]): TargetView[] {
  return targets.filter(({ removedAt, past }) => removedAt === null && past.some((row) => isOf(list, row)));
}

function isOf({ office, year }: TakenOverListView, row: TargetView['past'][number]): boolean {
  return row.office === office && row.year === year;
}
