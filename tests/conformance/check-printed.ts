import type { FormFacts, OfficialDocument } from '@conference/documents';
import { Deviations } from './deviations';
import { ELEMENTS, MEASURES, SINGLE_LINE, TOLERANCE, type ElementName } from './layout-rules';
import { officialElements, type OfficialElement } from './official-elements';
import { MM, PrintedFile, type FoundText, type PrintedLine } from './printed-file';

type Found = FoundText & OfficialElement;

/** Measures a printed document and lists where it is not as the regulation wants it. */
export function checkPrinted(pdf: Buffer, facts: FormFacts, document: OfficialDocument): string[] {
  const file = new PrintedFile(pdf);
  const deviations = new Deviations();
  const found = findAll(file, officialElements(facts, document), deviations);
  for (const element of found) checkStyle(element, deviations);
  checkPages(file, found, deviations);
  checkHead(file, found, document, deviations);
  checkTitle(file, found, document, deviations);
  checkRunningText(file, found, deviations);
  checkClosing(found, document, deviations);
  checkFonts(file, deviations);
  return deviations.list;
}

function findAll(file: PrintedFile, elements: readonly OfficialElement[], deviations: Deviations): Found[] {
  let from = 0;
  return elements.flatMap((element) => {
    const found = file.find(element.text, from);
    deviations.expect(found !== null, `${element.name} "${element.text}" is not there`);
    if (!found) return [];
    from = found.end;
    return [{ ...element, ...found }];
  });
}

function checkStyle({ name, text, pieces }: Found, deviations: Deviations): void {
  const rule = ELEMENTS[name];
  for (const piece of pieces) {
    const what = `${name} "${text.slice(0, 40)}"`;
    deviations.within(piece.size, rule.size, 0.01, `${what} size`);
    deviations.expect(piece.cut.includes('Bold') === rule.bold, `${what} is ${piece.cut}`);
    deviations.expect(piece.cut.includes('Italic') === rule.italics, `${what} is ${piece.cut}`);
    deviations.expect(piece.color === '0 0 0', `${what} is not black`);
  }
  if ('capitals' in rule) {
    const shown = pieces.map((piece) => piece.text).join('');
    deviations.expect(shown === shown.toLocaleUpperCase('vi-VN'), `${name} "${text}" is not in capitals`);
  }
}

/** Paper, margins on every page, and page numbers that begin again in each annex and never show on its first page. */
function checkPages(file: PrintedFile, found: readonly Found[], deviations: Deviations): void {
  const starts = new Set([
    1,
    ...found.filter(({ name }) => name === 'chỉ dẫn kèm theo').map(({ lines }) => lines[0]!.page),
  ]);
  let number = 0;
  for (const [index, [width, height]] of file.reading.sizes.entries()) {
    const page = index + 1;
    number = starts.has(page) ? 1 : number + 1;
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    deviations.within(short / MM, [210, 210], TOLERANCE.millimetres, `page ${page} width`);
    deviations.within(long / MM, [297, 297], TOLERANCE.millimetres, `page ${page} height`);
    const lines = file.linesOf(page);
    const ruled = file.reading.rules.filter((rule) => rule.page === page);
    const left = Math.min(...lines.map(({ x }) => x), ...ruled.map(({ from }) => from[0]));
    const right = Math.max(...lines.map((line) => line.right), ...ruled.map(({ to }) => to[0]));
    const mm = TOLERANCE.millimetres;
    const top = (height - Math.max(...lines.map((line) => line.top))) / MM;
    deviations.within(top, MEASURES.marginTop, mm + (page === 1 ? 0 : 1), `page ${page} top margin`);
    // a page of short paragraphs has nothing but first lines
    const indent = left / MM > MEASURES.marginLeft[1] ? MEASURES.firstLine[1] : 0;
    deviations.within(left / MM - indent, MEASURES.marginLeft, mm, `page ${page} left margin`);
    deviations.within((width - right) / MM, [MEASURES.marginRight[0], Infinity], mm, `page ${page} right margin`);
    const bottom = Math.min(...lines.map((line) => line.bottom)) / MM;
    deviations.within(bottom, [MEASURES.marginBottom[0], Infinity], mm, `page ${page} bottom margin`);
    checkNumber(
      file,
      { page, number, centre: (MEASURES.marginLeft[0] * MM + width - MEASURES.marginRight[0] * MM) / 2 },
      deviations,
    );
  }
}

