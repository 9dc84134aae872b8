import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '@conference/config';
import { contentOf, fileStoreFor } from '@conference/files';

/**
 * A process that keeps a file and is killed by a test before anything names it.
 *
 * It says `kept` or `halfway` and waits for its end.
 */
async function main(text: string, moment: string): Promise<void> {
  const store = fileStoreFor(readSettings().files);
  const bytes = Buffer.from(text);
  if (moment === 'halfway') {
    await store.put({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      open: () => halfOf(bytes),
    });
  }
  await store.put(contentOf(bytes));
  console.log('kept');
  await pause(60_000);
}

function halfOf(bytes: Buffer): Readable {
  return Readable.from(
    (async function* () {
      yield bytes.subarray(0, bytes.length / 2);
      console.log('halfway');
      await pause(60_000);
    })(),
    { objectMode: false },
  );
}

main(process.argv[2]!, process.argv[3]!).catch((error: unknown) => {
  console.log((error as Error).name);
  process.exitCode = 1;
});
