import { publicitySchema, type PublicityPlaceDraft, type PublicityView } from '@conference/contracts';
import { post } from '../../shared/http';
import { uploadFile } from '../../shared/upload-file';

/** Records where else a resolution was made known, its photo or screenshot first. */
export async function recordPlace(
  publicityId: string,
  place: PublicityPlaceDraft,
  proof: File | null,
): Promise<PublicityView> {
  const stored = proof && (await uploadFile(proof));
  const proven = stored ? { proofSha256: stored.sha256, proofName: stored.fileName } : {};
  return post(publicitySchema, `/api/publicity/${publicityId}/places`, { ...place, ...proven });
}

/** Takes back what was recorded wrongly, with the reason. */
export function takeBackPlace(placeId: string, reason: string): Promise<PublicityView> {
  return post(publicitySchema, `/api/publicity-places/${placeId}/withdrawal`, { reason });
}
