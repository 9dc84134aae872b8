import type { Tone } from '../../shared/pill';

const TONES = { met: 'good', partly: 'wait', notMet: 'late', onTrack: 'good', late: 'late', done: 'good', unknown: 'calm' } as const;
type Judgement = keyof typeof TONES;

/** What a report says of its target, as far as this page knows the word. */
export function judgementOf(word: string): Judgement {
  return word in TONES ? (word as Judgement) : 'unknown';
}

export function toneOf(word: string): Tone {
  return TONES[judgementOf(word)];
}
