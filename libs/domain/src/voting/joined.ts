import type { Sentence } from '../sentence';

/** Says several sentences one after the other. */
export function joined(sentences: readonly Sentence[]): Sentence {
  return { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}
