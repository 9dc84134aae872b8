import { encodeQR } from 'qr';

/** Four empty modules around it are part of a QR code. */
const BORDER = 4;
const MODULE_PIXELS = 6;

/** A text as a picture of a QR code; a GIF, which every mail program shows. The same text is always the same picture. */
export function qrPicture(text: string): Buffer {
  return Buffer.from(encodeQR(text, 'gif', { ecc: 'medium', border: BORDER, scale: MODULE_PIXELS }));
}
