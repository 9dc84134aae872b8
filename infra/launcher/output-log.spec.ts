import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { OutputLog } from './output-log';
import { temporaryFolder } from './temporary-folder.factory';
import { waitUntil } from './wait-until';

describe(OutputLog.name, () => {
  const folder = temporaryFolder();

  it('writes whole lines with time and name, also when they arrive in pieces within a letter', async () => {
    const path = join(folder.path, 'logs/api.log');
    const heard: string[] = [];
    const log = new OutputLog(path, 'api', (line) => heard.push(line));
    const stream = new PassThrough();
    log.follow(stream);
    const bytes = Buffer.from('hội nghị\r\nkết thúc');
    stream.write(bytes.subarray(0, 3));
    stream.end(bytes.subarray(3));

    expect(await waitUntil(async () => heard.length === 2, 2_000)).toBe(true);
    expect(heard).toEqual(['hội nghị', 'kết thúc']);
    expect(log.tail()).toEqual(heard);
    log.close();
    await waitUntil(async () => readFileSync(path, 'utf8').includes('kết thúc'), 2_000);
    expect(readFileSync(path, 'utf8')).toMatch(/^\d{4}-\S+Z api \| hội nghị\n\d{4}-\S+Z api \| kết thúc\n$/);
  });

  it('keeps one older log when the file has grown large', () => {
    const path = join(folder.path, 'api.log');
    writeFileSync(path, Buffer.alloc(10_000_001));
    new OutputLog(path, 'api').close();
    expect(statSync(`${path}.1`).size).toBe(10_000_001);
  });
});
