import { signedPartOf, writeCheckInCode, type CheckInCode } from '@conference/domain';
import { isSignature, signature } from './signature';

const PURPOSE = 'check-in';

/** The text of a person's QR code: a handle under the server's signature, and nothing about the person. */
export function signedCode(secret: string, code: Omit<CheckInCode, 'signature'>): string {
  return writeCheckInCode({ ...code, signature: signature(secret, PURPOSE, [signedPartOf(code)]) });
}

/** Whether this server signed a code. */
export function isSigned(secret: string, code: CheckInCode): boolean {
  return isSignature(code.signature, signature(secret, PURPOSE, [signedPartOf(code)]));
}
