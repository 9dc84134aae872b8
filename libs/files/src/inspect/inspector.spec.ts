import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as inspection from './inspect-file';
import { Inspector } from './inspector';
import { pdfOf } from './pdf.factory';

jest.mock('./inspect-file');
const inspect = jest.mocked(inspection.inspectFile);

describe(Inspector.name, () => {
  let folder: string;
  let path: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-inspector-'));
    path = join(folder, 'a.pdf');
    writeFileSync(path, pdfOf());
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('looks at two files at once, the others in turn, also when one of them fails', async () => {
    let now = 0;
    let most = 0;
    const held: (() => void)[] = [];
    inspect.mockImplementation(async (_, name) => {
      now += 1;
      most = Math.max(most, now);
      // each look lasts until a second one runs beside it
      await new Promise<void>((done) => {
        held.push(done);
        if (held.length === 2) for (const release of held.splice(0)) release();
      });
      now -= 1;
      if (name === '3.pdf') throw new Error('the disk is broken');
      return { ok: true, value: 'application/pdf' };
    });
    const inspector = new Inspector();
    const names = Array.from({ length: 10 }, (_, number) => `${number}.pdf`);
    const answers = await Promise.allSettled(names.map((name) => inspector.inspect(path, name)));
    expect(answers.map(({ status }) => status)).toEqual(
      names.map((name) => (name === '3.pdf' ? 'rejected' : 'fulfilled')),
    );
    expect([most, now]).toEqual([2, 0]);
  });
});
