import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** A paper of the play: a real Word file with text that says that it is made up. */
export interface Paper {
  readonly title: string;
  readonly office: string;
  /** What the version is: first draft, reworked, evidence. */
  readonly note: string;
  readonly headings: readonly string[];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WARNING = 'VĂN BẢN TRÌNH DIỄN: nội dung do chương trình chạy thử tạo ra, không phải văn bản của cơ quan nào.';
const FILLER =
  'Đoạn văn này chỉ giữ chỗ cho nội dung thật. Khi lập kế hoạch của cơ quan mình, người được giao soạn thảo nộp bản dự thảo của mình qua liên kết trong thư.';

/** Writes a paper as a Word file under a name without accents. */
export async function writePaper(fileName: string, { title, office, note, headings }: Paper): Promise<File> {
  const document = new Document({
    title,
    creator: office,
    sections: [
      {
        children: [
          new Paragraph({ text: office.toLocaleUpperCase('vi') }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: WARNING, bold: true })] }),
          new Paragraph({ children: [new TextRun({ text: note, italics: true })] }),
          ...headings.flatMap((heading, place) => [
            new Paragraph({ text: `${ROMAN[place] ?? '–'}. ${heading}`, heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: FILLER }),
          ]),
        ],
      },
    ],
  });
  return new File([new Uint8Array(await Packer.toBuffer(document))], fileName, { type: DOCX });
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** A draft of the play: what its author typed, line by line, as people write articles, clauses and points in Word. */
export interface Draft {
  readonly title: string;
  readonly office: string;
  readonly note: string;
  /** Null where the script does not say what the draft says. */
  readonly lines: readonly string[] | null;
}

/** Writes a draft as a Word file whose text and structure the system takes over; it says itself that it is made up. */
export async function writeDraft(fileName: string, { title, office, note, lines }: Draft): Promise<File> {
  const placeholders = DRAFT_HEADINGS.flatMap((heading, place) => [`${ROMAN[place]!}. ${heading}`, FILLER]);
  const children = [WARNING, ...(lines ?? [note, ...placeholders])].map((text) => new Paragraph({ text }));
  const document = new Document({ title, creator: office, sections: [{ children }] });
  return new File([new Uint8Array(await Packer.toBuffer(document))], fileName, { type: DOCX });
}

const DRAFT_HEADINGS = ['Kết quả thực hiện', 'Tồn tại, hạn chế và nguyên nhân', 'Phương hướng, nhiệm vụ'];
/** The headings of a piece of evidence. */
export const EVIDENCE_HEADINGS = ['Nội dung đã thực hiện', 'Xác nhận của đơn vị'];
