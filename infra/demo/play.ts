import { conferenceDetailSchema, type ConferenceDetail } from '@conference/contracts';
import type { ConferencePlan, Language, Stage } from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import { STAGE_WORDS } from '../cli/words';
import type { Mailbox } from './mailbox';
import type { Narrator } from './narrator';
import type { Patience } from './patience';
import type { People } from './people';

/** Everything that the acts of a play share. */
export interface Play {
  readonly plan: ConferencePlan;
  readonly language: Language;
  readonly people: People;
  readonly mailbox: Mailbox;
  readonly patience: Patience;
  readonly narrator: Narrator;
  /** Makes the keys of this run's commands: the same command again has its first answer. */
  readonly runKey: string;
}

/** The conference that is played, as the head of office sees it on the dashboard. */
export class Conference {
  private stage: Stage | null = null;

  constructor(
    readonly id: string,
    private readonly client: ApiClient,
    private readonly play: Play,
  ) {}

  /** Looks at it now, and tells when it has come to another stage. */
  async look(): Promise<ConferenceDetail> {
    const detail = await this.client.get(`/api/conferences/${this.id}`, conferenceDetailSchema);
    if (detail.stage !== this.stage) {
      this.stage = detail.stage;
      const { vi, en } = STAGE_WORDS[detail.stage];
      this.play.narrator.head(`Giai đoạn: ${vi}`, `Stage: ${en}`);
    }
    return detail;
  }

  path(rest: string): string {
    return `/api/conferences/${this.id}/${rest}`;
  }
}
