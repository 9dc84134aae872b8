import { GRANT_MS, type Grant } from './link-cookie';
import { formMark, isFormMark } from '@conference/mail';

const PURPOSE = 'task-form';

/** The mark of a form that this system showed to the holder of a right, about the packet of that right. */
export function formNonce(secret: string, grant: Grant, now: Date): string {
  return formMark(secret, PURPOSE, { facts: factsOf(grant), expiresAt: now.getTime() + GRANT_MS });
}

/** Whether a form was shown by us, under this right, not too long ago. A link opened again meanwhile does not spoil it. */
export function isFormNonce(secret: string, grant: Grant, nonce: string, now: Date): boolean {
  return isFormMark(secret, PURPOSE, { facts: factsOf(grant), mark: nonce, now });
}

function factsOf({ linkId, taskId, personId, packetHash }: Grant): (string | null)[] {
  return [linkId, taskId, personId, packetHash];
}
