import { apiRoot, runningAddresses } from '../cli/addresses';
import { ask } from '../cli/web-answer';
import { progressLine } from '../launcher/progress';
import { startStack } from '../launcher/stack';
import type { Narrator } from './narrator';

/** The system that a play runs against. */
export interface PlayedSystem {
  readonly api: string;
  readonly mailbox: string;
  readonly temporalUi: string;
  /** Started for the play alone, and gone afterwards. */
  readonly isTemporary: boolean;
  /** Ends and removes a system that was started for the play; one that was running goes on. */
  end(): Promise<void>;
}

const ANSWERS_WITHIN_MS = 15_000;
const PAUSE_MS = 500;

/** Finds the running system, or starts one on free ports that is removed afterwards. */
export async function findOrStart(narrator: Narrator, signal: AbortSignal): Promise<PlayedSystem> {
  const running = await runningAddresses();
  if (running && (await answers(apiRoot(running.api)))) {
    return {
      api: apiRoot(running.api),
      mailbox: running.mailbox,
      temporalUi: running.temporalUi,
      isTemporary: false,
      end: () => Promise.resolve(),
    };
  }
  narrator.tell(
    'Chưa có hệ thống nào chạy: khởi động một hệ thống tạm, xóa khi xong.',
    'No system is running: starting one that is removed afterwards.',
  );
  const stack = await startStack({
    signal,
    onProgress: (progress) => {
      if (progress.kind !== 'output') narrator.lines([progressLine(progress)]);
    },
  });
  const { api, mailbox, temporalUi } = stack.addresses;
  return { api: apiRoot(api), mailbox, temporalUi, isTemporary: true, end: () => stack.stop() };
}

/** A system that is just restarting one of its processes still counts as running. */
async function answers(api: string): Promise<boolean> {
  for (const since = Date.now(); Date.now() - since < ANSWERS_WITHIN_MS;) {
    const isThere = await ask(`${api}/health/live`).then(
      ({ response }) => response.ok,
      () => false,
    );
    if (isThere) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
