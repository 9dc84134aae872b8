import { PROGRESS_STATES, type ProgressState } from '@conference/domain';
import type { Tone } from '../../shared/pill';

const TONES: Record<ProgressState, Tone> = {
  met: 'good',
  onTrack: 'good',
  notMet: 'wait',
  aboveRange: 'accent',
  belowRange: 'wait',
  notMeasurable: 'calm',
};

/** What a report says of its target; a word of a later version counts as not measured. */
export function judgementOf(word: string): ProgressState {
  return PROGRESS_STATES.find((state) => state === word) ?? 'notMeasurable';
}

/** How a judgement is coloured. */
export function toneOf(word: string): Tone {
  return TONES[judgementOf(word)];
}
