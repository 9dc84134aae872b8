import { deliveryOf, deliverySentence, type MailIncident } from './delivery';

const NOW = { address: 'a@so.example', today: '2026-03-10' };
const bounced = (permanent: boolean, at: string, address = NOW.address): MailIncident => ({
  kind: 'bounced',
  permanent,
  address,
  status: permanent ? '5.1.1' : '4.2.2',
  at,
});
const away = (until: string | null, at: string): MailIncident => ({ kind: 'autoReplied', until, at });

describe(deliveryOf.name, () => {
  it.each<[string, MailIncident[], object]>([
    ['nothing came back', [], { state: 'sent' }],
    ['the address is refused', [bounced(true, '2026-02-01T01:00:00Z')], { state: 'undeliverable', status: '5.1.1' }],
    ['the refused address was corrected', [bounced(true, '2026-03-09T01:00:00Z', 'b@so.example')], { state: 'sent' }],
    ['the mail waits', [bounced(false, '2026-03-09T01:00:00Z')], { state: 'delayed' }],
    ['the mail waited long ago', [bounced(false, '2026-03-01T01:00:00Z')], { state: 'sent' }],
    ['somebody is away', [away('2026-03-14', '2026-03-09T01:00:00Z')], { state: 'away', until: '2026-03-14' }],
    ['the last day away', [away('2026-03-10', '2026-03-01T01:00:00Z')], { state: 'away' }],
    ['somebody is back', [away('2026-03-09', '2026-03-01T01:00:00Z')], { state: 'sent' }],
    ['somebody is away for an unknown time', [away(null, '2026-03-05T01:00:00Z')], { state: 'away', until: null }],
    ['that was long ago', [away(null, '2026-03-01T01:00:00Z')], { state: 'sent' }],
    [
      'the newest absence counts',
      [away('2026-03-20', '2026-03-01T01:00:00Z'), away('2026-03-09', '2026-03-08T01:00:00Z')],
      { state: 'sent' },
    ],
    [
      'a refused address weighs more than an absence',
      [away('2026-03-20', '2026-03-09T01:00:00Z'), bounced(true, '2026-03-08T01:00:00Z')],
      { state: 'undeliverable' },
    ],
  ])('%s', (_, incidents, expected) => {
    expect(deliveryOf(NOW, incidents)).toMatchObject(expected);
  });

  it('proposes what to do', () => {
    const state = (incident: MailIncident) => deliverySentence(deliveryOf(NOW, [incident]), 'Lê Hà')?.vi;
    expect(state(bounced(true, '2026-03-09T01:00:00Z'))).toContain('sửa lại địa chỉ');
    expect(state(away('2026-03-14', '2026-03-09T01:00:00Z'))).toContain('đến hết ngày 14/03/2026');
    expect(deliverySentence({ state: 'sent' }, 'Lê Hà')).toBeNull();
  });
});
