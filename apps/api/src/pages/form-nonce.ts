import { GRANT_MS, type Grant } from './link-cookie';
import { isSignature, signature } from './signature';

const PURPOSE = 'task-form';

/** The mark of a form that this system showed to the holder of a right, about the packet of that right. */
export function formNonce(secret: string, grant: Grant, now: Date): string {
  const expiresAt = now.getTime() + GRANT_MS;
  return `${expiresAt}.${seal(secret, grant, expiresAt)}`;
}

/** Whether a form was shown by us, under this right, not too long ago. A link opened again meanwhile does not spoil it. */
export function isFormNonce(secret: string, grant: Grant, nonce: string, now: Date): boolean {
  const [expiresAt = '', given = ''] = nonce.split('.');
  return Number(expiresAt) > now.getTime() && isSignature(given, seal(secret, grant, Number(expiresAt)));
}

function seal(secret: string, { linkId, taskId, personId, packetHash }: Grant, expiresAt: number): string {
  return signature(secret, PURPOSE, [linkId, taskId, personId, packetHash, expiresAt]);
}
