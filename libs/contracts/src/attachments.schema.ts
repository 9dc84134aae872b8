import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const LONGEST_NOTE = 500;

/** A file that goes with a document, with who added it, and who removed it. */
export const attachmentSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    note: z.string().nullable(),
    addedBy: z.string().describe('name'),
    addedAt: z.iso.datetime(),
    removedBy: z.string().nullable().describe('name; null while the file goes with the document'),
    removedAt: z.iso.datetime().nullable(),
    url: z.string(),
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentSchema>;

/** The attachments of a document, those removed as well, and whether the reader may change them. */
export const attachmentListSchema = z
  .object({
    attachments: z.array(attachmentSchema),
    mayChange: z.boolean(),
    whyNot: sentenceSchema.nullable().describe('why the reader may not change them'),
    largestBytes: z.number().int().describe('largest file that is taken'),
  })
  .meta({ id: 'AttachmentList' });
export type AttachmentList = z.infer<typeof attachmentListSchema>;

/** What comes with an attachment's file in its form. */
export const attachmentBody = z
  .object({ note: z.string().trim().max(LONGEST_NOTE).optional().describe('what the file is') })
  .meta({ id: 'AttachmentBody' });
export type AttachmentBody = z.infer<typeof attachmentBody>;
