import { parseArgs } from 'node:util';
import { NoZip } from './archive';
import type { Language } from './finding';
import { reportLines } from './print-report';
import { verifyDossier } from './verify-dossier';

const USAGE = 'npm run verify -- <ho-so.zip> [--anchors <audit-anchors.jsonl>] [--english]';

/** Says why there is nothing to check. */
const UNUSABLE = {
  'no-zip': { vi: 'Đây không phải tệp ZIP.', en: 'This is no ZIP file.' },
  ENOENT: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  EISDIR: { vi: 'Đây là thư mục, không phải tệp.', en: 'This is a folder, not a file.' },
  unreadable: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
} as const;

/** Exit codes: 0 intact, 1 something was changed, 2 nothing could be checked. */
async function main(): Promise<number> {
  const given = readArguments();
  const language: Language = given?.english ? 'en' : 'vi';
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  try {
    const report = await verifyDossier(given.path, given.anchors);
    console.log(reportLines(report, given.anchors, language).join('\n'));
    return report.findings.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${given.path}: ${UNUSABLE[reasonOf(error)][language]}`);
    return 2;
  }
}

function readArguments(): { path: string; anchors?: string; english: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { anchors: { type: 'string' }, english: { type: 'boolean', default: false } },
    });
    const [path, ...others] = positionals;
    if (!path || others.length > 0) return null;
    return { path, english: values.english, ...(values.anchors ? { anchors: values.anchors } : {}) };
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): keyof typeof UNUSABLE {
  if (error instanceof NoZip) return 'no-zip';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code === 'EISDIR' ? code : 'unreadable';
}

void main().then((code) => {
  process.exitCode = code;
});
