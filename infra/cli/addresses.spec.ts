import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiRoot, fromPerson, runningAddresses } from './addresses';

const ADDRESSES = {
  web: 'http://127.0.0.1:3000',
  api: 'http://127.0.0.1:3000/api',
  temporal: '127.0.0.1:7233',
  temporalUi: 'http://127.0.0.1:8233',
  mailbox: 'http://127.0.0.1:8025',
  postgres: 'postgres://127.0.0.1:5433/conference',
};

describe(runningAddresses.name, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads where the system on a data folder answers', async () => {
    writeFileSync(join(folder, 'addresses.json'), JSON.stringify({ ...ADDRESSES, pids: { api: 1 } }));
    await expect(runningAddresses({ HOI_NGHI_DATA_DIR: folder })).resolves.toEqual(ADDRESSES);
  });

  it('finds nothing where nothing runs, or where the file is no list of addresses', async () => {
    await expect(runningAddresses({ HOI_NGHI_DATA_DIR: folder })).resolves.toBeNull();
    writeFileSync(join(folder, 'addresses.json'), '{ "web": 1 }');
    await expect(runningAddresses({ HOI_NGHI_DATA_DIR: folder })).resolves.toBeNull();
  });
});

describe(apiRoot.name, () => {
  it('is the same for the address of the web and of the API', () => {
    expect(apiRoot('http://127.0.0.1:3000/')).toBe('http://127.0.0.1:3000');
    expect(apiRoot('http://127.0.0.1:3000/api')).toBe('http://127.0.0.1:3000');
  });
});

describe(fromPerson.name, () => {
  it('takes a path from where the person is, not from where npm runs', () => {
    expect(fromPerson('plan.yaml', { INIT_CWD: '/home/an' })).toBe('/home/an/plan.yaml');
    expect(fromPerson('/plans/plan.yaml', { INIT_CWD: '/home/an' })).toBe('/plans/plan.yaml');
  });
});
