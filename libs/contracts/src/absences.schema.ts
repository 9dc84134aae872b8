import { CAPACITIES, DOCUMENT_KINDS, isCivilDate, TASK_KINDS } from '@conference/domain';
import { z } from 'zod';
import { personSchema } from './people.schema';
import { sentenceSchema } from './problem.schema';

const civilDate = z.string().refine(isCivilDate, 'a date YYYY-MM-DD that exists');
const symbol = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(80)
      .regex(/^[^\p{Cc}]*$/u),
  )
  .describe('number and symbol of the order: 12/QĐ-SKHCN');

/** A question that falls into an absence, and who answers it then. */
export const awayTaskSchema = z
  .object({
    key: z.string(),
    kind: z.enum(TASK_KINDS),
    capacity: z.enum(CAPACITIES).nullable(),
    title: z.string(),
    dueOn: z.iso.date(),
    isOpen: z.boolean().describe('false while the plan has not put the question yet'),
    answeredBy: z.string().nullable().describe('name of whoever stands in'),
    gap: sentenceSchema.nullable().describe('why nobody answers it'),
  })
  .meta({ id: 'AwayTask' });
export type AwayTaskView = z.infer<typeof awayTaskSchema>;

/** Days on which somebody is away. There is no reason: it is kept nowhere. */
export const absenceSchema = z
  .object({
    id: z.uuid(),
    person: personSchema,
    startsOn: z.iso.date(),
    endsOn: z.iso.date().describe('the last day away'),
    substitute: personSchema.nullable(),
    order: sentenceSchema.nullable().describe('the order under which the substitute acts'),
    isNow: z.boolean(),
    mayChange: z.boolean(),
    tasks: z.array(awayTaskSchema).nullable().describe('what falls into it; only for the person and those who lead'),
  })
  .meta({ id: 'Absence' });
export type AbsenceView = z.infer<typeof absenceSchema>;

/** An order by which one person may act for another. */
export const authorisationSchema = z
  .object({
    id: z.uuid(),
    symbol: z.string(),
    name: sentenceSchema,
    signedOn: z.iso.date(),
    grantor: personSchema,
    deputy: personSchema,
    scope: sentenceSchema.describe('what it covers'),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    state: z.enum(['planned', 'inForce', 'over', 'ended']),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Authorisation' });
export type AuthorisationView = z.infer<typeof authorisationSchema>;

/** Who is away in a month and after it. */
export const absencePlannerSchema = z
  .object({
    today: z.iso.date(),
    from: z.iso.date(),
    to: z.iso.date(),
    daysOff: z.array(z.iso.date()),
    absences: z.array(absenceSchema),
    mayEnterForOthers: z.boolean(),
    people: z.array(personSchema).describe('for whom an absence may be entered'),
  })
  .meta({ id: 'AbsencePlanner' });
export type AbsencePlanner = z.infer<typeof absencePlannerSchema>;

/** Some weeks of the office: who is away, on which days it meets or is closed, and for whom the reader may enter days away. */
export const absenceWeeksSchema = z
  .object({
    today: z.iso.date(),
    weeks: z.array(z.iso.date()).describe('the Monday of each week'),
    daysOff: z.array(z.iso.date()),
    conferences: z.array(z.object({ id: z.uuid(), title: z.string(), on: z.iso.date() })),
    everybody: z.array(personSchema),
    absences: z.array(absenceSchema),
    mayEnterForOthers: z.boolean(),
  })
  .meta({ id: 'AbsenceWeeks' });
export type AbsenceWeeks = z.infer<typeof absenceWeeksSchema>;

/** Which weeks to show: from the week of a day on, today where none is named. */
export const absenceWeeksQuery = z.object({
  from: civilDate.optional(),
  count: z.coerce.number().int().min(4).max(12).default(8),
});
export type AbsenceWeeksQuery = z.infer<typeof absenceWeeksQuery>;

/** Which month to show. */
export const absenceQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
export type AbsenceQuery = z.infer<typeof absenceQuery>;

/** An absence before it is entered. */
export const absencePreviewQuery = z.object({ personId: z.uuid().optional(), startsOn: civilDate, endsOn: civilDate });
export type AbsencePreviewQuery = z.infer<typeof absencePreviewQuery>;

/** Somebody of the right office who could stand in. */
export const candidateSchema = z
  .object({
    person: personSchema,
    mayAnswer: z.number().int().describe('how many of the questions they could answer'),
    awayUntil: z.iso.date().nullable().describe('their own absence in these days'),
    orders: z.array(z.object({ id: z.uuid(), symbol: z.string() })).describe('orders that hold on all these days'),
  })
  .meta({ id: 'Candidate' });
export type CandidateView = z.infer<typeof candidateSchema>;

/** What falls into an absence, and who could stand in. */
export const absencePreviewSchema = z
  .object({
    tasks: z.array(awayTaskSchema),
    candidates: z.array(candidateSchema),
    mayEnterOrders: z.boolean(),
  })
  .meta({ id: 'AbsencePreview' });
export type AbsencePreview = z.infer<typeof absencePreviewSchema>;

/** Who stands in: under an order that is entered already, or with it. */
export const substituteBody = z
  .union([
    z.strictObject({ personId: z.uuid(), orderId: z.uuid() }),
    z.strictObject({ personId: z.uuid(), symbol, signedOn: civilDate }),
  ])
  .meta({ id: 'Substitute' });
export type SubstituteBody = z.infer<typeof substituteBody>;

/** Enters an absence. */
export const absenceBody = z
  .strictObject({
    personId: z.uuid().optional().describe('oneself where it is missing'),
    startsOn: civilDate,
    endsOn: civilDate,
    substitute: substituteBody.nullable().default(null),
  })
  .meta({ id: 'AbsenceEntry' });
export type AbsenceBody = z.infer<typeof absenceBody>;

/** What an order is to cover. */
export const scopeBody = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('all') }),
    z.strictObject({ type: z.literal('taskKinds'), kinds: z.array(z.enum(TASK_KINDS)).max(20) }),
    z.strictObject({ type: z.literal('documentKinds'), kinds: z.array(z.enum(DOCUMENT_KINDS)).max(30) }),
    z.strictObject({ type: z.literal('documents'), documentIds: z.array(z.uuid()).max(100) }),
  ])
  .meta({ id: 'AuthorityScope' });

/** Enters an order of authorisation. */
export const authorisationBody = z
  .strictObject({
    symbol,
    signedOn: civilDate,
    grantorId: z.uuid(),
    deputyId: z.uuid(),
    scope: scopeBody,
    startsOn: civilDate,
    endsOn: civilDate,
  })
  .meta({ id: 'AuthorisationEntry' });
export type AuthorisationBody = z.infer<typeof authorisationBody>;

/** Every order of an office that the reader may see, with what a new one may name. */
export const authorisationListSchema = z
  .object({
    items: z.array(authorisationSchema),
    mayEnter: z.boolean(),
    people: z.array(personSchema),
    documents: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: 'AuthorisationList' });
export type AuthorisationList = z.infer<typeof authorisationListSchema>;
