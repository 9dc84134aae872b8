import {
  membersSchema,
  personPreviewSchema,
  rosterImportedSchema,
  rosterPreviewSchema,
  type PersonChangeBody,
  type PersonFormBody,
  type PersonPreview,
  type RosterImported,
  type RosterPreview,
} from '@conference/contracts';
import type { MissingPeople } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { askToConfirm } from '../../shared/confirming';
import { get, post, Refused } from '../../shared/http';
import { sendFile } from '../../shared/upload-file';

export const membersQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => get(membersSchema, '/api/people', signal),
});

/** A list to be read, and what becomes of those whom it does not name. */
export interface PeopleList {
  readonly file: File;
  readonly missing: MissingPeople;
}

/** What a list would do; nothing is done. */
export function previewPeople({ file, missing }: PeopleList): Promise<RosterPreview> {
  return sendFile(rosterPreviewSchema, '/api/people/imports/preview', file, { missing });
}

/** What a person's form would do; nothing is done. */
export function previewPerson(form: PersonFormBody): Promise<PersonPreview> {
  return post(personPreviewSchema, '/api/people/changes/preview', form);
}

/** Applies a person's form as it was shown. */
export function changePerson(change: PersonChangeBody): Promise<RosterImported> {
  return post(rosterImportedSchema, '/api/people/changes', change);
}

/** Applies a list as it was shown. Whoever sends it confirms first who they are. */
export async function importPeople({ file, missing, shown }: PeopleList & { shown: string }): Promise<RosterImported> {
  try {
    return await sendFile(rosterImportedSchema, '/api/people/imports', file, { missing, shown });
  } catch (error) {
    const isFactorNeeded = error instanceof Refused && error.problem.code === 'factor-needed';
    if (!isFactorNeeded || !(await askToConfirm())) throw error;
    return importPeople({ file, missing, shown });
  }
}
