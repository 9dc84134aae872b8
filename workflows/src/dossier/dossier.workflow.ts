import { dossiers } from '../activity-options';
import type { DossierRequest } from '../contract/activities';

/** An interim copy of a conference's dossier, which a leader asked for: the archive of what is on record so far. */
export async function dossier(request: DossierRequest): Promise<void> {
  await dossiers.makeDossier(request);
}
