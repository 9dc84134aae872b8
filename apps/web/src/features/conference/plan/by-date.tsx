import type { DueDateView, PlanView } from '@conference/contracts';
import { compareDates, daysBetween } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { writeDate, writeWeekday } from '../../../shared/dates';
import { Sheet } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import styles from './by-date.module.css';
import { offBetween, type Off } from './days-off';
import { DueDay, dueAnchor, DueName, DuePeople, DueStanding } from './due-parts';

/** Longer than this without a due date is told in one line; its weekends say nothing any more. */
const LONG_GAP_DAYS = 35;

/** The plan as a calendar: every day with something due, today, and the days off between them. */
export function ByDate({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const marked = [plan.todayOn, ...(plan.window ? [plan.window.closesOn] : [])];
  const days = [...new Set([...marked, ...plan.dues.map(({ dueOn }) => dueOn)])].toSorted(compareDates);
  return (
    <Sheet flush>
      <ol className={styles.days} aria-label={t('plan.byDate')}>
        {days.map((on, place) => (
          <li key={on}>
            {place > 0 && <Between plan={plan} from={days[place - 1]!} to={on} />}
            <Day plan={plan} on={on} dues={plan.dues.filter(({ dueOn }) => dueOn === on)} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Day({ plan, on, dues }: { plan: PlanView; on: string; dues: readonly DueDateView[] }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const isToday = on === plan.todayOn;
  const isLimit = on === plan.window?.closesOn;
  return (
    <div
      className={styles.day}
      data-limit={isLimit || undefined}
      data-today={isToday || undefined}
      data-conference={on === plan.heldOn || undefined}
    >
      <h2 className={styles.date}>
        <time dateTime={on}>{writeWeekday(on, i18n.language)}</time>
        {isToday && <span className={styles.today}>{t('plan.today')}</span>}
      </h2>
      <div>
        {isToday && dues.length === 0 && <p className="quiet">{t('plan.nothingToday')}</p>}
        {isLimit && (
          <p>
            <strong>{t('plan.limit')}</strong> {say(plan.window!.sentence)}
          </p>
        )}
        <ul className={styles.dues}>
          {dues.map((due) => (
            <li key={due.key} id={dueAnchor(due.key)} className={styles.due}>
              <div>
                <DueName due={due} />
                <div className={styles.people}>
                  <DuePeople due={due} plan={plan} />
                </div>
              </div>
              <DueStanding due={due} />
              <div>
                <DueDay due={due} plan={plan} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What lies between two days of the plan: weekends and holidays, or that nothing is due for long. */
function Between({ plan, from, to }: { plan: PlanView; from: string; to: string }) {
  const { t } = useTranslation();
  const gap = daysBetween(from, to);
  const isLong = gap > LONG_GAP_DAYS;
  const spans = offBetween(plan, from, to).filter(({ names }) => !isLong || names.length > 0);
  if (!isLong && spans.length === 0) return null;
  return (
    <div className={styles.between}>
      {isLong && <span>{t('plan.longGap', { count: gap - 1 })}</span>}
      {spans.map((span) => (
        <Span key={span.from} span={span} />
      ))}
    </div>
  );
}

function Span({ span: { from, to, names } }: { span: Off }) {
  const { t } = useTranslation();
  const say = useSentence();
  const days = from === to ? writeDate(from) : `${writeDate(from)} – ${writeDate(to)}`;
  const why = names.length > 0 ? names.map(say).join(', ') : t('plan.weekend');
  return (
    <span className={styles.off} data-holiday={names.length > 0 || undefined}>
      {days} · {why}
    </span>
  );
}
