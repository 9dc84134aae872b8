import type { CivilDate } from '@conference/domain';
import type { OfficeFacts } from './conference-facts';
import type { Block, OfficialDocument, Signature } from './official-document';
import { closed, dateWords, momentWords } from './official-wording';

/** What the record of having made a resolution known is written from. */
export interface PublicityRecordFacts {
  readonly office: OfficeFacts;
  /** The day of the record. */
  readonly recordedOn: CivilDate;
  readonly document: {
    readonly title: string;
    readonly symbol: string;
    readonly issuedOn: CivilDate;
    /** SHA-256 of the file as it was issued. */
    readonly sha256: string;
  };
  /** How it was shown in this system; null as long as it was not. */
  readonly shown: {
    readonly by: string;
    readonly from: string;
    readonly untilOn: CivilDate;
    /** When the whole time was over, or when it was taken down before. */
    readonly ended: { readonly at: string; readonly because: string | null } | null;
  } | null;
  readonly places: readonly {
    readonly way: string;
    readonly place: string;
    readonly fromOn: CivilDate;
    readonly untilOn: CivilDate | null;
    /** A link, or a file with its SHA-256. */
    readonly proof: string | null;
    readonly recordedBy: string;
  }[];
  readonly signatures: readonly Signature[];
  readonly rehearsal: boolean;
}

/**
 * Writes where and when a resolution was made known, with what proves it: the record that is printed, signed and filed.
 *
 * @see Luật 10/2022/QH15 Điều 48, Điều 52 khoản 2
 * @see Nghị định 30/2020/NĐ-CP Mẫu 1.9
 */
export function publicityRecord(facts: PublicityRecordFacts): OfficialDocument {
  const { office, document } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    place: office.place,
    date: facts.recordedOn,
    head: 'dated',
    typeName: 'BIÊN BẢN',
    subject: `Công khai Nghị quyết số ${document.symbol}`,
    bases: [],
    body: [...whatWasShown(facts), ...inTheSystem(facts), ...elsewhere(facts), ending()],
    signatures: facts.signatures,
    recipients: ['Lưu: VT, hồ sơ hội nghị'],
    rehearsal: facts.rehearsal,
  };
}

function whatWasShown({ document: { title, symbol, issuedOn, sha256 } }: PublicityRecordFacts): Block[] {
  return [
    { kind: 'heading', level: 'group', text: 'Văn bản được công khai' },
    { kind: 'paragraph', text: `${title}, số ${symbol}, ban hành ${dateWords(issuedOn)}.` },
    { kind: 'paragraph', label: 'Mã kiểm tra SHA-256 của tệp đã ban hành:', text: `${grouped(sha256)}.` },
  ];
}

/** In groups that a reader can compare and a line can break between. */
function grouped(sha256: string): string {
  return (sha256.match(/.{1,8}/gu) ?? []).join(' ');
}

function inTheSystem({ shown }: PublicityRecordFacts): Block[] {
  const heading: Block = { kind: 'heading', level: 'group', text: 'Công khai trên hệ thống thông tin nội bộ' };
  if (!shown) return [heading, { kind: 'paragraph', text: 'Chưa công khai.' }];
  const { by, from, untilOn, ended } = shown;
  const end = !ended
    ? 'Thời gian công khai chưa hết'
    : ended.because === null
      ? `Đã công khai đủ thời gian, hệ thống ghi nhận lúc ${momentWords(ended.at)}`
      : `Gỡ lúc ${momentWords(ended.at)}, lý do: ${ended.because}`;
  return [
    heading,
    {
      kind: 'paragraph',
      text: `Người thực hiện: ${by}. Bắt đầu: ${momentWords(from)}, đến hết ${dateWords(untilOn)}.`,
    },
    { kind: 'paragraph', text: `${end}.` },
  ];
}

function elsewhere({ places }: PublicityRecordFacts): Block[] {
  if (places.length === 0) return [];
  return [
    { kind: 'heading', level: 'group', text: 'Nơi công khai khác' },
    {
      kind: 'table',
      columns: [
        { title: 'Hình thức, nơi công khai', share: 30 },
        { title: 'Thời gian', share: 22 },
        { title: 'Minh chứng', share: 28 },
        { title: 'Người ghi nhận', share: 20 },
      ],
      rows: places.map(({ way, place, fromOn, untilOn, proof, recordedBy }) => [
        `${way}: ${place}`,
        untilOn ? `từ ${shortDate(fromOn)} đến hết ${shortDate(untilOn)}` : `từ ${shortDate(fromOn)}`,
        proof ?? '',
        recordedBy,
      ]),
    },
  ];
}

function shortDate(on: CivilDate): string {
  return on.split('-').toReversed().join('/');
}

function ending(): Block {
  return { kind: 'paragraph', text: closed('Biên bản được lập để lưu hồ sơ hội nghị') };
}
