import type { FormFacts, OfficialDocument } from '@conference/documents';
import { textWidth } from '../../libs/documents/src/font-file';
import { Deviations } from './deviations';
import { ELEMENTS, MEASURES, TOLERANCE, type ElementName } from './layout-rules';
import { officialElements, type OfficialElement } from './official-elements';
import { WordFile, type WordParagraph, type WordRun } from './word-file';

/** Twentieths of a point in a millimetre. */
const TWIPS = (20 * 72) / 25.4;

interface Found extends OfficialElement {
  readonly runs: readonly WordRun[];
  readonly paragraphs: readonly WordParagraph[];
  /** The place of its first paragraph in the file. */
  readonly first: number;
}

/** Measures a Word file by what its XML says, and lists where it is not as the regulation wants it. */
export function checkWord(docx: Buffer, facts: FormFacts, document: OfficialDocument): string[] {
  const file = new WordFile(docx);
  const deviations = new Deviations();
  let from = 0;
  const found = officialElements(facts, document).flatMap((element): Found[] => {
    const place = file.find(element.text, from);
    deviations.expect(place !== null, `${element.name} "${element.text}" is not there`);
    if (!place) return [];
    from = place.end;
    return [{ ...element, ...place }];
  });
  for (const element of found) checkElement(element, deviations);
  checkSections(file, document, deviations);
  checkHead(found, deviations);
  checkRules(file, found, document, deviations);
  deviations.expect([...file.fonts].join() === 'Times New Roman', `fonts: ${[...file.fonts].join()}`);
  return deviations.list;
}

function checkElement({ name, text, runs, paragraphs, opens }: Found, deviations: Deviations): void {
  const rule = ELEMENTS[name];
  const what = `${name} "${text.slice(0, 40)}"`;
  for (const run of runs.filter(({ text: words }) => words.trim() !== '')) {
    deviations.within(run.size, rule.size, 0, `${what} size`);
    deviations.expect(run.bold === rule.bold, `${what} bold: ${run.bold}`);
    deviations.expect(run.italics === rule.italics, `${what} italics: ${run.italics}`);
    deviations.expect(run.color === null || run.color === '000000', `${what} is not black`);
  }
  for (const paragraph of paragraphs) checkPlace(paragraph, name, what, deviations);
  if (opens) checkRunning(paragraphs[0]!, what, deviations);
}

function checkPlace({ alignment, cell }: WordParagraph, name: ElementName, what: string, deviations: Deviations): void {
  switch (ELEMENTS[name].place) {
    case 'left column':
      return deviations.expect(alignment === 'center' && cell?.column === 0, `${what} is not in the left column`);
    case 'right column':
      return deviations.expect(alignment === 'center' && cell !== null, `${what} is not in its column`);
    case 'middle':
      return deviations.expect(alignment === 'center' && cell === null, `${what} is not in the middle`);
    case 'left edge':
      return deviations.expect(alignment === 'left' && (cell?.column ?? 0) === 0, `${what} is not at the left edge`);
    case 'text':
      return deviations.expect(cell === null, `${what} stands in a table`);
  }
}

function checkRunning({ alignment, indent, spacing }: WordParagraph, what: string, deviations: Deviations): void {
  deviations.expect(alignment === 'both', `${what} is not justified`);
  const firstLine = (indent['firstLine'] ?? 0) / TWIPS;
  const isIndented = MEASURES.firstLine.some((length) => Math.abs(firstLine - length) < TOLERANCE.millimetres);
  deviations.expect(isIndented, `${what} first line is indented by ${firstLine.toFixed(1)} mm`);
  deviations.within((spacing['after'] ?? 0) / 20, [MEASURES.paragraphGapPoints, Infinity], 0, `${what} gap`);
  deviations.within((spacing['line'] ?? 240) / 240, MEASURES.lineSpacing, 0, `${what} line spacing`);
}

