import { createReadStream } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
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

  /** Whether heads are kept outside at all. */
  get isKept(): boolean {
    return this.settings.auditAnchorFile !== undefined;
  }

  /**
   * Writes the heads now, for something that ends with an anchor.
   * @throws when the file cannot be written
   */
  async anchorNow(): Promise<void> {
    if (this.isKept) await this.write();
  }

  /** The lines about an office's chain from one entry to the first anchor that holds another; nothing where none are kept. */
  async linesOf(officeId: string, from: number, held: number): Promise<{ lines: string[]; through: number }> {
    if (!this.settings.auditAnchorFile) return { lines: [], through: held };
    const found: { seq: number; line: string }[] = [];
    for await (const line of createInterface({ input: createReadStream(this.settings.auditAnchorFile) })) {
      const anchor = readAnchor(line);
      if (anchor?.officeId === officeId && anchor.seq >= from) found.push({ seq: anchor.seq, line });
    }
    const through = Math.min(...found.map(({ seq }) => seq).filter((seq) => seq >= held));
    if (!Number.isFinite(through)) throw new Error('the audit chain has no anchor behind the seal');
    return { lines: found.filter(({ seq }) => seq <= through).map(({ line }) => line), through };
  }

  /** Notes outside of the database which archive was made of a conference. */
  async noteDossier(officeId: string, conferenceId: string, dossierSha256: string): Promise<void> {
    if (!this.settings.auditAnchorFile) return;
    const line = JSON.stringify({ at: new Date().toISOString(), officeId, conferenceId, dossierSha256 });
    await appendFile(this.settings.auditAnchorFile, `${line}\n`);
  }

  private async anchor(): Promise<void> {
    try {
      await this.write();
    } catch (error) {
      this.log.warn(`the audit chain could not be anchored: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async write(): Promise<void> {
    const heads = await this.transactions.read((records) => records.audit.heads());
    const moved = heads.filter(({ officeId, seq }) => seq > (this.anchored.get(officeId) ?? 0));
    if (moved.length === 0) return;
    const at = new Date().toISOString();
    await appendFile(
      this.settings.auditAnchorFile!,
      moved.map(({ officeId, seq, hash }) => `${JSON.stringify({ at, officeId, seq, hash })}\n`).join(''),
    );
    for (const { officeId, seq } of moved) this.anchored.set(officeId, seq);
  }
}

function readAnchor(line: string): { officeId: string; seq: number } | null {
  try {
    const { officeId, seq } = JSON.parse(line) as { officeId?: unknown; seq?: unknown };
    return typeof officeId === 'string' && typeof seq === 'number' ? { officeId, seq } : null;
  } catch {
    return null; // a line that a crash cut off
  }
}
