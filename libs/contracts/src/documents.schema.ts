import { CHANGE_CLASSES, DOCUMENT_KINDS, DOCUMENT_PHASES, ROUND_OUTCOMES, TASK_KINDS } from '@conference/domain';
import { z } from 'zod';
import { taskCommentSchema } from './unreached.schema';
import { approvalSchema, publicitySchema } from './drafting.schema';
import { deliverySchema } from './register.schema';
import { sentenceSchema } from './problem.schema';
import { opinionSchema, taskSchema } from './tasks.schema';

/** One version of a document. */
export const revisionSchema = z
  .object({
    number: z.number().int(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    note: z.string().nullable(),
    hasText: z.boolean(),
    changeClass: z.enum(CHANGE_CLASSES).nullable().describe('how a change after submission was classed'),
    authors: z.array(z.string()).describe('names of everybody who wrote it'),
    pdfUrl: z.string().nullable().describe('in the official layout, as a draft; null for a file without text'),
    docxUrl: z.string().nullable(),
    uploadedBy: z.string().nullable().describe('name; null when the system assembled it'),
    uploadedAt: z.iso.datetime(),
    url: z.string(),
  })
  .meta({ id: 'Revision' });

/** One question to one or many people, with how it ended. */
export const roundSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    number: z.number().int(),
    revision: z.number().int().nullable(),
    packetHash: z.string().nullable(),
    outcome: z.enum(ROUND_OUTCOMES).nullable(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    tasks: z.array(taskSchema),
  })
  .meta({ id: 'Round' });
export type RoundView = z.infer<typeof roundSchema>;

/** A document as a row of the conference page. */
export const documentSchema = z
  .object({
    id: z.uuid(),
    conferenceId: z.uuid(),
    code: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    unit: z.string().nullable(),
    phase: z.enum(DOCUMENT_PHASES),
    currentRevision: z.number().int(),
    approvedRevision: z.number().int().nullable(),
    approvedPacketHash: z.string().nullable(),
    lastApprovedRevision: z.number().int().nullable().describe('also when the approval has fallen'),
    contestable: z.boolean().describe('changed editorially after approval; those who approved may still object'),
    symbol: z.string().nullable(),
    issuedAt: z.iso.datetime().nullable(),
    issuedUrl: z.string().nullable(),
    temporalUrl: z.string().nullable(),
    waitingFor: z.array(z.string()).describe('names'),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof documentSchema>;

/** A document with its revisions, rounds and opinions. */
export const documentDetailSchema = documentSchema
  .extend({
    revisions: z.array(revisionSchema),
    rounds: z.array(roundSchema),
    opinions: z.array(opinionSchema),
    comments: z.array(taskCommentSchema).describe('what was written by mail and decided nothing'),
    approvals: z.array(approvalSchema),
    publicity: z.array(publicitySchema),
    deliveries: z.array(deliverySchema).describe('once issued: how it came to each recipient, those above first'),
    blocked: sentenceSchema
      .nullable()
      .describe('why it cannot be issued yet, where the conference has to adopt it first'),
    may: z.object({ write: z.boolean(), amend: z.boolean() }),
  })
  .meta({ id: 'DocumentDetail' });
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