function checkNumber(
  file: PrintedFile,
  { page, number, centre }: { page: number; number: number; centre: number },
  deviations: Deviations,
): void {
  const shown = file.inTopMargin.filter((piece) => piece.page === page && /^\d+$/u.test(piece.text.trim()));
  const expected = number === 1 ? [] : [String(number)];
  deviations.expect(
    shown.map(({ text }) => text.trim()).join() === expected.join(),
    `page ${page} shows the number "${shown.map(({ text }) => text).join()}", not "${expected.join()}"`,
  );
  for (const piece of shown) {
    checkStyle({ name: 'số trang', text: String(number), pieces: [piece], lines: [], end: 0 }, deviations);
    deviations.within((piece.x + piece.right) / 2, [centre, centre], TOLERANCE.points, `page ${page} number's middle`);
  }
}

function named(found: readonly Found[], name: ElementName): Found | undefined {
  return found.find((element) => element.name === name);
}

function middle({ x, right }: { x: number; right: number }): number {
  return (x + right) / 2;
}

/** The two columns of the head, their rules, and number and date on one level. */
function checkHead(
  file: PrintedFile,
  found: readonly Found[],
  document: OfficialDocument,
  deviations: Deviations,
): void {
  const [state, motto, issuer] = (['quốc hiệu', 'tiêu ngữ', 'cơ quan ban hành'] as const).map((name) =>
    named(found, name),
  );
  if (!state || !motto || !issuer) return;
  const [stateLine, mottoLine] = [state.lines[0]!, motto.lines[0]!];
  deviations.expect(state.lines.length === 1 && motto.lines.length === 1, 'quốc hiệu and tiêu ngữ take one line each');
  const issuerLines = [...(named(found, 'cơ quan chủ quản')?.lines ?? []), ...issuer.lines];
  const axis = middle(issuerLines[0]!);
  for (const line of [
    ...issuerLines,
    ...(named(found, 'số, ký hiệu')?.lines ?? []),
    ...(named(found, 'trích yếu công văn')?.lines ?? []),
  ])
    deviations.within(middle(line), [axis, axis], TOLERANCE.points, 'the middle of the left column');
  for (const line of [mottoLine, ...(named(found, 'địa danh, thời gian')?.lines ?? [])])
    deviations.within(
      middle(line),
      [middle(stateLine), middle(stateLine)],
      TOLERANCE.points,
      'the middle of the right column',
    );
  deviations.expect(axis < middle(stateLine), 'the issuing body stands on the left');
  deviations.within(stateLine.y, [issuerLines[0]!.y, issuerLines[0]!.y], 2, 'quốc hiệu level with the issuing body');
  deviations.within(stateLine.y - mottoLine.y, [12, 16], 1, 'single spacing between quốc hiệu and tiêu ngữ');
  checkRule(file, mottoLine, MEASURES.ruleUnderMotto, 'rule under tiêu ngữ', deviations);
  checkRule(file, longestLast(issuer.lines), MEASURES.ruleUnderIssuer, 'rule under cơ quan ban hành', deviations);
  const [number, date] = [named(found, 'số, ký hiệu'), named(found, 'địa danh, thời gian')];
  if (number && date)
    deviations.within(number.lines[0]!.y, [date.lines[0]!.y, date.lines[0]!.y], 0.5, 'số level with địa danh');
  if (number) deviations.expect(/^Số: (\d{2,}|……)(\/[^\s]+)?$/u.test(number.text), `số, ký hiệu "${number.text}"`);
  const letter = named(found, 'trích yếu công văn');
  if (letter && number) {
    const gap = number.lines[0]!.y - letter.lines[0]!.y - 12 * SINGLE_LINE;
    deviations.within(
      gap,
      [MEASURES.gapAboveLetterSubjectPoints, MEASURES.gapAboveLetterSubjectPoints],
      1.5,
      'gap above V/v',
    );
  }
  if (document.urgency) checkStamp(file, document.urgency, deviations);
}

/** Several lines share one rule, whose length follows the longest of them. */
function longestLast(lines: readonly PrintedLine[]): PrintedLine {
  const last = lines.at(-1)!;
  const longest = lines.reduce((one, other) => (other.right - other.x > one.right - one.x ? other : one));
  return { ...longest, y: last.y, page: last.page };
}

