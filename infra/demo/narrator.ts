import type { Language, Sentence } from '@conference/domain';

const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Tells line by line what happens, in one language, with the time of day in Vietnam. */
export class Narrator {
  constructor(
    readonly language: Language,
    private readonly print: (line: string) => void,
    private readonly now: () => Date,
  ) {}

  /** Something that happened. */
  tell(vi: string, en: string): void {
    this.print(`${TIME.format(this.now())}  ${this.say({ vi, en })}`);
  }

  /** A part of the procedure begins. */
  head(vi: string, en: string): void {
    this.print(`\n${TIME.format(this.now())}  ── ${this.say({ vi, en })}`);
  }

  /** Plain lines, without the time. */
  lines(lines: readonly string[]): void {
    for (const line of lines) this.print(line);
  }

  say(sentence: Sentence): string {
    return sentence[this.language];
  }
}
