import {
  CHANGE_CLASSES,
  CONSULTATION_FIELDS,
  HEADING_LEVELS,
  PUBLICITY_MATTERS,
  PUBLICITY_WAYS,
  RUNNING_KINDS,
  type DocumentText,
} from '@conference/domain';
import { z } from 'zod';
import { opinionSchema } from './tasks.schema';
import { sentenceSchema } from './problem.schema';

const blockId = z
  .string()
  .regex(/^[a-z0-9]{4,24}$/, 'lower case letters and digits, 4 to 24')
  .describe('stays with the paragraph through every revision');
const words = z
  .string()
  .max(20_000)
  .regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]|\n)*$/u, 'no control or direction characters');

/** One paragraph-sized piece of a document. */
export const textBlockSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ id: blockId, kind: z.literal('heading'), level: z.enum(HEADING_LEVELS), text: words }),
    ...RUNNING_KINDS.map((kind) => z.strictObject({ id: blockId, kind: z.literal(kind), text: words })),
    z.strictObject({
      id: blockId,
      kind: z.literal('table'),
      rows: z.array(z.array(words).min(1).max(20)).min(1).max(1000),
    }),
  ])
  .meta({ id: 'TextBlock' });

/** What a document says; its numbers come from its order, its layout from the regulation. */
export const documentTextSchema: z.ZodType<DocumentText> = z
  .strictObject({ blocks: z.array(textBlockSchema).max(5000) })
  .meta({ id: 'DocumentText' }) as z.ZodType<DocumentText>;

