import type { ConferenceEntity, OfficeEntity, PersonEntity } from '@conference/persistence';
import { markup, type Content } from '../markup';
import type { Page } from './layout';

/** Whom a mailed page is for, and of which conference it speaks. */
export interface Addressed {
  readonly person: Pick<PersonEntity, 'language'>;
  readonly office: Pick<OfficeEntity, 'name'>;
  readonly conference: Pick<ConferenceEntity, 'rehearsal'>;
}

/** A page in its reader's own language, which stands behind a link that is theirs alone. */
export function ownPage(
  { person, office, conference }: Addressed,
  status: number,
  title: string,
  body: readonly Content[],
): Page {
  return {
    status,
    language: person.language,
    title,
    office: office.name,
    isRehearsal: conference.rehearsal,
    otherLanguage: null,
    body: markup`<div class="stack">${body}</div>`,
    foot: [],
  };
}
