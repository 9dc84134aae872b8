import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { javaProgram, type JavaProgram } from './java-program';

const run = promisify(execFile);
const VERA_PDF: JavaProgram = {
  name: 'veraPDF',
  groupId: 'org.verapdf',
  artifactId: 'validation-model',
  version: '1.26.1',
  // a source file is run as it is, which needs the compiler
  commands: ['java', 'javac'],
};
const PROGRAM = join(__dirname, 'VeraCheck.java');

/** What veraPDF says of one file: whether it keeps to PDF/A-2b, and which rules it breaks. */
export interface PdfaVerdict {
  readonly file: string;
  readonly isCompliant: boolean;
  readonly broken: readonly string[];
}

/**
 * Asks veraPDF about files; the first time Maven fetches it into the cache.
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export async function verifyPdfa(files: readonly string[]): Promise<PdfaVerdict[]> {
  const lib = join(await javaProgram(VERA_PDF), 'lib', '*');
  const { stdout } = await run('java', ['-XX:TieredStopAtLevel=1', '-cp', lib, PROGRAM, '2b', ...files], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PdfaVerdict);
}