/** The text that is being written, with who saved it last. */
export const draftSchema = z
  .object({
    documentId: z.uuid(),
    version: z.number().int().describe('0 when nothing has been saved yet'),
    text: documentTextSchema,
    savedBy: z.string().nullable().describe('name'),
    savedAt: z.iso.datetime().nullable(),
    currentRevision: z.number().int(),
    isHandedIn: z.boolean().describe('the text is that of the current revision'),
    mode: z
      .enum(['draft', 'amend', 'read'])
      .describe(
        'draft: handed in with the task; amend: a change of a submitted document; read: nothing can be changed',
      ),
    packetHash: z.string().nullable().describe('the packet that a change starts from'),
    draftTaskId: z.uuid().nullable().describe('the open task with which this person hands the text in'),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftSchema>;

/** A save: the text, and the version that the writer had before their eyes. */
export const saveDraftBody = z
  .strictObject({ baseVersion: z.number().int().min(0), text: documentTextSchema })
  .meta({ id: 'SaveDraft' });
export type SaveDraftBody = z.infer<typeof saveDraftBody>;

/** A paragraph that two people changed differently; each side is null where it was removed. */
export const draftConflictSchema = z
  .object({
    blockId: z.string(),
    base: textBlockSchema.nullable(),
    mine: textBlockSchema.nullable(),
    theirs: textBlockSchema.nullable(),
  })
  .meta({ id: 'DraftConflict' });
export type DraftConflict = z.infer<typeof draftConflictSchema>;

/**
 * What came of a save. Without conflicts it is kept as a new version, with what others wrote meanwhile merged in.
 * With conflicts nothing is kept yet: `text` is the merge with one's own side where the two differ; choose, and save on `version`.
 */
export const savedDraftSchema = z
  .object({
    version: z.number().int(),
    isSaved: z.boolean(),
    text: documentTextSchema,
    savedAt: z.iso.datetime().nullable(),
    mergedFrom: z.string().nullable().describe('name of the person whose changes were merged in'),
    foreignBlockIds: z.array(z.string()).describe('paragraphs that others changed meanwhile'),
    conflicts: z.array(draftConflictSchema),
  })
  .meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** Takes the text of an uploaded DOCX into the draft; the file itself is kept as it is. */
export const importDraftBody = z
  .strictObject({
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().min(1).max(255),
    baseVersion: z.number().int().min(0),
  })
  .meta({ id: 'ImportDraft' });
export type ImportDraftBody = z.infer<typeof importDraftBody>;

/** A change of a document that was submitted or approved already, classed by the person who makes it. */
export const amendmentBody = z
  .strictObject({
    draftVersion: z.number().int().min(1),
    changeClass: z.enum(CHANGE_CLASSES),
    reason: z.string().min(1).max(2000),
    packetHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('the packet that was on the screen'),
  })
  .meta({ id: 'Amendment' });
export type AmendmentBody = z.infer<typeof amendmentBody>;

/** What a change did. */
export const amendedSchema = z
  .object({ revision: z.number().int(), effect: z.enum(['asksAgain', 'voids', 'carriesOver']) })
  .meta({ id: 'Amended' });
export type Amended = z.infer<typeof amendedSchema>;

/** One revision to read: its text with the number and the citation of each paragraph. */
export const revisionTextSchema = z
  .object({
    number: z.number().int(),
    text: documentTextSchema.nullable().describe('null when the revision is only a file'),
    numbers: z.array(z.string().nullable()).describe('what is printed before each paragraph, in order'),
    places: z.array(sentenceSchema).describe('how each paragraph is cited, in order'),
    targets: z
      .array(z.object({ blockId: z.string(), targetId: z.uuid(), title: z.string() }))
      .describe('the targets that clauses of a resolution say'),
  })
  .meta({ id: 'RevisionText' });
export type RevisionText = z.infer<typeof revisionTextSchema>;

/** A run of words: the same on both sides, only on the left (removed), or only on the right (added). */
export const segmentSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type Segment = z.infer<typeof segmentSchema>;

/** One paragraph of two revisions side by side. */
export const comparisonRowSchema = z
  .object({
    blockId: z.string(),
    change: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
    left: z.object({ number: z.string().nullable(), kind: z.string(), segments: z.array(segmentSchema) }).nullable(),
    right: z.object({ number: z.string().nullable(), kind: z.string(), segments: z.array(segmentSchema) }).nullable(),
  })
  .meta({ id: 'ComparisonRow' });
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

/** Two revisions side by side; `to` is 'draft' for the text that is being written. */
export const comparisonSchema = z
  .object({
    from: z.number().int(),
    to: z.union([z.number().int(), z.literal('draft')]),
    counts: z.object({
      changed: z.number().int(),
      moved: z.number().int(),
      added: z.number().int(),
      removed: z.number().int(),
    }),
    rows: z.array(comparisonRowSchema),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;

export const comparisonQuery = z.object({
  from: z.coerce.number().int().min(1),
  to: z.union([z.literal('draft'), z.coerce.number().int().min(1)]),
});
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

/** One approval of a document: given by a round, or carried over by an editorial change. */
export const approvalSchema = z
  .object({
    revision: z.number().int(),
    packetHash: z.string(),
    how: z.enum(['given', 'carriedOver']),
    givenAt: z.iso.datetime(),
    approvedBy: z.array(z.string()).describe('names, in the order of the round; empty when carried over'),
    changedBy: z.string().nullable().describe('name of the person who classed the change as editorial'),
    changeReason: z.string().nullable(),
    endedAt: z.iso.datetime().nullable().describe('null while it stands'),
    endedBecause: z.enum(['changed', 'carriedOver', 'objected', 'annulled']).nullable(),
  })
  .meta({ id: 'Approval' });
export type ApprovalView = z.infer<typeof approvalSchema>;

/** The disposition table: every remark with what became of it. */
export const dispositionTableSchema = z
  .object({
    documentId: z.uuid(),
    opinions: z.array(opinionSchema),
    undisposed: z.number().int(),
    override: z
      .object({ by: z.string().describe('name'), reason: z.string(), at: z.iso.datetime() })
      .nullable()
      .describe('the head of office lets the draft go on although remarks are unanswered'),
    isOpen: z.boolean().describe('answers can still be written'),
    may: z.object({ dispose: z.boolean(), override: z.boolean() }),
    taskId: z.uuid().nullable().describe('the open task with which the table is sent on'),
    pdfUrl: z.string(),
    docxUrl: z.string(),
  })
  .meta({ id: 'DispositionTable' });
export type DispositionTable = z.infer<typeof dispositionTableSchema>;

/** Answers to some remarks, kept as a draft of the table until it is sent on with the task. */
export const saveDispositionsBody = z
  .strictObject({
    dispositions: z
      .array(
        z.strictObject({
          opinionId: z.uuid(),
          disposition: z.enum(['takenOver', 'partly', 'notTaken']),
          reason: z.string().min(1).max(2000),
        }),
      )
      .min(1)
      .max(2000),
  })
  .meta({ id: 'SaveDispositions' });
export type SaveDispositionsBody = z.infer<typeof saveDispositionsBody>;

/** Lets the draft go to the signatory although remarks are unanswered. */
export const overrideBody = z.strictObject({ reason: z.string().min(3).max(2000) }).meta({ id: 'DispositionOverride' });
export type OverrideBody = z.infer<typeof overrideBody>;

/** The consultation plan of a conference, with what it does not state yet. */
export const consultationPlanSchema = z
  .object({
    content: z.string().nullable(),
    form: z.string().nullable(),
    method: z.string().nullable(),
    deadline: z.number().int().nullable().describe('working days before the conference'),
    responsible: z.array(z.string()).describe('codes of people'),
    silence: z.enum(['noObjection', 'escalate']),
    missing: z.array(z.enum(CONSULTATION_FIELDS)),
    people: z
      .array(z.object({ code: z.string(), name: z.string(), unit: z.string().nullable() }))
      .describe('who may be named as responsible'),
    mayChange: z.boolean(),
  })
  .meta({ id: 'ConsultationPlan' });
export type ConsultationPlanView = z.infer<typeof consultationPlanSchema>;

export const consultationPlanBody = z
  .strictObject({
    content: z.string().max(2000).nullable(),
    form: z.string().max(300).nullable(),
    method: z.string().max(300).nullable(),
    deadline: z.number().int().min(0).max(250).nullable(),
    responsible: z.array(z.string().max(40)).max(50),
    silence: z.enum(['noObjection', 'escalate']),
  })
  .meta({ id: 'ConsultationPlanChange' });
export type ConsultationPlanBody = z.infer<typeof consultationPlanBody>;

/** One place, beside this system, where a resolution was made known. @see Luật 10/2022/QH15 Điều 48 */
export const publicityPlaceSchema = z
  .object({
    id: z.uuid(),
    way: z.enum(PUBLICITY_WAYS),
    place: z.string(),
    fromOn: z.iso.date(),
    untilOn: z.iso.date().nullable().describe('null: not taken down'),
    isTakenDownEarly: z.boolean().describe('a notice board for less than 20 days'),
    link: z.string().nullable(),
    proofUrl: z.string().nullable().describe('a photo or screenshot'),
    proofName: z.string().nullable(),
    fileSha256: z.string().describe('of the file as it was issued'),
    recordedBy: z.string().nullable().describe('name'),
    recordedAt: z.iso.datetime(),
    withdrawn: z
      .object({ at: z.iso.datetime(), by: z.string().nullable(), because: z.string() })
      .nullable()
      .describe('recorded wrongly and taken back'),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'PublicityPlace' });
export type PublicityPlaceView = z.infer<typeof publicityPlaceSchema>;

/** Where a resolution was made known, as somebody records it. */
export const publicityPlaceBody = z
  .strictObject({
    way: z.enum(PUBLICITY_WAYS),
    place: z.string().trim().max(300),
    fromOn: z.iso.date(),
    untilOn: z.iso.date().nullable().default(null),
    link: z.string().trim().max(1000).nullable().default(null),
    proofSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('a file uploaded before'),
    proofName: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'RecordPublicityPlace' });
export type PublicityPlaceBody = z.infer<typeof publicityPlaceBody>;
export type PublicityPlaceDraft = z.input<typeof publicityPlaceBody>;

/** What became of the opinions on a document, or the resolution once it is issued, shown to all staff. @see Luật 10/2022/QH15 Điều 48 */
export const publicitySchema = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    documentTitle: z.string(),
    conferenceTitle: z.string(),
    matter: z.enum(PUBLICITY_MATTERS),
    symbol: z.string().nullable().describe('of the issued document'),
    showing: z.number().int().describe('begins again when a showing is broken off'),
    dueOn: z.iso.date().describe('within 5 working days'),
    publicisedAt: z.iso.datetime().nullable(),
    publicisedBy: z.string().nullable().describe('name'),
    shownUntil: z.iso.datetime().nullable().describe('20 consecutive days'),
    withdrawnAt: z.iso.datetime().nullable(),
    withdrawnBecause: z.string().nullable(),
    provenAt: z.iso.datetime().nullable().describe('when the whole time was over'),
    madeKnownOn: z.iso.date().nullable().describe('the first day anywhere'),
    isLate: z.boolean().describe('not made known anywhere by its day'),
    packetHash: z.string().describe('of the answered packet, or of the file as it was issued'),
    isShown: z.boolean(),
    mayWithdraw: z.boolean(),
    taskId: z.uuid().nullable().describe('the open question to make it known, where it is put to the reader'),
    places: z.array(publicityPlaceSchema).describe('where else it was made known'),
    mayRecord: z.boolean().describe('the reader may record where else it was made known'),
    shownUrl: z.string().nullable().describe('what is shown, as a file'),
    pdfUrl: z.string().describe('the table, or the record of having made it known'),
  })
  .meta({ id: 'Publicity' });
export type PublicityView = z.infer<typeof publicitySchema>;

export const publicityListSchema = z.object({ items: z.array(publicitySchema) }).meta({ id: 'PublicityList' });
export type PublicityList = z.infer<typeof publicityListSchema>;

export const withdrawBody = z.strictObject({ reason: z.string().min(3).max(2000) }).meta({ id: 'WithdrawPublicity' });
export type WithdrawBody = z.infer<typeof withdrawBody>;

/** A remark that somebody made in the conference, written down by the secretary. */
export const floorRemarkBody = z
  .strictObject({
    personCode: z.string().max(40),
    blockId: z.string().max(24).nullable().default(null),
    text: z.string().trim().min(1).max(4000),
  })
  .meta({ id: 'FloorRemark' });
export type FloorRemarkBody = z.infer<typeof floorRemarkBody>;
