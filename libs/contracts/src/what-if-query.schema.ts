import { isCivilDate, type AssumedAbsence, type AssumedDelay } from '@conference/domain';
import { z } from 'zod';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MOST = 10;

/** An absence as an address says it: who, from, until. */
const awayText = z
  .string()
  .regex(new RegExp(`^${ID}\\.${DAY}\\.${DAY}$`))
  .refine((text) => text.split('.').slice(1).every(isCivilDate))
  .describe('<person>.<from>.<until>');

/** A delay as an address says it: by how many working days, who. */
const lateText = z
  .string()
  .regex(new RegExp(`^[1-9]\\d{0,2}\\.${ID}(?:,${ID})*$`))
  .describe('<working days>.<person>,<person>…');

const some = <Text extends z.ZodType<string>>(text: Text) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(text).max(MOST));

/** What is supposed, in the words of an address that can be sent to a colleague. */
export const whatIfQuery = z.object({ heldOn: z.iso.date().optional(), away: some(awayText), late: some(lateText) });
export type WhatIfQuery = z.infer<typeof whatIfQuery>;

/** Reads an absence from an address. */
export function readAway(text: string): AssumedAbsence {
  const [personId, from, until] = text.split('.');
  return { personId: personId!, from: from!, until: until! };
}

/** Writes an absence into an address. */
export function writeAway({ personId, from, until }: AssumedAbsence): string {
  return [personId, from, until].join('.');
}

/** Reads a delay from an address. */
export function readLate(text: string): AssumedDelay {
  const [workingDays, who] = text.split('.');
  return { workingDays: Number(workingDays), who: who!.split(',') };
}

/** Writes a delay into an address. */
export function writeLate({ workingDays, who }: AssumedDelay): string {
  return `${workingDays}.${who.join(',')}`;
}
