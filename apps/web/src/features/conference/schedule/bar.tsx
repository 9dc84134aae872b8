import { DUE_KIND_NAMES, DUE_STATE_NAMES, spanOf, type DayScale, type DaySpan } from '@conference/domain';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeDayAndMonth } from '../../../shared/dates';
import { useSentence } from '../../../shared/sentence';
import { MARKS } from '../plan/timeline-grid';
import styles from './gantt.module.css';
import { actualSpan, expectedSpan, type PlacedStep } from './rows';
import type { BarHandlers } from './use-moving';

interface BarProps {
  step: PlacedStep;
  scale: DayScale;
  todayOn: string;
  /** Where it would go, while it is being moved. */
  movedTo: string | null;
  /** The days that it would have, while something is being moved; what is planned stays behind as its shadow. */
  ghost: DaySpan | null;
  /** Whether the Tab key stops here: it does once in the whole picture. */
  isStop: boolean;
  describedBy: string;
  handlers: BarHandlers;
  onShow: () => void;
}

/** From so many days on a bar has room for its name, or for the letters that stand for it. */
const NAMED_DAYS = 9;
const LETTERED_DAYS = 2;

/** One step: what is planned as a bar, what happened and what is expected as strips in it. */
export function Bar({ step, scale, todayOn, movedTo, ghost, isStop, describedBy, handlers, onShow }: BarProps) {
  const say = useSentence();
  const name = useBarName(step);
  const { due, bar, span, lane } = step;
  const { kind, state, limitOn } = due;
  const isLeft = state !== 'done' && state !== 'unrecorded';
  const limit = isLeft && limitOn && spanOf(scale, limitOn, limitOn);
  const goesTo = movedTo && spanOf(scale, movedTo, movedTo);
  const strip = { lane, isMissed: bar.isMissed };
  const words = span.days >= NAMED_DAYS ? DUE_KIND_NAMES[kind] : span.days >= LETTERED_DAYS ? MARKS[kind] : null;
  return (
    <>
      <button
        type="button"
        className={styles.bar}
        style={placeOf(span, lane)}
        data-kind={kind}
        data-state={state}
        data-missed={bar.isMissed || undefined}
        data-critical={bar.isCritical || undefined}
        data-left={ghost !== null || undefined}
        aria-label={name}
        aria-describedby={describedBy}
        tabIndex={isStop ? 0 : -1}
        onFocus={onShow}
        onPointerEnter={onShow}
        {...handlers}
      >
        {words && <span className={styles.words}>{say(words)}</span>}
      </button>
      <Strip span={actualSpan(scale, step, todayOn)} of="actual" isDone={bar.closedOn !== null} {...strip} />
      <Strip span={expectedSpan(scale, step, todayOn)} of="expected" {...strip} />
      {limit && <span className={styles.limit} style={placeOf(limit, lane)} aria-hidden="true" />}
      {ghost && (
        <span className={styles.ghost} style={placeOf(ghost, lane)} data-ghost={kind} aria-hidden="true">
          {words && say(words)}
        </span>
      )}
      {goesTo && (
        <span className={styles.goal} style={placeOf(goesTo, lane)} aria-hidden="true">
          <span>{writeDayAndMonth(movedTo)}</span>
        </span>
      )}
    </>
  );
}

interface StripProps {
  span: DaySpan | null;
  of: 'actual' | 'expected';
  lane: number;
  isMissed: boolean;
  isDone?: boolean;
}

function Strip({ span, of, lane, isMissed, isDone = false }: StripProps) {
  if (!span) return null;
  return (
    <span
      className={styles.strip}
      style={placeOf(span, lane)}
      data-of={of}
      data-done={isDone || undefined}
      data-missed={(of === 'expected' && isMissed) || undefined}
      aria-hidden="true"
    />
  );
}

function placeOf({ start, days }: DaySpan, lane: number): CSSProperties {
  return { '--start': start, '--length': days, '--lane': lane } as CSSProperties;
}

/** Everything that the bar shows, in words. */
function useBarName({ due, bar }: PlacedStep): string {
  const { t } = useTranslation();
  const say = useSentence();
  const { kind, document, dueOn, state } = due;
  const { closedOn, expectedOn, isMissed, isCritical } = bar;
  return [
    say(DUE_KIND_NAMES[kind]),
    ...(document ? [document.title] : []),
    t('schedule.due', { date: writeDate(dueOn) }),
    say(DUE_STATE_NAMES[state]),
    ...(closedOn ? [t('schedule.done', { date: writeDate(closedOn) })] : []),
    ...(expectedOn ? [t('schedule.expectedOn', { date: writeDate(expectedOn) })] : []),
    ...(isMissed && state !== 'late' ? [t('schedule.missed')] : []),
    ...(isCritical ? [t('schedule.critical')] : []),
  ].join(', ');
}
