import type { ConferenceDetail, TaskView } from '@conference/contracts';
import type { ApiClient } from '../cli/api-client';
import { MailedAnswer } from './mailed-answer';
import { WaitedInVain } from './patience';
import type { Conference, Play } from './play';

/** So many people answer at the same time: two processors serve them all. */
const AT_ONCE = 4;
const STANDSTILL_MS = 120_000;

/** The people at their desks: whoever is asked something answers, until the conference has come as far as wanted. */
export class Desks {
  private readonly busy = new Map<string, Promise<void>>();
  private readonly done = new Set<string>();
  private given = 0;

  constructor(
    private readonly play: Play,
    private readonly client: ApiClient,
    private readonly conference: Conference,
  ) {}

  /** How many answers were given so far. */
  get answers(): number {
    return this.given;
  }

  /**
   * Lets everybody who is asked answer until the conference is where it should be; a task that is not wanted stays open.
   * @throws WaitedInVain when nothing moves any more
   */
  async workUntil(
    isThere: (detail: ConferenceDetail) => boolean,
    isWanted: (task: TaskView) => boolean = () => true,
  ): Promise<ConferenceDetail> {
    let [shown, movedAtMs] = ['', Date.now()];
    for (;;) {
      const detail = await this.play.patience.attempt({ vi: 'trang hội nghị', en: 'the page of the conference' }, () =>
        this.conference.look(),
      );
      if (isThere(detail) && this.busy.size === 0) return detail;
      for (const task of detail.tasks.filter(isWanted)) this.take(task, detail);

      const now = `${detail.rev} ${this.done.size} ${this.busy.size}`;
      if (now !== shown) [shown, movedAtMs] = [now, Date.now()];
      else if (this.busy.size === 0 && Date.now() - movedAtMs > STANDSTILL_MS) throw standstill(detail);
      await Promise.race([this.play.patience.pause(), ...this.busy.values()]);
    }
  }

  private take(task: TaskView, detail: ConferenceDetail): void {
    if (!task.isTurn || this.busy.size >= AT_ONCE || this.busy.has(task.id) || this.done.has(task.id)) return;
    const answering = new MailedAnswer(this.play, this.client, task, detail).give().then((isGiven) => {
      this.done.add(task.id);
      if (isGiven) this.given += 1;
      this.busy.delete(task.id);
    });
    this.busy.set(task.id, answering);
  }
}

function standstill({ stage, waitingFor, documents }: ConferenceDetail): WaitedInVain {
  const names = waitingFor.map(({ name }) => name).join(', ');
  const open = documents
    .filter(({ phase }) => phase !== 'final')
    .map(({ code, phase }) => `${code} (${phase})`)
    .join(', ');
  const what = names || open || stage;
  return new WaitedInVain(
    { vi: `hội nghị tiếp tục; đang chờ: ${what}`, en: `the conference to go on; waiting for: ${what}` },
    STANDSTILL_MS / 1000,
  );
}
