/** What can be wrong with a dossier; `where` names the file, the row or the part of the archive. */
export interface Finding {
  readonly code: keyof typeof WORDS;
  readonly where: string;
  readonly detail?: string;
}

/** The two languages of the verifier. */
export type Language = 'vi' | 'en';

const WORDS = {
  'zip-damaged': ['cấu trúc ZIP bị hỏng', 'the structure of the ZIP is damaged'],
  'zip-byte': ['byte của cấu trúc ZIP bị thay đổi', 'a byte of the ZIP structure was changed'],
  'zip-length': ['tệp ZIP dài hoặc ngắn hơn nội dung của nó', 'the ZIP is longer or shorter than its content'],
  'entry-compressed': [
    'mục bị nén lại hoặc mã hóa; hồ sơ không nén',
    'the entry is compressed or encrypted; dossiers are not',
  ],
  'entry-unreadable': ['không đọc được nội dung', 'the content cannot be read'],
  'entry-checksum': ['nội dung không khớp mã kiểm CRC của ZIP', 'the content does not match its checksum in the ZIP'],
  'entry-too-large': ['lớn hơn mức cho phép', 'is larger than allowed'],
  'name-odd': [
    'tên tệp không được phép (đường dẫn ra ngoài hoặc ký tự lạ)',
    'the name is not allowed: it leads outside, or has odd signs',
  ],
  'name-twice': ['tên tệp xuất hiện hơn một lần', 'the name stands there more than once'],
  'sizes-lie': [
    'kích thước khai trong ZIP vượt quá kích thước của chính ZIP',
    'the sizes in the ZIP exceed the ZIP itself',
  ],
  'not-json': ['không phải JSON hợp lệ', 'is not valid JSON'],
  'format-unknown': ['dạng hồ sơ này chưa được biết', 'this form of dossier is not known'],
  'file-missing': ['thiếu tệp', 'the file is missing'],
  'file-added': ['tệp thừa, không có trong manifest.json', 'the file was added: manifest.json does not name it'],
  'file-changed': ['nội dung đã bị thay đổi (SHA-256 không khớp)', 'the content was changed (SHA-256 differs)'],
  'file-renamed': ['tệp bị đổi tên', 'the file was renamed'],
  'file-moved': ['tệp không còn đúng thứ tự', 'the file is not in its place any more'],
  'row-changed': ['dòng đã bị thay đổi', 'the row was changed'],
  'row-missing': ['thiếu dòng', 'the row is missing'],
  'row-added': ['dòng thừa', 'the row was added'],
  'row-form': ['dòng không đúng dạng', 'the row does not have its form'],
  'rows-counted': ['số dòng không như mo-ta.json nói', 'mo-ta.json states another number of rows'],
  'file-unlisted': ['tệp không có trong tep.json', 'tep.json does not list the file'],
  'chain-head': ['dòng đầu của nhật ký không đúng', 'the first line of the chain is not right'],
  'chain-gap': ['nhật ký thiếu mắt xích hoặc sai thứ tự', 'the chain lacks a link, or is out of order'],
  'chain-broken': [
    'mắt xích không khớp: nội dung hoặc mã đã bị thay đổi',
    'the link does not hold: its content or its hash was changed',
  ],
  'chain-foreign': ['nội dung không thuộc hội nghị này', 'the content is not of this conference'],
  'chain-unbound': [
    'mắt xích của việc khác theo quy tắc cũ: không kiểm được khi không có cơ sở dữ liệu',
    'a link about another matter of the older rule: it cannot be checked without the database',
  ],
  'chain-short': ['nhật ký bị cắt đuôi', 'the end of the chain was cut off'],
  'seal-missing': ['không có dấu niêm phong hồ sơ trong nhật ký', 'the chain has no seal of this dossier'],
  'seal-broken': [
    'manifest.json không phải bản đã được niêm phong trong nhật ký',
    'manifest.json is not the one that the chain seals',
  ],
  'anchor-missing': ['không có điểm neo nào cho phần cuối của nhật ký', 'no anchor holds the end of the chain'],
  'anchor-broken': ['điểm neo không khớp với nhật ký', 'the anchor does not match the chain'],
  'anchor-form': ['điểm neo không đúng dạng', 'the anchor does not have its form'],
  'anchor-not-given': [
    'điểm neo trong hồ sơ không có trong tệp được đưa',
    'the copy has an anchor that the given file has not',
  ],
  'anchor-left-out': [
    'tệp được đưa có điểm neo mà hồ sơ không có',
    'the given file has an anchor that the dossier has not',
  ],
  'archive-other': [
    'SHA-256 của cả hồ sơ khác với lúc lập, theo tệp điểm neo được đưa',
    'the SHA-256 of the whole dossier differs from when it was made, says the given anchor file',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

/** Says a finding in a line. */
export function words({ code, where, detail }: Finding, language: Language): string {
  const said = WORDS[code][language === 'vi' ? 0 : 1];
  return `${where}: ${said}${detail ? ` (${detail})` : ''}`;
}
