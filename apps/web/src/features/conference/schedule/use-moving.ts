import type { DueDateView, ScheduleView } from '@conference/contracts';
import { addDays, droppedOn, moveSentence, steppedBy, type Sentence } from '@conference/domain';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { calendarOf, isChange, moveOf } from './rows';

/** A due date that somebody has taken hold of, and the day to which it would go. */
export interface Moving {
  readonly due: DueDateView;
  readonly on: string;
}

/** What a bar listens to. */
export interface BarHandlers {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
  onBlur(): void;
}

/** Steps with the shift key held: a week of work. */
const WEEK_STEPS = 5;
const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Moves due dates by dragging them, or by the arrow keys: nothing is changed, only the day is chosen; Enter or letting go asks for the preview.
 */
export function useMoving(schedule: ScheduleView, daysShown: number, onChosen: (moving: Moving) => void) {
  const [moving, setMoving] = useState<Moving | null>(null);
  // the pointer is let go before the last of its moves is drawn
  const held = useRef<Moving | null>(null);
  const [said, setSaid] = useState<Sentence | null>(null);
  const grip = useRef<{ x: number; dayWidth: number } | null>(null);
  const calendar = calendarOf(schedule);

  const moveTo = (due: DueDateView, on: string) => {
    held.current = { due, on };
    setMoving(held.current);
    setSaid(moveSentence(calendar, due.dueOn, on));
  };
  const stop = () => {
    held.current = null;
    setMoving(null);
    setSaid(null);
    grip.current = null;
  };
  const choose = (chosen: Moving) => {
    stop();
    onChosen(chosen);
  };

  const handlersOf = (due: DueDateView): BarHandlers => {
    const at = moving?.due.key === due.key ? moving.on : due.dueOn;
    return {
      onKeyDown: (event) => {
        const arrow = ARROWS[event.key];
        const asked = arrow !== undefined || event.key === 'Enter';
        if (event.key === 'Escape' && moving) return stop();
        if (!asked) return;
        event.preventDefault();
        const move = moveOf(schedule, due, at);
        if (!isChange(move)) return setSaid(move);
        if (arrow === undefined) return choose({ due, on: at });
        moveTo(due, steppedBy(calendar, due, at, arrow * (event.shiftKey ? WEEK_STEPS : 1)));
      },
      onPointerDown: (event) => {
        // a finger scrolls the picture; it moves a due date by the button below
        if (event.button !== 0 || event.pointerType === 'touch') return;
        if (!isChange(moveOf(schedule, due, due.dueOn))) return;
        const track = event.currentTarget.parentElement!;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, dayWidth: track.getBoundingClientRect().width / daysShown };
      },
      onPointerMove: (event) => {
        if (!grip.current) return;
        const days = Math.round((event.clientX - grip.current.x) / grip.current.dayWidth);
        if (days === 0 && !held.current) return;
        moveTo(due, droppedOn(calendar, due, addDays(due.dueOn, days), due.dueOn));
      },
      onPointerUp: () => {
        if (!grip.current) return;
        if (held.current && held.current.on !== due.dueOn) return choose(held.current);
        stop();
      },
      onPointerCancel: stop,
      // the bar that had the focus loses it to the one that is taken hold of
      onBlur: () => {
        if (held.current?.due.key === due.key) stop();
      },
    };
  };
  return { moving, said, handlersOf, stop };
}
