import { ProcedureGateway } from '@conference/temporal';
import { Client, Connection } from '@temporalio/client';

describe('the yearly schedule of an office', () => {
  let connection: Connection;
  let gateway: ProcedureGateway;

  beforeAll(async () => {
    const address = process.env.TEMPORAL_ADDRESS!;
    connection = await Connection.connect({ address });
    gateway = new ProcedureGateway(await Connection.connect({ address }), 'default');
  });

  afterAll(async () => {
    await gateway?.close();
    await connection?.close();
  });

  it('is kept once, however often a conference reaches its year after, and begins in December', async () => {
    const office = `mau-${process.pid}-${Date.now()}`;
    await gateway.keepYear({ officeId: 'co-quan', office });
    await gateway.keepYear({ officeId: 'co-quan', office });
    const handle = new Client({ connection }).schedule.getHandle(`office/${office}/year`);
    try {
      const { action, info } = await handle.describe();
      expect(action).toMatchObject({ workflowType: 'agencyYear', args: [{ officeId: 'co-quan' }] });
      // eight in the morning of Hà Nội
      expect(info.nextActionTimes[0]!.toISOString()).toMatch(/^\d{4}-12-01T01:00:00/);
    } finally {
      await handle.delete();
    }
  });
});