function checkRule(
  file: PrintedFile,
  line: PrintedLine,
  share: readonly [number, number],
  what: string,
  deviations: Deviations,
): void {
  const below = file.rulesOf(line.page).filter(({ from, to }) => {
    const distance = line.y - from[1];
    return distance > 0 && distance < 14 && Math.abs((from[0] + to[0]) / 2 - middle(line)) < 3;
  });
  deviations.expect(below.length === 1, `${what}: ${below.length} rules`);
  const [rule] = below;
  if (!rule) return;
  const width = line.right - line.x;
  deviations.within((rule.to[0] - rule.from[0]) / width, share, TOLERANCE.share, what);
  deviations.within(
    (rule.from[0] + rule.to[0]) / 2,
    [middle(line), middle(line)],
    TOLERANCE.points,
    `${what}, its middle`,
  );
}

function checkStamp(file: PrintedFile, urgency: keyof typeof MEASURES.stamps, deviations: Deviations): void {
  const word = file.reading.texts.find(({ text, color }) => urgency.startsWith(text.trim()) && color !== '0 0 0');
  deviations.expect(word !== undefined, `the stamp ${urgency} is not there in red`);
  if (!word) return;
  const frame = file.reading.rules.filter(
    ({ page, from, to }) =>
      page === word.page &&
      Math.abs((from[1] + to[1]) / 2 - word.y) < 30 &&
      Math.abs(from[0] - word.x) < 120 &&
      from[1] < word.y + 30,
  );
  const [width, height] = MEASURES.stamps[urgency];
  const across = frame.filter(({ from, to }) => from[1] === to[1] && Math.abs(to[0] - from[0] - width * MM) < 3);
  const ys = across.map(({ from }) => from[1]);
  deviations.expect(across.length === 2, `the frame of ${urgency} is not ${width} mm wide`);
  if (across.length === 2)
    deviations.within(
      (Math.max(...ys) - Math.min(...ys)) / MM,
      [height, height],
      0.7,
      `the frame of ${urgency}, its height`,
    );
}

/** Type and subject in the middle of the text, with a rule below the subject; annexes have their own. */
function checkTitle(
  file: PrintedFile,
  found: readonly Found[],
  document: OfficialDocument,
  deviations: Deviations,
): void {
  for (const element of found.filter(({ name }) => ELEMENTS[name].place === 'middle')) {
    for (const found of element.lines) {
      const line = file.lineAt(found.pieces[0]!);
      const width = file.reading.sizes[line.page - 1]![0];
      const axis = (MEASURES.marginLeft[0] * MM + width - MEASURES.marginRight[0] * MM) / 2;
      deviations.within(
        middle(line),
        [axis, axis],
        TOLERANCE.points,
        `the middle of ${element.name} "${element.text}"`,
      );
    }
  }
  for (const { lines } of found.filter(({ name }) => name === 'chỉ dẫn kèm theo')) {
    const [first] = lines;
    const last = first && file.linesOf(first.page).find(({ pieces }) => pieces.at(-1)!.text.trim().endsWith(')'));
    if (last) checkRule(file, last, MEASURES.ruleUnderSubject, 'rule under chỉ dẫn kèm theo', deviations);
  }
  const subject = document.subject === '' ? named(found, 'tên loại') : named(found, 'trích yếu');
  if (subject)
    checkRule(file, longestLast(subject.lines), MEASURES.ruleUnderSubject, 'rule under trích yếu', deviations);
}

const RUNNING: readonly ElementName[] = ['lời văn', 'căn cứ', 'điều', 'khoản có tiêu đề', 'đề mục'];

