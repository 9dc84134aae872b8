import type { ResultsView, ResultView } from '@conference/contracts';
import { FLOOR_OPINION_STATE_NAMES, TARGET_STATE_NAMES, type Language, type Sentence } from '@conference/domain';
import type { Cell } from '../tables/cell';
import type { Sheet } from '../tables/xlsx';

interface ResultColumn {
  readonly head: Sentence;
  readonly width: number;
  readonly cell: (result: ResultView, say: Say, context: TableContext) => Cell;
}

interface TableContext {
  /** The number of the row, counted from 1. */
  readonly number: number;
  readonly units: ReadonlyMap<string, string>;
}

type Say = (sentence: Sentence | null) => string | null;

const EVIDENCE_WITHHELD: Sentence = { vi: 'Có (không công khai)', en: 'Yes (not shown)' };

/** The words are columns of their own beside the number, so that a spreadsheet can reckon with the one and people read the other. */
const COLUMNS: readonly ResultColumn[] = [
  { head: { vi: 'STT', en: 'No.' }, width: 6, cell: (_, __, { number }) => number },
  { head: { vi: 'Mã', en: 'Code' }, width: 12, cell: ({ code }) => code },
  { head: { vi: 'Nội dung, chỉ tiêu', en: 'Target' }, width: 50, cell: ({ title }) => title },
  { head: { vi: 'Mức phấn đấu', en: 'Promised' }, width: 20, cell: ({ indicator }, say) => say(indicator) },
  { head: { vi: 'Bên thực hiện', en: 'Party' }, width: 28, cell: ({ party }, say) => say(party) },
  {
    head: { vi: 'Đơn vị', en: 'Unit' },
    width: 24,
    cell: ({ unitId }, _, { units }) => (unitId ? (units.get(unitId) ?? null) : null),
  },
  { head: { vi: 'Người phụ trách', en: 'Owner' }, width: 24, cell: ({ owner }) => owner },
  {
    head: { vi: 'Tình trạng', en: 'State' },
    width: 22,
    cell: ({ state }, say) => say(TARGET_STATE_NAMES[state]),
  },
  { head: { vi: 'Kỳ báo cáo', en: 'Period' }, width: 8, cell: ({ report }) => report?.period ?? null },
  { head: { vi: 'Kết quả (số)', en: 'Result (number)' }, width: 12, cell: ({ report }) => report?.value ?? null },
  { head: { vi: 'Đơn vị tính', en: 'Unit of measure' }, width: 12, cell: ({ unitOfMeasure }) => unitOfMeasure },
  { head: { vi: 'Diễn giải', en: 'Note' }, width: 40, cell: ({ report }) => report?.note ?? null },
  {
    head: { vi: 'Minh chứng', en: 'Evidence' },
    width: 26,
    cell: ({ report }, say) =>
      report?.evidence ? (report.evidence.url ? report.evidence.name : say(EVIDENCE_WITHHELD)) : null,
  },
  {
    head: { vi: 'Năm trước: mức', en: 'Year before: promised' },
    width: 18,
    cell: ({ last }, say) => say(last?.figure ?? null),
  },
  {
    head: { vi: 'Năm trước: kết quả', en: 'Year before: result' },
    width: 18,
    cell: ({ last }, say) => say(last?.written ?? null),
  },
  {
    head: { vi: 'Năm trước: tình trạng', en: 'Year before: state' },
    width: 20,
    cell: ({ last }, say) => say(last?.state ? TARGET_STATE_NAMES[last.state] : null),
  },
];

/** Writes what became of the promises as a sheet; figures that nobody stated stay absent. */
export function resultSheet({ results, units }: ResultsView, language: Language): Sheet {
  const say: Say = (sentence) => sentence && sentence[language];
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    name: { vi: 'Kết quả thực hiện', en: 'What became of it' }[language],
    widths: COLUMNS.map(({ width }) => width),
    rows: [
      COLUMNS.map(({ head }) => head[language]),
      ...results.map((result, index) =>
        COLUMNS.map(({ cell }) => cell(result, say, { number: index + 1, units: names })),
      ),
    ],
  };
}

/** Writes the opinions from the conference with what followed from them as a sheet. */
export function opinionSheet({ opinions }: ResultsView, language: Language): Sheet {
  const heads: readonly Sentence[] = [
    { vi: 'STT', en: 'No.' },
    { vi: 'Người nêu', en: 'Author' },
    { vi: 'Ý kiến', en: 'Opinion' },
    { vi: 'Trả lời', en: 'Answer' },
    { vi: 'Chuyển đến', en: 'Forwarded to' },
    { vi: 'Cam kết', en: 'Commitment' },
    { vi: 'Người thực hiện', en: 'Owner' },
    { vi: 'Thời hạn', en: 'Due' },
    { vi: 'Tình trạng', en: 'State' },
  ];
  return {
    name: { vi: 'Ý kiến, cam kết', en: 'Opinions' }[language],
    widths: [6, 24, 50, 50, 24, 40, 24, 12, 24],
    rows: [
      heads.map((head) => head[language]),
      ...opinions.map(({ opinion, answer, commitment, state }, index) => [
        index + 1,
        opinion.by,
        opinion.text,
        answer?.text ?? null,
        answer?.forwardedTo ?? null,
        commitment?.text ?? null,
        commitment?.by ?? null,
        commitment?.dueOn ?? null,
        FLOOR_OPINION_STATE_NAMES[state][language],
      ]),
    ],
  };
}
