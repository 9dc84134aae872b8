import { readFileSync } from 'node:fs';
import pdfmake = require('pdfmake');
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { FONT_FILES } from './font-file';
import { withoutShaping } from './plain-font';

/** The typeface of everything that is printed. */
export const TYPEFACE = 'Tinos';

/** What the printer reads instead of the disk; its published types leave it out. */
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } };
for (const file of Object.values(FONT_FILES)) virtualfs.writeFileSync(file, withoutShaping(readFileSync(file)));
pdfmake.setFonts({ [TYPEFACE]: { ...FONT_FILES } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** Prints a file; it reads nothing from the disk or the net. */
export function print(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
