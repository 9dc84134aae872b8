import fc from 'fast-check';
import { unpack } from './unpacked.factory';
import { zipOf } from './zip-file';

describe(zipOf.name, () => {
  it('is unpacked by another program as it was packed, and is the same at any hour', async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[\p{L}\d][\p{L}\d .-]{0,30}$/u).map((name) => `${name.trim()}.bin`),
      content: fc.uint8Array({ maxLength: 5_000 }).map((bytes) => Buffer.from(bytes)),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 4 }), async (files) => {
        const zip = zipOf(files);
        expect(await unpack(zip)).toEqual(files);
        expect(zipOf(files).equals(zip)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
