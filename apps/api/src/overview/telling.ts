import type { PersonEntity, Records } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Who reads, and what all parts of the page are told with. */
export interface Telling {
  readonly records: Records;
  readonly reader: PersonEntity;
  readonly directory: DirectoryView;
  readonly now: Date;
}
