import type { Sentence } from '@conference/domain';
import { isPassing } from '../cli/web-answer';

/** Nothing came in all the time that a patient person would wait; it says what was waited for. */
export class WaitedInVain extends Error {
  override readonly name = 'WaitedInVain';

  constructor(
    readonly what: Sentence,
    readonly seconds: number,
    cause?: unknown,
  ) {
    super(`waited ${seconds} s for: ${what.en}`, { cause });
  }
}

/** How long a person waits, and how often they look. */
export interface PatienceSettings {
  readonly pauseMs: number;
  readonly giveUpMs: number;
  /** Hears once about each disturbance that is waited out. */
  readonly disturbed: (error: Error) => void;
  readonly nowMs?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** A patient person: looks again after a while, tries again what failed because nobody was there, and gives up late. */
export class Patience {
  private readonly nowMs: () => number;
  private readonly sleep: (ms: number) => Promise<void>;

  constructor(private readonly settings: PatienceSettings) {
    this.nowMs = settings.nowMs ?? (() => Date.now());
    this.sleep = settings.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /** Lets some time pass. */
  pause(): Promise<void> {
    return this.sleep(this.settings.pauseMs);
  }

  /**
   * Looks until there is something. A disturbance that may pass is waited out; any other error ends the waiting.
   * @throws WaitedInVain when nothing came
   */
  async until<T>(what: Sentence, look: () => Promise<T | null | undefined>): Promise<T> {
    const { giveUpMs, disturbed } = this.settings;
    const since = this.nowMs();
    let trouble: Error | undefined;
    for (;;) {
      try {
        const found = await look();
        if (found !== null && found !== undefined) return found;
        trouble = undefined;
      } catch (error) {
        if (!(error instanceof Error) || !isPassing(error)) throw error;
        if (!trouble) disturbed(error);
        trouble = error;
      }
      if (this.nowMs() - since >= giveUpMs) throw new WaitedInVain(what, Math.round(giveUpMs / 1000), trouble);
      await this.pause();
    }
  }

  /** Does something, again while what keeps it from being done may pass. */
  async attempt<T>(what: Sentence, act: () => Promise<T>): Promise<T> {
    const { done } = await this.until(what, async () => ({ done: await act() }));
    return done;
  }
}