/** Paper, margins, and page numbers in the top margin that begin again in each annex. */
function checkSections(file: WordFile, document: OfficialDocument, deviations: Deviations): void {
  const annexes = document.annexes?.length ?? 0;
  for (const [index, { size, margin, hidesFirstNumber, restartsAt, headers }] of file.sections.entries()) {
    const what = `section ${index + 1}`;
    const sides = [Number(size['w:w']) / TWIPS, Number(size['w:h']) / TWIPS].sort((one, other) => one - other);
    for (const [side, length] of sides.entries())
      deviations.within(length, [MEASURES.paper[side]!, MEASURES.paper[side]!], TOLERANCE.millimetres, `${what} paper`);
    for (const [name, limits] of [
      ['w:top', MEASURES.marginTop],
      ['w:bottom', MEASURES.marginBottom],
      ['w:left', MEASURES.marginLeft],
      ['w:right', MEASURES.marginRight],
    ] as const)
      deviations.within(Number(margin[name]) / TWIPS, limits, 0.05, `${what} margin ${name}`);
    const isPart = index === 0 || index >= file.sections.length - annexes;
    deviations.expect(hidesFirstNumber === isPart, `${what} hides the number of its first page: ${hidesFirstNumber}`);
    deviations.expect((restartsAt === 1) === isPart, `${what} counts from ${restartsAt}`);
    deviations.expect(!/PAGE/u.test(headers['first'] ?? '') || !isPart, `${what} shows a number on its first page`);
    deviations.expect(
      /w:jc w:val="center"|w:pos=/u.test(headers['default'] ?? ''),
      `${what} number is not in the middle`,
    );
    const numberSize = Number(/<w:sz w:val="(\d+)"\/>/u.exec(headers['default'] ?? '')?.[1]) / 2;
    deviations.within(numberSize, ELEMENTS['số trang'].size, 0, `${what} size of the number`);
    deviations.within(Number(margin['w:header']) / TWIPS, [5, 15], 0, `${what} number above the text`);
  }
}

/** Number and date stand in one row; the state stands in the row of the issuing body. */
function checkHead(found: readonly Found[], deviations: Deviations): void {
  const cellOf = (name: ElementName) => found.find((element) => element.name === name)?.paragraphs[0]?.cell;
  const same = (one: ElementName, other: ElementName) => {
    const [left, right] = [cellOf(one), cellOf(other)];
    if (!left || !right) return;
    deviations.expect(left.row === right.row && left.table === right.table, `${one} is not level with ${other}`);
    deviations.expect(left.column < right.column, `${one} does not stand on the left of ${other}`);
  };
  same('cơ quan ban hành', 'quốc hiệu');
  same('số, ký hiệu', 'địa danh, thời gian');
  if (found.filter(({ name }) => name === 'họ tên').length === 1) same('từ nơi nhận', 'quyền hạn, chức vụ');
  const gap = found.find(({ name }) => name === 'trích yếu công văn')?.paragraphs[0]?.spacing['before'];
  if (gap !== undefined) deviations.expect(gap === MEASURES.gapAboveLetterSubjectPoints * 20, `gap above V/v: ${gap}`);
}

/** The rules are borders of empty paragraphs, as long as their indents leave room. */
function checkRules(file: WordFile, found: readonly Found[], document: OfficialDocument, deviations: Deviations): void {
  const betweenMargins = (210 - MEASURES.marginLeft[0] - MEASURES.marginRight[0]) * TWIPS;
  const ruled: readonly (readonly [ElementName, number, readonly [number, number]])[] = [
    ['tiêu ngữ', 13, MEASURES.ruleUnderMotto],
    ['cơ quan ban hành', 12, MEASURES.ruleUnderIssuer],
    [document.subject === '' ? 'tên loại' : 'trích yếu', 14, MEASURES.ruleUnderSubject],
  ];
  for (const [name, size, share] of ruled) {
    const element = found.find((candidate) => candidate.name === name);
    if (!element) continue;
    const rule = file.paragraphs[element.first + element.paragraphs.length];
    deviations.expect(rule?.rule === true, `no rule under ${name}`);
    if (!rule) continue;
    const room = rule.cell?.width ?? betweenMargins;
    const length = (room - (rule.indent['left'] ?? 0) - (rule.indent['right'] ?? 0)) / 20;
    const longest = Math.max(
      ...element.paragraphs.map(({ runs }) => textWidth(runs.map(({ text }) => text).join(''), size, 'bold')),
    );
    deviations.within(length / longest, share, TOLERANCE.share, `rule under ${name}`);
  }
}
