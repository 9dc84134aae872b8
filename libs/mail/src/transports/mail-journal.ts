import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * How far a mail once got, as this machine wrote down before the database could:
 * `ending`, its last byte was about to leave, and the relay may have it; `accepted`, the relay took it over;
 * `refused`, the relay said that it did not.
 */
export type JournalWord = 'ending' | 'accepted' | 'refused';

/** Thrown when the journal cannot be written or read: without it no mail is sent. */
export class JournalFailure extends Error {
  override readonly name = 'JournalFailure';
}

const LINE = /^(\S+) (ending|accepted|refused) (<\S+>)$/;

/**
 * The append-only file in which the sender notes how far each mail got. It lies beside the process and not in the database, so it still
 * knows what a sender that died in between, or a database that was restored from a backup, does not. Several processes of one
 * machine share it: each line is one write at the end of the file.
 */
export class MailJournal {
  private readonly last = new Map<string, JournalWord>();
  private readonly acceptedAt = new Map<string, Date>();
  private file: Promise<FileHandle> | undefined;
  private position = 0;
  private rest = '';
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly path: string) {}

  /** Notes how far a mail got; when this has answered, it is on the disk. */
  async note(word: JournalWord, messageId: string): Promise<void> {
    await this.run(async (file) => {
      await file.write(`\n${new Date().toISOString()} ${word} ${messageId}\n`);
      await file.datasync();
    });
  }

  /** How far a mail got in any attempt of this machine; null when it never came to its last byte. */
  async howFar(messageId: string): Promise<{ word: JournalWord; acceptedAt: Date | null } | null> {
    this.reading = this.reading.then(() => this.readOn());
    await this.reading;
    const word = this.last.get(messageId);
    return word ? { word, acceptedAt: this.acceptedAt.get(messageId) ?? null } : null;
  }

  async close(): Promise<void> {
    const file = this.file;
    this.file = undefined;
    await (await file)?.close();
  }

  /** Reads what was written since the last look, by whichever process. */
  private async readOn(): Promise<void> {
    await this.run(async (file) => {
      const { size } = await file.stat();
      if (size <= this.position) return;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - this.position), 0, undefined, this.position);
      this.position += bytesRead;
      // a line that was cut off in the middle of its writing ends at the line break that each line begins with
      const lines = (this.rest + buffer.toString('latin1', 0, bytesRead)).split('\n');
      this.rest = lines.pop() ?? '';
      for (const line of lines) this.take(line);
    });
  }

  private take(line: string): void {
    const [, at, word, messageId] = LINE.exec(line) ?? [];
    if (!at || !messageId) return;
    if (word === 'accepted') this.acceptedAt.set(messageId, new Date(at));
    // what was once taken over stays so, whatever a later attempt met
    if (this.last.get(messageId) !== 'accepted') this.last.set(messageId, word as JournalWord);
  }

  private async run<T>(work: (file: FileHandle) => Promise<T>): Promise<T> {
    try {
      this.file ??= this.openFile();
      return await work(await this.file);
    } catch (error) {
      await this.close().catch(() => undefined);
      throw new JournalFailure(`The mail journal cannot be used: ${(error as NodeJS.ErrnoException).code ?? 'failed'}`);
    }
  }

  private async openFile(): Promise<FileHandle> {
    await mkdir(dirname(this.path), { recursive: true });
    return open(this.path, 'a+', 0o600);
  }
}
