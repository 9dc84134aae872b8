import type { BurnUpDayView } from '@conference/contracts';
import type { StepDay } from '@conference/domain';

/** Where a chart of so many working days and steps lies in its picture. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly lastDay: number;
  readonly total: number;
}

/** The place of a day from left to right. */
export function xOf({ width, lastDay }: Plot, workingDay: number): number {
  return lastDay === 0 ? 0 : (width * workingDay) / lastDay;
}

/** The place of a count from top to bottom. */
export function yOf({ height, total }: Plot, count: number): number {
  return total === 0 ? height : height - (height * count) / total;
}

/** A line that goes up in steps, on the days on which a count changes; empty where there is nothing to draw. */
export function stairs(plot: Plot, days: readonly BurnUpDayView[], what: StepDay): string {
  const known = days.flatMap((day) => {
    const count = day[what];
    return count === null ? [] : [{ x: round(xOf(plot, day.workingDay)), y: round(yOf(plot, count)) }];
  });
  return known.map(({ x, y }, place) => (place === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
}

/** Counts for the lines across the picture: few, whole, and the total among them. */
export function ticksOf(total: number): number[] {
  const step = Math.max(1, Math.ceil(total / 5));
  const below = Array.from({ length: Math.ceil(total / step) }, (_, nth) => nth * step);
  return [...below.filter((count) => total - count >= step / 2), total];
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
