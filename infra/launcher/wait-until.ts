import { setTimeout as pause } from 'node:timers/promises';

const ASK_EVERY_MS = 100;

/** Asks until the answer is yes. False when the time is over; an error counts as no. */
export async function waitUntil(
  question: () => Promise<boolean>,
  withinMs: number,
  isPointless: () => boolean = () => false,
): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!isPointless()) {
    if (await question().catch(() => false)) return true;
    if (Date.now() > until) return false;
    await pause(ASK_EVERY_MS);
  }
  return false;
}

/** Whether a health door answers 200. */
export async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.arrayBuffer();
  return response.ok;
}
