import type { SignatureBody } from '@conference/contracts';
import { order } from '../../shared/http';
import { uploadFile } from '../../shared/upload-file';

/** A signature before its file is stored. */
export type GivenSignature =
  | { readonly way: 'typed'; readonly name: string }
  | { readonly way: 'drawn' | 'uploaded' | 'paper'; readonly file: File };

/** Signs for a party; a file is stored first, and named by its fingerprint. */
export async function signPledge(conferenceId: string, party: string, given: GivenSignature): Promise<void> {
  const body: SignatureBody =
    given.way === 'typed' ? given : { way: given.way, fileSha256: (await uploadFile(given.file)).sha256 };
  await order('POST', `/api/conferences/${conferenceId}/pledge/${party}/signature`, body);
}

/** Calls a party to sign before its turn. */
export function callParty(conferenceId: string, party: string, reason: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/pledge/${party}/call`, { reason });
}
