import { ROLES } from '@conference/domain';
import { z } from 'zod';

/** A person as others of the office see them. */
export const personSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    position: z.string(),
    unit: z.string().nullable(),
    roles: z.array(z.enum(ROLES)),
    language: z.enum(['vi', 'en']),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personSchema>;

/** A person to whom something may pass, and until when they are away: the reason is nobody's business. */
export const successorSchema = personSchema
  .extend({ awayUntil: z.iso.date().nullable().describe('last day of an absence that has begun') })
  .meta({ id: 'Successor' });
export type Successor = z.infer<typeof successorSchema>;

/** Everybody to whom a task may pass. */
export const successorsSchema = z.object({ items: z.array(successorSchema) }).meta({ id: 'Successors' });

/** An office as its people see it. */
export const officeSchema = z.object({ id: z.uuid(), code: z.string(), name: z.string() }).meta({ id: 'Office' });

/** Who may be picked at the development sign-in. */
export const signInPeopleSchema = z
  .object({ offices: z.array(officeSchema.extend({ people: z.array(personSchema) })) })
  .meta({ id: 'SignInPeople' });
export type SignInPeople = z.infer<typeof signInPeopleSchema>;

/** Picks a person: development mode only. */
export const signInBody = z.object({ personId: z.uuid() }).meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

/** Who is signed in, and where operators look. */
export const meSchema = z
  .object({
    person: personSchema,
    office: officeSchema,
    temporalUiUrl: z.string().nullable(),
    mailboxUrl: z.string().nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
