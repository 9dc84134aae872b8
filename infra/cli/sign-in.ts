import { meSchema, signInPeopleSchema, type PersonView } from '@conference/contracts';
import type { Role } from '@conference/domain';
import type { ApiClient } from './api-client';

/** The people of one office who may be picked at the development sign-in. */
export interface OfficePeople {
  readonly code: string;
  readonly name: string;
  readonly people: readonly PersonView[];
}

/** Lists who may be picked; only a system in development mode offers it. */
export async function peopleToPick(client: ApiClient): Promise<readonly OfficePeople[]> {
  return (await client.get('/api/sign-in/people', signInPeopleSchema)).offices;
}

/** Signs a client in as one person. */
export async function signInAs(client: ApiClient, personId: string): Promise<void> {
  await client.post('/api/sign-in', { personId }, meSchema);
}

/**
 * Chooses who acts: the person named, or the head of office of the office in question, or else an administrator, who may rehearse the plan of an
 * office that is not known yet.
 */
export function chooseActor(
  offices: readonly OfficePeople[],
  { office, person }: { readonly office?: string | undefined; readonly person?: string | undefined },
): PersonView | null {
  const ofOffice = offices.filter(({ code }) => !office || code === office).flatMap(({ people }) => people);
  const everybody = offices.flatMap(({ people }) => people);
  if (person) return [...ofOffice, ...everybody].find(({ code }) => code === person) ?? null;
  const holder = (people: readonly PersonView[], role: Role) => people.find(({ roles }) => roles.includes(role));
  return holder(ofOffice, 'headOfOffice') ?? holder(ofOffice, 'head') ?? holder(everybody, 'administrator') ?? null;
}
