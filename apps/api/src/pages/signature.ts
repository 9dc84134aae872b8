import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs facts for one purpose, so that a signature made for one thing is worth nothing for another. */
export function signature(secret: string, purpose: string, facts: readonly (string | number | null)[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...facts]))
    .digest('base64url');
}

/** Compares signatures without telling by the time it takes how much of them is right. */
export function isSignature(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
