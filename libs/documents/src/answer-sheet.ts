import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { SIZE, STAMP_RED } from './page-layout';
import { print, TYPEFACE } from './pdf-printer';
import { printableText } from './printable';

/** What a sheet asks, of whom, about which version. */
export interface AnswerSheetFacts {
  readonly office: string;
  readonly place: string;
  readonly conference: string;
  readonly isRehearsal: boolean;
  /** What is asked, in a word: `Phê duyệt`. */
  readonly asked: string;
  readonly title: string;
  readonly revision: number | null;
  /** The mark by which two people compare what they read: `9f3a-17c2`. */
  readonly fingerprint: string | null;
  readonly person: { readonly name: string; readonly position: string };
  readonly dueAt: string;
  readonly choices: readonly { readonly label: string; readonly needsReason: boolean }[];
  /** The short code of the task, typed where nobody can scan. */
  readonly code: string;
  /** Where whoever records the sheet finds the task; it holds no secret. */
  readonly address: string;
}

const BOX = 11;
const REASON_LINES = 4;
const WIDTH = 481;

/**
 * Prints the sheet on which somebody without mail decides: the same question, the same choices, the version by its mark, and room for
 * the reason and the signature. One page; whoever records it scans it.
 */
export function renderAnswerSheet(facts: AnswerSheetFacts, renderedAt: string): Promise<Buffer> {
  const at = new Date(renderedAt);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [57, 50, 57, 50],
    language: 'vi-VN',
    displayTitle: true,
    info: { title: `Phiếu trả lời ${facts.code}`, author: facts.office, creationDate: at, modDate: at },
    defaultStyle: { font: TYPEFACE, fontSize: 13, lineHeight: 1.15 },
    content: [head(facts), title(facts), factTable(facts), choices(facts), reason(), signature(facts), foot(facts)],
  };
  return print(definition);
}

function head({ office, conference, isRehearsal }: AnswerSheetFacts): Content {
  return {
    columns: [
      {
        stack: [
          { text: said(office.toLocaleUpperCase('vi')), bold: true },
          { text: said(conference), fontSize: 11 },
        ],
      },
      {
        width: 'auto',
        stack: isRehearsal ? [{ text: 'DIỄN TẬP', bold: true, color: `#${STAMP_RED}`, alignment: 'right' }] : [],
      },
    ],
  };
}

function title({ asked }: AnswerSheetFacts): Content {
  return {
    stack: [
      { text: 'PHIẾU TRẢ LỜI', bold: true, fontSize: SIZE.text + 3, alignment: 'center' },
      { text: said(`Việc được hỏi: ${asked}`), italics: true, alignment: 'center' },
    ],
    margin: [0, 14, 0, 10],
  };
}

function factTable({ title: subject, revision, fingerprint, person, dueAt }: AnswerSheetFacts): Content {
  const version = [revision === null ? '' : `Bản ${revision}`, fingerprint ? `mã nhận dạng ${fingerprint}` : ''];
  const rows = [
    ['Nội dung', subject],
    ['Phiên bản', version.filter(Boolean).join(', ')],
    ['Người được hỏi', `${person.name}, ${person.position}`],
    ['Thời hạn', writtenDue(dueAt)],
  ].filter(([, value]) => value !== '');
  return {
    table: {
      widths: [105, '*'],
      body: rows.map(([label, value]) => [{ text: said(label!) }, { text: said(value!), bold: true }]),
    },
    layout: { hLineColor: () => '#888888', vLineColor: () => '#888888', paddingTop: () => 5, paddingBottom: () => 4 },
  };
}

function choices({ choices: offered }: AnswerSheetFacts): Content {
  return {
    stack: [
      { text: 'Đánh dấu × vào một ô:', margin: [0, 14, 0, 6] },
      ...offered.map(({ label, needsReason }): Content => ({
        columns: [
          { width: BOX + 10, canvas: [{ type: 'rect', x: 0, y: 2, w: BOX, h: BOX, lineWidth: 1 }] },
          { text: said(needsReason ? `${label} (ghi lý do)` : label) },
        ],
        margin: [0, 3, 0, 3],
      })),
    ],
  };
}

function reason(): Content {
  return {
    stack: [
      { text: 'Lý do, nội dung ý kiến (nêu rõ điều, khoản nếu có):' },
      // the printer moves each line to its place, so each is one of its own
      ...Array.from({ length: REASON_LINES }, (): Content => ({
        canvas: [{ type: 'line', x1: 0, x2: WIDTH, y1: 22, y2: 22, lineWidth: 0.75, lineColor: '#888888' }],
      })),
    ],
    margin: [0, 12, 0, 0],
  };
}

function signature({ place, person }: AnswerSheetFacts): Content {
  return {
    columns: [
      { text: '' },
      {
        stack: [
          { text: said(`${place}, ngày …… tháng …… năm ………`), italics: true },
          { text: 'NGƯỜI TRẢ LỜI', bold: true, margin: [0, 4, 0, 0] },
          { text: '(Ký, ghi rõ họ tên)', italics: true, fontSize: 11 },
          { text: said(person.name), bold: true, margin: [0, 48, 0, 0] },
        ],
        alignment: 'center',
        width: 260,
      },
    ],
    margin: [0, 14, 0, 0],
  };
}

function foot({ code, address }: AnswerSheetFacts): Content {
  return {
    columns: [
      { qr: address, fit: 72, width: 86 },
      {
        stack: [
          { text: [{ text: 'Mã việc: ' }, { text: code, bold: true }] },
          {
            text: 'Phiếu đã ký giao cho thư ký hoặc văn thư để ghi nhận thay, kèm bản quét. Người trả lời nhận thư xác nhận tại địa chỉ đã đăng ký và có thể báo nếu không phải mình trả lời.',
            fontSize: 10,
            margin: [0, 3, 0, 0],
          },
        ],
      },
    ],
    margin: [0, 12, 0, 0],
  };
}

function writtenDue(dueAt: string): string {
  const format = {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  } as const;
  return new Intl.DateTimeFormat('vi-VN', format).format(new Date(dueAt));
}

function said(text: string): string {
  return printableText(text);
}
