import { Files, Spool } from '@conference/files';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const HOUR_MS = 3_600_000;
const KEPT_MS = 24 * HOUR_MS;

/**
 * Forgets what a process that was killed left in the file store: bytes that no row has named for a day.
 *
 * Several workers may do it at once; a content that is being named is not swept.
 */
@Injectable()
export class FileSweeperService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(FileSweeperService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly files: Files,
    private readonly spool: Spool,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(new Date()), HOUR_MS);
    void this.sweep(new Date());
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_MS);
    try {
      const swept = (await this.files.sweep(before)) + (await this.spool.sweep(before));
      if (swept > 0) this.log.log(`${swept} leftover files swept`);
    } catch (error) {
      this.log.warn(`leftover files could not be swept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
