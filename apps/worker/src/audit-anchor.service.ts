import { appendFile } from 'node:fs/promises';
import { SETTINGS, type Settings } from '@conference/config';
import { Transactions } from '@conference/persistence';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';

const EVERY_MS = 60_000;

/**
 * Writes the head of each office's audit chain outside the database, so that a rewritten or shortened chain shows.
 *
 * A chain alone does not see a cut tail; a head kept elsewhere does.
 */
@Injectable()
export class AuditAnchorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(AuditAnchorService.name);
  private readonly anchored = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.auditAnchorFile)
      return this.log.warn('AUDIT_ANCHOR_FILE is not set: the audit chain is not anchored outside the database');
    this.timer = setInterval(() => void this.anchor(), EVERY_MS);
    void this.anchor();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    if (this.timer) await this.anchor();
  }

  private async anchor(): Promise<void> {
    try {
      const heads = await this.transactions.read((records) => records.audit.heads());
      const moved = heads.filter(({ officeId, seq }) => seq > (this.anchored.get(officeId) ?? 0));
      if (moved.length === 0) return;
      const at = new Date().toISOString();
      await appendFile(
        this.settings.auditAnchorFile!,
        moved.map(({ officeId, seq, hash }) => `${JSON.stringify({ at, officeId, seq, hash })}\n`).join(''),
      );
      for (const { officeId, seq } of moved) this.anchored.set(officeId, seq);
    } catch (error) {
      this.log.warn(`the audit chain could not be anchored: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
