import { officialForm, renderDocx, renderPdf, type FormFacts } from '@conference/documents';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formFacts, SAMPLE_KINDS } from '../../libs/documents/src/sample-forms.factory';

const AT = '2026-01-05T03:00:00.000Z';
const FOLDER = resolve(__dirname, '../output/documents');

/** Documents that are written for people to look at: every kind, and what can be added to one. */
const SAMPLES: readonly (readonly [string, FormFacts])[] = [
  ...SAMPLE_KINDS.map((kind) => [kind, formFacts(kind)] as const),
  ['draft-of-a-rehearsal', formFacts('headReport', { rehearsal: true, issue: { issuedOn: null, draft: true } })],
  ['urgent', formFacts('officialLetter', { urgency: 'HỎA TỐC' })],
];

/** Writes each sample in both formats among the tests' output, and names the PDF files. */
export async function writeSamples(): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const files: string[] = [];
  for (const [name, facts] of SAMPLES) {
    const document = officialForm(facts);
    const file = join(FOLDER, `${name}.pdf`);
    writeFileSync(file, await renderPdf(document, AT));
    writeFileSync(join(FOLDER, `${name}.docx`), await renderDocx(document, AT));
    files.push(file);
  }
  return files;
}
