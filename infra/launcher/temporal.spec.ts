import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { freePorts } from './ports';
import { ensureSearchAttributes } from './search-attributes';
import { Supervisor } from './supervisor';
import { temporalSpec } from './temporal';
import { findTemporalBinary } from './temporal-binary';
import { temporaryFolder } from './temporary-folder.factory';

const NAMES = ['ConferenceYear', 'DueAt', 'Office', 'Risk', 'Round', 'Stage', 'WaitingOn'];

describe('the Temporal server of a data folder', () => {
  const folder = temporaryFolder();
  let supervisor: Supervisor;
  let port: number;

  beforeEach(async () => {
    port = (await freePorts()).temporal;
    supervisor = new Supervisor(
      folder.path,
      () => undefined,
      () => undefined,
    );
  });

  afterEach(() => supervisor.stop());

  const spec = async () => temporalSpec(await findTemporalBinary(), { dataDir: folder.path, port, uiPort: null });

  const registered = async () => {
    const connection = Connection.lazy({ address: `127.0.0.1:${port}` });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    await connection.close();
    return Object.keys(customAttributes);
  };

  it('knows every search attribute of the workflows, also on data from before there were any', async () => {
    const { args, ...others } = await spec();
    const without = args.filter((argument) => argument !== '--search-attribute' && !/^[A-Z]\w+=/.test(argument));
    await supervisor.start({ ...others, args: without });
    await ensureSearchAttributes(`127.0.0.1:${port}`);

    expect(await registered()).toEqual(expect.arrayContaining(NAMES));
  });

  it('is told their types at its start', async () => {
    const attributes = (await spec()).args.filter((argument) => /^[A-Z]\w+=/.test(argument));
    expect(attributes.toSorted()).toEqual([
      'ConferenceYear=Int',
      'DueAt=Datetime',
      'Office=Keyword',
      'Risk=Keyword',
      'Round=Int',
      'Stage=Keyword',
      'WaitingOn=KeywordList',
    ]);
  });

  it('says in one sentence that its data is damaged', async () => {
    writeFileSync(join(folder.path, 'temporal.db'), 'not a database');
    await expect(supervisor.start(await spec())).rejects.toThrow('temporal.db is damaged or cannot be used');
  });
});
