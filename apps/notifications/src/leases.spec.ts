import { setTimeout as pause } from 'node:timers/promises';
import { Leases, type Renew } from './leases';

describe(Leases.name, () => {
  const leases = (seconds: number, renew: Renew) => new Leases(seconds, renew, () => undefined);

  it('holds a lease until its time is over', async () => {
    await leases(0.2, async () => []).during(async (lease) => {
      expect(() => lease.assertHeld()).not.toThrow();
      await pause(250);
      expect(() => lease.assertHeld()).toThrow('the lease has run out');
    });
  });

  it('holds a lease longer once the record has said that it is still held', async () => {
    const kept = leases(0.5, async (ids) => ids);
    await kept.during(async (lease) => {
      await pause(550);
      await kept.renewAll();
      expect(() => lease.assertHeld()).not.toThrow();
    });
  });

  it('counts from before the record was asked', async () => {
    const slow = leases(0.2, async (ids) => {
      await pause(250);
      return ids;
    });
    await slow.during(async (lease) => {
      await slow.renewAll();
      expect(() => lease.assertHeld()).toThrow('the lease has run out');
    });
  });

  it('asks for the leases of mails in hand alone, and lets go of what somebody else holds', async () => {
    const asked: (readonly string[])[] = [];
    const lost = leases(0.2, async (ids) => {
      asked.push(ids);
      return [];
    });
    await lost.renewAll();
    await lost.during(async (lease) => {
      await pause(250);
      await lost.renewAll();
      expect(() => lease.assertHeld()).toThrow('the lease has run out');
      expect(asked).toEqual([[lease.id]]);
    });
    await lost.renewAll();
    expect(asked).toHaveLength(1);
  });
});
