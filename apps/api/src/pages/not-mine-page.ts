import type { Channel, FreezeEnd, Language, Outcome } from '@conference/domain';

/** An answer as it was recorded in somebody's name. */
export interface RecordedFor {
  readonly title: string;
  readonly isTarget: boolean;
  readonly outcome: Outcome;
  readonly person: string;
  readonly answeredAt: string;
  /** Null for a late opinion. */
  readonly channel: Channel | null;
  /** Who acted in their place, or wrote it down. */
  readonly actor: string | null;
  readonly evidence: string | null;
  readonly revision: number | null;
  readonly packetHash: string | null;
}

/** What became of a report. */
export interface ReportFacts {
  readonly at: string;
  readonly lifted: {
    readonly how: FreezeEnd;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  } | null;
}

/** Everything that the page behind “this was not me” is written from. */
export interface NotMinePage {
  readonly language: Language;
  readonly reader: string;
  readonly office: { readonly name: string; readonly contact: string };
  readonly isRehearsal: boolean;
  /** The answer that the receipt was about; null when it counts no more and was never reported. */
  readonly recorded: RecordedFor | null;
  readonly report: ReportFacts | null;
  readonly expiredAt: string | null;
  readonly mayReport: boolean;
}
