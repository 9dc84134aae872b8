import { MOST_SCANS, type ScanAnswer, type ScanBody } from '@conference/contracts';

/** A scan that this device has recorded; until the server has answered it is kept here. */
export interface QueuedScan extends ScanBody {
  readonly device: string;
  /** Whom the device takes it for; null for a code, which says nothing. */
  readonly name: string | null;
}

/** A scan that does not count, kept until somebody has looked at it. */
export interface RefusedScan {
  readonly scan: QueuedScan;
  readonly answer: ScanAnswer;
}

interface Kept {
  readonly waiting: readonly QueuedScan[];
  readonly refused: readonly RefusedScan[];
}

const NOTHING: Kept = { waiting: [], refused: [] };

/** The scans of one conference on this device. They outlive a reload and a day without a network. */
export class ScanQueue {
  private kept: Kept;
  private readonly readers = new Set<() => void>();

  constructor(
    private readonly conferenceId: string,
    private readonly store: Storage,
  ) {
    this.kept = this.read() ?? NOTHING;
  }

  readonly subscribe = (reader: () => void): (() => void) => {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  };

  readonly look = (): Kept => this.kept;

  add(scan: QueuedScan): void {
    this.change(({ waiting, refused }) => ({ waiting: [...waiting, scan], refused }));
  }

  /** What is sent next: the oldest scans, all of one door. */
  next(): readonly QueuedScan[] {
    const { waiting } = this.kept;
    return waiting.filter(({ device }) => device === waiting[0]?.device).slice(0, MOST_SCANS);
  }

  /** Lets go of what the server has answered. What it refused is kept for a look. */
  settle(answers: readonly ScanAnswer[]): void {
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    this.change(({ waiting, refused }) => ({
      waiting: waiting.filter(({ id }) => !byId.has(id)),
      refused: [
        ...waiting.flatMap((scan) => {
          const answer = byId.get(scan.id);
          return answer?.state === 'refused' ? [{ scan, answer }] : [];
        }),
        ...refused,
      ],
    }));
  }

  dismiss(scanId: string): void {
    this.change(({ waiting, refused }) => ({ waiting, refused: refused.filter(({ scan }) => scan.id !== scanId) }));
  }

  /** Another window of this device may have changed what is kept, so it is read first. */
  private change(make: (before: Kept) => Kept): void {
    this.kept = make(this.read() ?? this.kept);
    try {
      this.store.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // A full or forbidden store loses only the copy for a reload, never what is on the page.
    }
    this.readers.forEach((reader) => reader());
  }

  private read(): Kept | null {
    try {
      return JSON.parse(this.store.getItem(this.key) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  private get key(): string {
    return `scans ${this.conferenceId}`;
  }
}
