import { agendaDeviation } from './agenda-deviation';
import type { AgendaItemKind } from './agenda-item-kind';
import { regimeOn } from './regime-on';

const lawful: AgendaItemKind[] = [
  'rollCall',
  'opening',
  'headReport',
  'unionReport',
  'disclosure',
  'discussion',
  'answers',
  'inspectionReport',
  'election',
  'awards',
  'emulationLaunch',
  'pledgeSigning',
  'resolution',
  'closing',
];
const older: AgendaItemKind[] = [
  'headReport',
  'unionReport',
  'inspectionReport',
  'discussion',
  'answers',
  'election',
  'emulationLaunch',
  'pledgeSigning',
  'awards',
  'resolution',
];
const deviations = (heldOn: string, kinds: readonly AgendaItemKind[]) =>
  agendaDeviation(
    regimeOn(heldOn, 'annual'),
    kinds.map((kind) => ({ kind })),
  );

describe(agendaDeviation.name, () => {
  it('finds nothing in the order of the Law', () => {
    expect(deviations('2027-01-15', lawful)).toEqual([]);
  });

  it('takes the older order under the older rules only', () => {
    expect(deviations('2022-01-21', older)).toEqual([]);
    expect(deviations('2024-01-15', older)).toMatchObject([
      { code: 'agenda-out-of-order', kind: 'discussion', after: 'inspectionReport' },
      { code: 'agenda-out-of-order', kind: 'answers', after: 'inspectionReport' },
      { code: 'agenda-out-of-order', kind: 'awards', after: 'pledgeSigning' },
    ]);
  });

  it('says that the pledge is signed before the resolution is adopted', () => {
    const kinds: AgendaItemKind[] = [...lawful.filter((kind) => kind !== 'pledgeSigning'), 'pledgeSigning'];
    expect(deviations('2027-01-15', kinds).map(({ sentence }) => sentence.vi)).toEqual([
      '“Ký giao ước thi đua” phải trước “Thông qua nghị quyết” (Luật 10/2022/QH15 Điều 51 khoản 4 điểm h).',
    ]);
  });

  it('names what is missing', () => {
    const kinds = lawful.filter((kind) => kind !== 'answers' && kind !== 'election');
    expect(deviations('2027-01-15', kinds)).toMatchObject([{ code: 'agenda-item-missing', kind: 'answers' }]);
  });

  it('calls a custom a custom', () => {
    const kinds: AgendaItemKind[] = [
      'headReport',
      'discussion',
      'answers',
      'unionReport',
      'pledgeSigning',
      'resolution',
    ];
    expect(deviations('2018-12-28', kinds)).toMatchObject([
      { kind: 'unionReport', sentence: { vi: expect.stringContaining('thường đứng trước') } },
    ]);
  });

  it('leaves a second item of a kind, and items of no prescribed kind, free', () => {
    expect(deviations('2027-01-15', lawful.toSpliced(8, 0, 'discussion', 'other', 'otherReport'))).toEqual([]);
  });
});
