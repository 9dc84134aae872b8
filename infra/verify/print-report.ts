import { words, type Language } from './finding';
import type { Report } from './verify-dossier';

/** Writes in one language what was checked and what was found. */
export function reportLines(report: Report, anchorFile: string | undefined, language: Language): string[] {
  const { findings } = report;
  const checked = language === 'vi' ? checkedVi(report, anchorFile) : checkedEn(report, anchorFile);
  const found = findings.map((finding) => `  ✗ ${words(finding, language)}`);
  return [...checked, ...found, verdict(findings.length, language)];
}

function checkedVi(
  { title, kind, files, rows, links, ownLinks, anchors, given, isAnchored }: Report,
  anchorFile?: string,
): string[] {
  if (files === 0) return ['Đã đọc tệp, chưa kiểm tra được nội dung.'];
  return [
    `Hồ sơ: ${title ?? '(không đọc được)'}${kind === 'interim' ? ' – BẢN TẠM' : ''}`,
    'Đã kiểm tra:',
    `  · ${count(files)} tệp: mã SHA-256, tên, thứ tự theo manifest.json`,
    `  · ${count(rows)} dòng dữ liệu, từng dòng`,
    `  · ${count(links)} mắt xích của nhật ký, trong đó ${count(ownLinks)} của hội nghị này; dấu niêm phong của manifest.json`,
    given
      ? `  · ${count(given.compared)} điểm neo trong tệp được đưa: ${anchorFile}${given.knowsArchive ? '; tệp này ghi đúng mã của cả hồ sơ' : ''}`
      : `  · ${count(anchors)} điểm neo: chỉ có bản sao trong hồ sơ${isAnchored ? ' (đưa tệp điểm neo của cơ quan bằng --anchors để chắc chắn)' : '; cơ quan không giữ điểm neo nên không phát hiện được hồ sơ bị viết lại toàn bộ'}`,
    '  · cấu trúc ZIP: từng byte',
  ];
}

function checkedEn(
  { title, kind, files, rows, links, ownLinks, anchors, given, isAnchored }: Report,
  anchorFile?: string,
): string[] {
  if (files === 0) return ['The file was read; its content could not be checked.'];
  return [
    `Dossier: ${title ?? '(unreadable)'}${kind === 'interim' ? ' – INTERIM COPY' : ''}`,
    'Checked:',
    `  · ${count(files)} files: SHA-256, name and order by manifest.json`,
    `  · ${count(rows)} rows of data, one by one`,
    `  · ${count(links)} links of the audit chain, ${count(ownLinks)} of this conference; the seal of manifest.json`,
    given
      ? `  · ${count(given.compared)} anchors in the given file: ${anchorFile}${given.knowsArchive ? '; it states the hash of this very archive' : ''}`
      : `  · ${count(anchors)} anchors: the copy in the dossier only${isAnchored ? ' (give the office’s anchor file with --anchors to be sure)' : '; the office keeps none, so a dossier that was rewritten as a whole would not show'}`,
    '  · the structure of the ZIP: every byte',
  ];
}

function verdict(findings: number, language: Language): string {
  if (findings === 0) return language === 'vi' ? 'KẾT LUẬN: hồ sơ nguyên vẹn.' : 'RESULT: the dossier is intact.';
  return language === 'vi'
    ? `KẾT LUẬN: hồ sơ KHÔNG nguyên vẹn, ${findings} sai lệch.`
    : `RESULT: the dossier is NOT intact, ${findings} finding${findings === 1 ? '' : 's'}.`;
}

function count(value: number): string {
  return String(value);
}
