import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const LARGEST_LOG_BYTES = 10_000_000;
const TAIL_LINES = 30;

/** What a program says, line by line: in a file with time and name, its last lines in memory. */
export class OutputLog {
  private readonly file: WriteStream;
  private readonly lastLines: string[] = [];

  constructor(
    readonly path: string,
    private readonly name: string,
    private readonly onLine: (line: string) => void = () => undefined,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    keepOneOlderLog(path);
    this.file = createWriteStream(path, { flags: 'a', mode: 0o600 });
    this.file.on('error', () => undefined); // a full disk must not stop the program that talks
  }

  /** Follows a stream to its end. */
  follow(stream: Readable): void {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk: Buffer) => {
      const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach((line) => this.write(line));
    });
    stream.on('end', () => rest && this.write(rest));
    stream.on('error', () => undefined);
  }

  write(line: string): void {
    this.lastLines.push(line);
    if (this.lastLines.length > TAIL_LINES) this.lastLines.shift();
    this.file.write(`${new Date().toISOString()} ${this.name} | ${line}\n`);
    this.onLine(line);
  }

  /** The last lines that were said. */
  tail(): string[] {
    return [...this.lastLines];
  }

  close(): void {
    this.file.end();
  }
}

function keepOneOlderLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
}
