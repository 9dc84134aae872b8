import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainAddress } from '../message/address';
import { TemporaryMailFailure, type Mailer, type Receipt } from './mailer';

/** Makes a mailer that writes each mail into a folder: `<sha256>.eml` and, beside it, its envelope. The same bytes are one file. */
export function fileMailer(folder: string): Mailer {
  return {
    async send({ from, to }, raw, handing): Promise<Receipt> {
      const envelope = { from: plainAddress(from), to: plainAddress(to) };
      const name = createHash('sha256').update(to).update('\n').update(raw).digest('hex');
      await handing?.beforeLastByte?.();
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(join(folder, `${name}.json`), Buffer.from(`${JSON.stringify(envelope)}\n`));
        await writeWhole(join(folder, `${name}.eml`), raw);
      } catch (error) {
        const said = `The mail folder cannot be written: ${(error as NodeJS.ErrnoException).code}`;
        throw new TemporaryMailFailure(said, undefined, 'relay');
      }
      return { response: `written as ${name}.eml` };
    },
    async close() {},
  };
}

/** A reader of the folder sees a whole file or none. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
