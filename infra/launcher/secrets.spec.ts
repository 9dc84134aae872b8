import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretsOf } from './secrets';
import { temporaryFolder } from './temporary-folder.factory';

describe(secretsOf.name, () => {
  const folder = temporaryFolder();

  it('makes secrets once, different in each folder, that only their owner can read', () => {
    const secrets = secretsOf(folder.path);
    expect(new Set(Object.values(secrets)).size).toBe(4);
    expect(secretsOf(folder.path)).toEqual(secrets);
    expect(statSync(join(folder.path, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['{', '{"superuser":"x"}', 'null'])('does not go on with damaged ones: %s', (text) => {
    writeFileSync(join(folder.path, 'secrets.json'), text);
    expect(() => secretsOf(folder.path)).toThrow('is damaged or cannot be used');
  });
});