/** Justified text with an indented first line, its line spacing, and the gaps between its paragraphs. */
function checkRunningText(file: PrintedFile, found: readonly Found[], deviations: Deviations): void {
  const running = found.filter(({ name }) => RUNNING.includes(name));
  for (const [index, element] of running.entries()) {
    const lines = element.lines.map(({ pieces }) => file.lineAt(pieces[0]!));
    const what = `${element.name} "${element.text.slice(0, 40)}"`;
    checkEdges(file, element, lines, what, deviations);
    for (const [number, line] of lines.entries()) {
      const next = lines[number + 1];
      if (!next || next.page !== line.page) continue;
      deviations.within(
        (line.y - next.y) / (14 * SINGLE_LINE),
        MEASURES.lineSpacing,
        TOLERANCE.share,
        `${what} line spacing`,
      );
    }
    const before = running[index - 1]?.lines.at(-1);
    const first = lines[0]!;
    if (element.opens && before && before.page === first.page && before.y - first.y < 60) {
      const gap = before.y - first.y - 14 * SINGLE_LINE;
      deviations.within(gap, [MEASURES.paragraphGapPoints, Infinity], 0.5, `${what} gap above`);
    }
  }
}

function checkEdges(
  file: PrintedFile,
  element: Found,
  lines: readonly PrintedLine[],
  what: string,
  deviations: Deviations,
): void {
  const left = MEASURES.marginLeft[0] * MM;
  for (const [number, line] of lines.entries()) {
    const right = file.reading.sizes[line.page - 1]![0] - MEASURES.marginRight[0] * MM;
    if (number > 0) deviations.within(line.x, [left, left], TOLERANCE.points, `${what} left edge`);
    // the last line of a paragraph ends where its words do
    if (number < lines.length - 1)
      deviations.within(line.right, [right, right], TOLERANCE.points, `${what} right edge`);
  }
  if (!element.opens) return;
  const indent = (lines[0]!.x - left) / MM;
  const isIndented = MEASURES.firstLine.some((length) => Math.abs(indent - length) < TOLERANCE.millimetres);
  deviations.expect(isIndented, `${what} first line is indented by ${indent.toFixed(1)} mm`);
}

/** The names below their capacities, minutes signed by two, recipients at the left edge and level with who signs alone. */
function checkClosing(found: readonly Found[], document: OfficialDocument, deviations: Deviations): void {
  const capacities = found.filter(({ name }) => name === 'quyền hạn, chức vụ');
  const names = found.filter(({ name }) => name === 'họ tên');
  for (const [index, capacity] of capacities.entries()) {
    const axis = middle(capacity.lines[0]!);
    for (const line of [...capacity.lines, ...(names[index]?.lines ?? [])])
      deviations.within(
        middle(line),
        [axis, axis],
        TOLERANCE.points,
        `the middle of the block of ${names[index]?.text}`,
      );
    deviations.expect(capacity.lines[0]!.page === names[index]?.lines[0]?.page, 'a signature block is torn apart');
  }
  const label = named(found, 'từ nơi nhận');
  for (const { lines, text } of found.filter(({ name }) => ELEMENTS[name].place === 'left edge'))
    deviations.within(
      lines[0]!.x / MM,
      [MEASURES.marginLeft[0], MEASURES.marginLeft[0]],
      TOLERANCE.millimetres,
      `"${text}" left edge`,
    );
  if (capacities.length === 1 && label) {
    const level = capacities[0]!.lines[0]!.y;
    deviations.within(label.lines[0]!.y, [level, level], 3, 'Nơi nhận level with the signatory');
  }
  if (capacities.length === 2) {
    const [left, right] = capacities.map(({ lines }) => middle(lines[0]!));
    deviations.expect(left! < right!, 'two sign beside each other');
    deviations.within(
      names[0]!.lines[0]!.y,
      [names[1]!.lines[0]!.y, names[1]!.lines[0]!.y],
      0.5,
      'names at one height',
    );
    if (label) deviations.expect(label.lines[0]!.y < names[0]!.lines[0]!.y, 'Nơi nhận stands below two signatures');
  }
  if (document.head === 'minutes' && capacities.length === 2)
    deviations.expect(
      capacities[0]!.text.includes('THƯ KÝ') && capacities[1]!.text.includes('CHỦ TỌA'),
      'THƯ KÝ left, CHỦ TỌA right',
    );
}

function checkFonts({ reading }: PrintedFile, deviations: Deviations): void {
  for (const { name, embedded } of reading.fonts) {
    deviations.expect(embedded, `${name} is not embedded`);
    deviations.expect(/^\w+\+Tinos-/u.test(name), `${name} is not a face with the widths of Times New Roman`);
  }
  deviations.expect(
    !reading.texts.some(({ text }) => /[\u2060\ufffd]/u.test(text)),
    'a sign that search stumbles over',
  );
}
