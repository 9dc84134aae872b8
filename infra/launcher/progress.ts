import type { Sentence } from '@conference/domain';

/** What a start tells those who wait for it. */
export type Progress =
  | { readonly kind: 'working'; readonly step: Sentence; readonly seconds: number }
  | { readonly kind: 'done'; readonly step: Sentence; readonly seconds: number }
  | { readonly kind: 'warning'; readonly sentence: Sentence }
  | { readonly kind: 'output'; readonly name: string; readonly line: string };

export type OnProgress = (progress: Progress) => void;

const FIRST_WORD_AFTER_MS = 2_000;
const WORD_EVERY_MS = 10_000;

/** Does one step and tells how long it takes: soon, every ten seconds, and at its end. */
export async function step<T>(onProgress: OnProgress, words: Sentence, work: () => Promise<T>): Promise<T> {
  const beganAt = Date.now();
  const tell = (kind: 'working' | 'done') => () =>
    onProgress({ kind, step: words, seconds: (Date.now() - beganAt) / 1000 });
  const first = setTimeout(tell('working'), FIRST_WORD_AFTER_MS);
  const later = setInterval(tell('working'), WORD_EVERY_MS);
  try {
    const result = await work();
    tell('done')();
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}

/** Progress as one line for the terminal. */
export function progressLine(progress: Progress): string {
  switch (progress.kind) {
    case 'working':
      return `  … ${both(progress.step)}, ${progress.seconds.toFixed(0)} s`;
    case 'done':
      return `  ✓ ${both(progress.step)} (${progress.seconds.toFixed(1)} s)`;
    case 'warning':
      return `  ! ${both(progress.sentence)}`;
    case 'output':
      return `${progress.name} | ${progress.line}`;
  }
}

function both({ vi, en }: Sentence): string {
  return vi === en ? vi : `${vi} · ${en}`;
}
