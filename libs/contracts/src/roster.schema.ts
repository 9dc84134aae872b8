import { MISSING_PEOPLE, ROLES, ROSTER_FIELDS, ROSTER_STATES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** A member of the office as those see them who keep the list. */
export const memberSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    position: z.string(),
    unit: z.string().nullable(),
    unitId: z.uuid().nullable(),
    email: z.string(),
    roles: z.array(z.enum(ROLES)),
    language: z.enum(['vi', 'en']),
    languageChosen: z.boolean().describe('they chose the language themselves'),
    active: z.boolean().describe('false for somebody who has left'),
    leave: z
      .object({
        on: z.iso.date(),
        successorId: z.uuid().nullable(),
        heldUpBy: sentenceSchema.nullable().describe('why it could not be carried out on its day'),
      })
      .nullable()
      .describe('a leaving on a day to come'),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberSchema>;

/** Everybody whom the office has, or had. */
export const membersSchema = z
  .object({
    items: z.array(memberSchema),
    units: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
  })
  .meta({ id: 'Members' });
export type MembersView = z.infer<typeof membersSchema>;

const field = z.enum(ROSTER_FIELDS);

/** Something wrong with a list, or to be looked at: where, what was read, and what is proposed. */
export const rosterFindingSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    line: z.number().int().nullable().describe('in the file; null for what is about the whole'),
    name: z.string().nullable(),
    field: field.nullable(),
    read: z.string().nullable(),
    proposal: z.string().nullable(),
    message: sentenceSchema,
  })
  .meta({ id: 'RosterFinding' });
export type RosterFindingView = z.infer<typeof rosterFindingSchema>;

/** What becomes of one person by a list. */
export const rosterEntrySchema = z
  .object({
    line: z.number().int().nullable().describe('null for somebody whom the list does not name'),
    state: z.enum(ROSTER_STATES),
    code: z.string(),
    name: z.string(),
    position: z.string(),
    unit: z.string().nullable(),
    changes: z.array(z.object({ field, before: z.string().nullable(), after: z.string().nullable() })),
    successor: z.string().nullable().describe('who gets the open tasks of somebody who leaves'),
    passes: z.number().int().describe('how many tasks they get'),
    stays: z.number().int().describe('open tasks that nobody else may answer'),
    leavesOn: z.iso.date().nullable().describe('a day to come on which they leave'),
    order: z
      .object({ substitute: z.string(), symbol: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() })
      .nullable()
      .describe('an order of authorisation that the list brings'),
  })
  .meta({ id: 'RosterEntry' });
export type RosterEntryView = z.infer<typeof rosterEntrySchema>;

/** What a list would do. Nothing is done. */
export const rosterPreviewSchema = z
  .object({
    writtenIn: z.enum(['utf-8', 'utf-16', 'windows-1258', 'windows-1252', 'xlsx']),
    lines: z.number().int(),
    shown: z.string().describe('send it back to apply exactly this'),
    mayApply: z.boolean(),
    entries: z.array(rosterEntrySchema),
    findings: z.array(rosterFindingSchema),
  })
  .meta({ id: 'RosterPreview' });
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;

const missing = z.enum(MISSING_PEOPLE).default('stay').describe('what becomes of people whom the list does not name');

/** How a list is to be read. */
export const rosterPreviewBody = z.object({ missing }).meta({ id: 'RosterPreviewOptions' });
export type RosterPreviewBody = z.infer<typeof rosterPreviewBody>;

/** Applies a list as it was shown. */
export const rosterImportBody = z
  .object({ missing, shown: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'RosterImport' });
export type RosterImportBody = z.infer<typeof rosterImportBody>;

/** What an applied list did. */
export const rosterImportedSchema = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    returned: z.number().int(),
    left: z.number().int(),
    toLeave: z.number().int().describe('people who leave on a day to come'),
    passed: z.number().int().describe('tasks that went to successors'),
    orders: z.number().int(),
  })
  .meta({ id: 'RosterImported' });
export type RosterImported = z.infer<typeof rosterImportedSchema>;

/** One member of the office as a form has them, whole. */
export const personFormBody = z
  .object({
    personId: z.uuid().nullable().describe('null for somebody new'),
    code: z.string().max(100).nullable().describe('of somebody new; null for one made of the name'),
    name: z.string().max(500),
    position: z.string().max(500),
    unitId: z.uuid().nullable(),
    email: z.string().max(500),
    language: z.enum(['vi', 'en']),
    roles: z.array(z.enum(ROLES)),
    leavesOn: z.iso.date().nullable(),
    successorId: z.uuid().nullable(),
  })
  .meta({ id: 'PersonForm' });
export type PersonFormBody = z.infer<typeof personFormBody>;

/** What a person's form would do, and what is wrong with it, field by field. Nothing is done. */
export const personPreviewSchema = rosterPreviewSchema
  .pick({ shown: true, mayApply: true, findings: true })
  .extend({ entry: rosterEntrySchema })
  .meta({ id: 'PersonPreview' });
export type PersonPreview = z.infer<typeof personPreviewSchema>;

/** Applies a person's form as it was shown. */
export const personChangeBody = personFormBody
  .extend({ shown: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'PersonChange' });
export type PersonChangeBody = z.infer<typeof personChangeBody>;

/** In which language a file's headings and words are. */
export const rosterFileQuery = z.object({ language: z.enum(['vi', 'en']).default('vi') });
export type RosterFileQuery = z.infer<typeof rosterFileQuery>;
