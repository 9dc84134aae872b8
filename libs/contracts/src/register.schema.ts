import {
  CORRECTION_KINDS,
  DELIVERY_STATES,
  ENTRY_STATES,
  isCivilDate,
  isRegisterBook,
  OFFICIAL_TYPES,
  PAPER_WARNINGS,
  type RegisterBook,
} from '@conference/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from './paging.schema';
import { sentenceSchema } from './problem.schema';

const book = z
  .string()
  .refine((text): text is RegisterBook => isRegisterBook(text), 'no book of a register')
  .describe('outgoing, employeeSide, inspectionBoard, rehearsal, or advisory/<unit>');
const year = z.number().int().min(2000).max(2100);
const civilDate = z.string().refine(isCivilDate, 'a date YYYY-MM-DD that exists');
const words = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]*$/u),
    );
const reason = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(3).max(2000));

/** The way of an issued document to one recipient. */
export const deliverySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable().describe('null: on paper'),
    isMember: z.boolean().describe('a member of the office gets the link instead of the file'),
    isSuperior: z.boolean().describe('the agency or the union above'),
    state: z.enum(DELIVERY_STATES),
    isLate: z.boolean().describe('not sent on the day of signature or the next working day'),
    sentAt: z.iso.datetime().nullable(),
    sentOn: civilDate.nullable().describe('the day in Vietnam; of paper, the day that was recorded'),
    receipt: z
      .object({ on: civilDate, note: z.string().nullable(), recordedBy: z.string().nullable() })
      .nullable()
      .describe('the recipient confirmed to have it'),
    problem: z.string().nullable().describe('what the mail relay answered last'),
    may: z.object({ send: z.boolean(), handOver: z.boolean(), receive: z.boolean() }),
  })
  .meta({ id: 'Delivery' });
export type DeliveryView = z.infer<typeof deliverySchema>;

/** One issued document in the register, with what has become of it. */
export const registerEntrySchema = z
  .object({
    id: z.uuid(),
    book,
    year,
    number: z.number().int(),
    symbol: z.string(),
    source: z.enum(['system', 'paper']),
    state: z.enum(ENTRY_STATES),
    typeName: sentenceSchema,
    subject: z.string(),
    organName: z.string(),
    signer: z.string().nullable(),
    signedOn: civilDate.nullable(),
    issuedOn: civilDate,
    dueOn: civilDate.nullable().describe('by when it had to be numbered and sent'),
    isNumberedLate: z.boolean(),
    documentId: z.uuid().nullable(),
    exportUrl: z.string().nullable().describe('ZIP with the document and its metadata'),
    recall: z
      .object({ recalledAt: z.iso.datetime(), recalledBy: z.string().nullable(), reason: z.string() })
      .nullable(),
    corrects: z.object({ symbol: z.string(), kind: z.enum(CORRECTION_KINDS) }).nullable(),
    correctedBy: z.array(
      z.object({
        documentId: z.uuid(),
        symbol: z.string().nullable().describe('null while it is being prepared'),
        kind: z.enum(CORRECTION_KINDS),
      }),
    ),
    deliveries: z.array(deliverySchema),
    may: z.object({ recall: z.boolean(), replace: z.boolean(), rectify: z.boolean() }),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntryView = z.infer<typeof registerEntrySchema>;

/** One page of the register of a year, newest first, with the books that the office has. */
export const registerPageSchema = pageOf(registerEntrySchema, 'RegisterEntries')
  .extend({
    year,
    years: z.array(year).describe('years with numbers, and the current one'),
    books: z.array(
      z.object({
        book,
        name: sentenceSchema,
        nextNumber: z.number().int().describe('the next number of the year shown'),
      }),
    ),
    units: z.array(z.object({ code: z.string(), name: z.string() })),
    may: z.object({ enterPaperNumber: z.boolean() }),
  })
  .meta({ id: 'RegisterPage' });
export type RegisterPageView = z.infer<typeof registerPageSchema>;

/** Which part of the register. */
export const registerQuery = pageQuery.extend({
  year: z.coerce.number().pipe(year).optional().describe('the current year where absent'),
  book: book.optional(),
});
export type RegisterQuery = z.infer<typeof registerQuery>;

/** The register of a year as a table of text. */
export const registerTableQuery = z.object({
  year: z.coerce.number().pipe(year),
  book: book.optional(),
  language: z.enum(['vi', 'en']).default('vi'),
});
export type RegisterTableQuery = z.infer<typeof registerTableQuery>;

export const recallBody = z
  .strictObject({ reason: reason.describe('told to everybody who got the document') })
  .meta({ id: 'Recall' });
export type RecallBody = z.infer<typeof recallBody>;

export const correctionBody = z
  .strictObject({
    kind: z.enum(CORRECTION_KINDS).describe('content: a replacing document; form: an official letter'),
    reason,
  })
  .meta({ id: 'Correction' });
export type CorrectionBody = z.infer<typeof correctionBody>;

/** The document that a correction begins with. */
export const correctionSchema = z.object({ documentId: z.uuid() }).meta({ id: 'CorrectionBegun' });
export type CorrectionBegun = z.infer<typeof correctionSchema>;

export const sendAgainBody = z
  .strictObject({
    email: z.email().max(200).nullable().default(null).describe('another address, if the first is wrong'),
  })
  .meta({ id: 'SendAgain' });
export type SendAgainBody = z.infer<typeof sendAgainBody>;

/** On which day a paper copy went. */
export const paperHandOverBody = z
  .strictObject({ on: civilDate.optional().describe('today where left out') })
  .meta({ id: 'HandOverPaper' });
export type PaperHandOverBody = z.infer<typeof paperHandOverBody>;

/** A recipient confirmed to have the document. */
export const receiptBody = z
  .strictObject({
    on: civilDate,
    receipt: z.string().trim().max(300).default('').describe('number in their register, signature, reply'),
  })
  .meta({ id: 'RecordReceipt' });
export type ReceiptBody = z.infer<typeof receiptBody>;

/** A number that was given on paper. */
export const paperNumberBody = z
  .strictObject({
    book: book.refine((one) => one !== 'rehearsal', 'a rehearsal has no paper numbers').default('outgoing'),
    number: z.number().int().min(1).max(1_000_000),
    typeCode: z.string().refine((code) => code in OFFICIAL_TYPES, 'no official type of document'),
    subject: words(500),
    unit: z
      .string()
      .max(40)
      .nullable()
      .default(null)
      .describe('code of the drafting unit; stands in a letter’s symbol'),
    signerName: words(100).nullable().default(null),
    signerPosition: words(150).nullable().default(null),
    signedOn: civilDate.nullable().default(null),
    issuedOn: civilDate,
    confirmed: z.array(z.enum(PAPER_WARNINGS)).default([]).describe('warnings that were read and accepted'),
  })
  .meta({ id: 'PaperNumber' });
export type PaperNumberBody = z.infer<typeof paperNumberBody>;
export type PaperNumberDraft = z.input<typeof paperNumberBody>;

export const paperNumberSchema = z.object({ entryId: z.uuid(), symbol: z.string() }).meta({ id: 'PaperNumberEntered' });
export type PaperNumberEntered = z.infer<typeof paperNumberSchema>;
