import { randomInt } from 'node:crypto';

/** Puts things into an order that nobody can foretell or reconstruct: Fisher–Yates on the cryptographic generator of the system. */
export function shuffle<Thing>(things: readonly Thing[]): Thing[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
