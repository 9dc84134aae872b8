import { ATTACHMENT_POLICIES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** How an office stands, for the page that leads to everything that is kept of it. */
export const administrationSchema = z
  .object({
    people: z.object({ active: z.number().int(), toLeave: z.number().int(), heldUp: z.number().int() }),
    units: z.number().int(),
    calendar: z.object({ year: z.number().int(), ownDays: z.number().int(), isConfirmed: z.boolean() }),
    office: z.object({ name: z.string(), symbol: z.string(), superiorBody: z.string().nullable() }),
  })
  .meta({ id: 'Administration' });
export type Administration = z.infer<typeof administrationSchema>;

/** A unit with what hangs on it. */
export const unitSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    symbol: z.string().nullable(),
    shownSymbol: z.string().describe('what its letters carry: its symbol, or its initials'),
    advisory: z.boolean().describe('set up for a task; uses the office’s seal and numbers its own documents'),
    people: z.number().int(),
    stays: sentenceSchema.nullable().describe('why it cannot be removed; null where it can'),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitSchema>;

/** The units of the office. */
export const unitsSchema = z.object({ items: z.array(unitSchema) }).meta({ id: 'Units' });
export type UnitsView = z.infer<typeof unitsSchema>;

/** A unit as a form has it. */
export const unitBody = z
  .object({
    code: z.string().max(100).nullable().default(null).describe('of a new one; null for one made of its name'),
    name: z.string().max(500),
    symbol: z.string().max(100).nullable(),
    advisory: z.boolean(),
  })
  .meta({ id: 'UnitForm' });
export type UnitBody = z.infer<typeof unitBody>;

const ownDay = z.object({ on: z.iso.date(), working: z.boolean(), name: z.string().max(500) });

/** A year of an office's calendar. */
export const officeYearSchema = z
  .object({
    year: z.number().int(),
    isConfirmed: z.boolean().describe('the notice of the year’s days off is known'),
    isKnown: z.boolean().describe('the national calendar reaches to this year'),
    daysOff: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), name: sentenceSchema })),
    madeUp: z.array(z.iso.date()),
    ownDays: z.array(ownDay.extend({ id: z.uuid() })),
    heldOn: z
      .array(z.object({ on: z.iso.date(), title: z.string() }))
      .describe('the days of conferences that are not over'),
  })
  .meta({ id: 'OfficeYear' });
export type OfficeYear = z.infer<typeof officeYearSchema>;

/** Of which year the days of the office are asked for; of the current one where none is named. */
export const officeYearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });
export type OfficeYearQuery = z.infer<typeof officeYearQuery>;

/** A day that an office wants to have otherwise than the rest of the country. */
export const ownDayBody = ownDay.meta({ id: 'OwnDay' });
export type OwnDayBody = z.infer<typeof ownDayBody>;

/** A change of the calendar to be looked at: a day to be added, or one to be taken out. */
export const ownDayPreviewBody = z
  .object({ add: ownDay.nullable().default(null), remove: z.uuid().nullable().default(null) })
  .meta({ id: 'OwnDayChange' });
export type OwnDayPreviewBody = z.infer<typeof ownDayPreviewBody>;

/** Something wrong with a field of a form of the office. */
export const fieldFindingSchema = z
  .object({ field: z.string(), code: z.string(), message: sentenceSchema, proposal: z.string().nullable() })
  .meta({ id: 'FieldFinding' });
export type FieldFindingView = z.infer<typeof fieldFindingSchema>;

/** What a change of the calendar would move. Nothing is done. */
export const calendarPreviewSchema = z
  .object({
    findings: z.array(fieldFindingSchema),
    conferences: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        isHeldThatDay: z.boolean().describe('it is to be held on a day that would be off'),
        moves: z.array(
          z.object({
            key: z.string(),
            what: sentenceSchema,
            document: z.string().nullable(),
            before: z.iso.date().nullable(),
            after: z.iso.date().nullable(),
          }),
        ),
        stays: z
          .array(z.object({ what: sentenceSchema, document: z.string().nullable(), dueOn: z.iso.date() }))
          .describe('what is asked already and due on the day that would be off: it keeps its date'),
      }),
    ),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>;

const text = z.string().max(500);

/** What an office prints at the head of its documents. */
const letterhead = z.object({ name: text, superiorBody: text.nullable(), place: text, symbol: z.string().max(100) });

/** An office as it is kept: its letterhead, who stands for its staff, how it gets its mails. */
export const officeFormBody = letterhead
  .extend({
    employeeSide: z.object({
      kind: z.enum(['union', 'substitute']),
      name: text,
      legalBasis: text.nullable(),
      superior: text.nullable().describe('the union above, which gets the resolution'),
    }),
    mails: z.object({
      digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      digestFrom: z.number().int().min(2).max(50),
      mostReminders: z.number().int().min(0).max(10),
      attachments: z.enum(ATTACHMENT_POLICIES),
    }),
  })
  .meta({ id: 'OfficeForm' });
export type OfficeFormBody = z.infer<typeof officeFormBody>;

/** The office, with what is said of how answers are given. */
export const officeKeptSchema = officeFormBody
  .extend({
    code: z.string(),
    repliesAccepted: z.boolean().describe('settled in the plan file'),
    rev: z.string().describe('send it back to change exactly this'),
  })
  .meta({ id: 'OfficeKept' });
export type OfficeKept = z.infer<typeof officeKeptSchema>;

/** Changes the office as it was shown. */
export const officeKeptBody = officeFormBody.extend({ rev: z.string() }).meta({ id: 'OfficeChange' });
export type OfficeKeptBody = z.infer<typeof officeKeptBody>;

/** A letterhead to be looked at, saved or not. */
export const letterheadQuery = z.object({
  name: text,
  superiorBody: text.default(''),
  place: text,
  symbol: z.string().max(100),
});
export type LetterheadQuery = z.infer<typeof letterheadQuery>;

/** The head of a document, line by line, as it is printed. */
export const letterheadSchema = z
  .object({
    superior: z.array(z.string()),
    issuer: z.array(z.string()),
    state: z.string(),
    motto: z.string(),
    number: z.string(),
    placeAndDate: z.string(),
    leftShare: z.number().describe('share of the width that the left column has'),
    issuerRule: z.number().describe('share of the left column'),
    mottoRule: z.number().describe('share of the right column'),
  })
  .meta({ id: 'Letterhead' });
export type LetterheadView = z.infer<typeof letterheadSchema>;
