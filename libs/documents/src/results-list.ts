import type { CivilDate } from '@conference/domain';
import type { OfficeFacts } from './conference-facts';
import type { Block, OfficialDocument, TableColumn } from './official-document';
import { dateWords, padded } from './official-wording';

/** What became of one promise, in the words of the list; what nobody stated is null and stays empty. */
export interface ListedResult {
  readonly title: string;
  readonly indicator: string | null;
  readonly lastYear: string | null;
  readonly party: string;
  readonly owner: string;
  readonly result: string | null;
  readonly note: string | null;
  readonly state: string;
  readonly evidence: string | null;
}

/** An opinion from the conference with what was answered and promised. */
export interface ListedOpinion {
  readonly opinion: string;
  readonly answer: string | null;
  readonly commitment: string | null;
  readonly state: string;
}

/** What the list of results is printed from. */
export interface ResultsListFacts {
  readonly office: OfficeFacts;
  readonly conference: string;
  /** The day whose state it shows. */
  readonly on: CivilDate;
  /** Which results were looked for, in words; null for all of them. */
  readonly lookedFor: string | null;
  /** How many there are in each state, in words. */
  readonly counted: readonly string[];
  readonly results: readonly ListedResult[];
  readonly opinions: readonly ListedOpinion[];
  readonly rehearsal: boolean;
}

/** With more columns a line of words is too short to read. */
const UPRIGHT_COLUMNS = 5;

const OPINION_COLUMNS: readonly TableColumn[] = [
  { title: 'STT', share: 7, align: 'center' },
  { title: 'Ý kiến', share: 33 },
  { title: 'Trả lời', share: 23 },
  { title: 'Cam kết', share: 22 },
  { title: 'Tình trạng', share: 15, align: 'center' },
];

/** Prints what became of what a conference decided: a list to read and keep, without number and signature, because nobody issues it. */
export function resultsList(facts: ResultsListFacts): OfficialDocument {
  const { office, conference, on, opinions, rehearsal } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    place: office.place,
    date: on,
    typeName: 'KẾT QUẢ THỰC HIỆN',
    subject: `Nghị quyết ${conference}`,
    bases: [],
    body: [
      { kind: 'paragraph', text: summary(facts) },
      ...(facts.results.length > 0 ? [resultTable(facts.results)] : []),
      ...(opinions.length > 0 ? opinionTable(opinions) : []),
    ],
    signatures: [],
    recipients: [],
    rehearsal,
  };
}

function summary({ on, lookedFor, counted, results }: ResultsListFacts): string {
  const chosen = lookedFor ? `, chọn theo ${lookedFor}` : '';
  const states = counted.length > 0 ? `: ${counted.join('; ')}` : '';
  return `Tình hình đến ${dateWords(on)}${chosen}, ${padded(results.length)} nội dung${states}.`;
}

/** A column that no result fills is left out. */
function resultTable(results: readonly ListedResult[]): Block {
  const columns: readonly (readonly [TableColumn, (result: ListedResult, index: number) => string])[] = [
    [{ title: 'STT', share: 7, align: 'center' }, (_, index) => padded(index + 1)],
    [
      { title: 'Nội dung, chỉ tiêu', share: 29 },
      ({ title, indicator }) => (indicator ? `${title}: ${indicator}` : title),
    ],
    [{ title: 'Năm trước', share: 13 }, ({ lastYear }) => lastYear ?? ''],
    [{ title: 'Thực hiện', share: 18 }, ({ party, owner }) => (party === owner ? party : `${party} (${owner})`)],
    [{ title: 'Kết quả', share: 19 }, ({ result, note }) => [result, note].filter(Boolean).join('; ')],
    [{ title: 'Tình trạng', share: 14, align: 'center' }, ({ state }) => state],
    [{ title: 'Minh chứng', share: 13 }, ({ evidence }) => evidence ?? ''],
  ];
  const filled = columns.filter(([, textOf]) => results.some((result, index) => textOf(result, index)));
  return {
    kind: 'table',
    columns: filled.map(([column]) => column),
    wide: filled.length > UPRIGHT_COLUMNS,
    rows: results.map((result, index) => filled.map(([, textOf]) => textOf(result, index))),
  };
}

function opinionTable(opinions: readonly ListedOpinion[]): Block[] {
  return [
    { kind: 'heading', level: 'group', text: 'Ý kiến, kiến nghị và cam kết tại Hội nghị' },
    {
      kind: 'table',
      columns: OPINION_COLUMNS,
      rows: opinions.map(({ opinion, answer, commitment, state }, index) => [
        padded(index + 1),
        opinion,
        answer ?? '',
        commitment ?? '',
        state,
      ]),
    },
  ];
}
