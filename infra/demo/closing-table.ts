import type { DemoSummary } from '@conference/contracts';
import type { Language } from '@conference/domain';
import { inLanguage } from '../cli/say';

/** The table at the end: what came of the conference, in a dozen lines. */
export function closingTable(summary: DemoSummary, language: Language): string[] {
  const say = inLanguage(language);
  const rows = [
    ...overview(summary, language),
    ...summary.documents.map(({ code, approvedRevision, revisions, symbol, packetHash }): [string, string] => [
      code,
      [
        say(
          `duyệt bản ${approvedRevision ?? '–'}/${revisions}`,
          `approved revision ${approvedRevision ?? '–'} of ${revisions}`,
        ),
        packetHash ? `${packetHash.slice(0, 4)}-${packetHash.slice(4, 8)}` : '',
        symbol ?? '',
      ]
        .filter(Boolean)
        .join('  '),
    ]),
    [
      say('Thư', 'Mails'),
      Object.entries(summary.mails)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    ] as [string, string],
    [say('Nhật ký', 'Audit head'), `${summary.audit.seq}  ${summary.audit.hash.slice(0, 16)}…`] as [string, string],
    [say('Thời gian', 'Time'), `${summary.durationSeconds.toFixed(0)} s`] as [string, string],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, text]) => `  ${label.padEnd(width)}${text}`);
}

function overview(
  { conference, attendance, votes, elections, pledge, targets }: DemoSummary,
  language: Language,
): [string, string][] {
  const say = inLanguage(language);
  const reports = targets.items.reduce((sum, item) => sum + item.reports, 0);
  const evidence = targets.items.reduce((sum, item) => sum + item.evidence, 0);
  return [
    [say('Hội nghị', 'Conference'), conference.title],
    [say('Căn cứ', 'Rules'), conference.regime[language]],
    [say('Dự họp', 'Present'), `${attendance.present}/${attendance.entitled}`],
    ...votes.map(({ motion, yes, no, abstain, verdict }): [string, string] => [
      motion,
      `${yes} – ${no} – ${abstain}  ${verdict.holds ? say('được thông qua', 'adopted') : say('không được thông qua', 'not adopted')}`,
    ]),
    ...elections.map(({ code, elected }): [string, string] => [code, elected.join(', ')]),
    ...(pledge.length > 0
      ? [[say('Giao ước', 'Pledge'), pledge.map(({ party }) => party).join(', ')] as [string, string]]
      : []),
    [
      say('Chỉ tiêu', 'Targets'),
      say(
        `${targets.total}; ${reports} báo cáo, ${evidence} kèm minh chứng`,
        `${targets.total}; ${reports} reports, ${evidence} with evidence`,
      ),
    ],
  ];
}
