import { HAND_OVER_STATES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** One archive that was made of a conference. */
export const dossierSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['final', 'interim']),
    madeAt: z.iso.datetime(),
    size: z.number().int().describe('bytes'),
    files: z.number().int(),
    sha256: z.string(),
    requestedBy: z.string().nullable().describe('who asked for an interim copy'),
    url: z.string(),
  })
  .meta({ id: 'Dossier' });
export type DossierView = z.infer<typeof dossierSchema>;

/** The dossiers of a conference, how long they are kept, and by when they go to the archive. */
export const dossiersSchema = z
  .object({
    dossiers: z.array(dossierSchema),
    making: z.number().int().describe('interim copies that were asked for and are not made yet'),
    retention: z.object({ words: sentenceSchema, toVerify: sentenceSchema }),
    handOver: z
      .object({ dueOn: z.iso.date(), state: z.enum(HAND_OVER_STATES), sentence: sentenceSchema })
      .nullable()
      .describe('null until the follow-up has ended'),
    may: z.object({ make: z.boolean(), handOver: z.boolean() }),
  })
  .meta({ id: 'Dossiers' });
export type DossiersView = z.infer<typeof dossiersSchema>;

/** Asks for an interim copy. */
export const makeDossierBody = z
  .strictObject({ id: z.uuid().describe('made by the page, so that asking again makes one') })
  .meta({ id: 'MakeDossier' });
export type MakeDossierBody = z.infer<typeof makeDossierBody>;

/** Records the day on which the dossier went to the archive. */
export const archivingBody = z.strictObject({ handedOverOn: z.iso.date() }).meta({ id: 'ArchiveDossier' });
export type ArchivingBody = z.infer<typeof archivingBody>;
