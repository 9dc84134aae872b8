import type { ConferenceDetail, ConferencePage, ConferenceStarted } from '@conference/contracts';
import type { Language } from '@conference/domain';
import { inLanguage, told } from './say';

/** Tells that a conference has begun, with where to look at it. */
export function startedLines(
  { title, id, webUrl, temporalUrl, warnings }: ConferenceStarted,
  language: Language,
): string[] {
  const say = inLanguage(language);
  return [
    say(`Đã mở: ${title}`, `Opened: ${title}`),
    `  id        ${id}`,
    `  ${say('Trang  ', 'Page   ')}   ${webUrl}`,
    ...(temporalUrl ? [`  Temporal  ${temporalUrl}`] : []),
    ...warnings.map(
      ({ path, line, message }) => `  ! ${line ? `${path} (${line})` : path}: ${told(message, language)}`,
    ),
  ];
}

/** Lists conferences, newest first. */
export function listLines({ items }: ConferencePage, language: Language): string[] {
  const say = inLanguage(language);
  if (items.length === 0) return [say('Chưa có hội nghị nào.', 'There are no conferences yet.')];
  return items.map(({ id, heldOn, stage, title, rehearsal, openTasks }) =>
    [
      id,
      heldOn,
      stage.padEnd(12),
      say(`${openTasks} việc chờ`, `${openTasks} waiting`),
      title,
      rehearsal ? say('(chạy thử)', '(rehearsal)') : '',
    ]
      .join('  ')
      .trimEnd(),
  );
}

/** Shows one conference: where it stands, its documents, who is waited for. */
export function detailLines(detail: ConferenceDetail, language: Language): string[] {
  const say = inLanguage(language);
  const waiting = detail.waitingFor.map(
    ({ name, unit, kind, dueAt, late }) =>
      `  ${kind.padEnd(12)} ${unit ? `${name}, ${unit}` : name} → ${dueAt}${late ? say(' (quá hạn)', ' (late)') : ''}`,
  );
  return [
    detail.title,
    `${detail.stage}, ${detail.heldOn}, ${told(detail.regime, language)}`,
    '',
    ...detail.documents.map(({ code, phase, symbol, title }) =>
      `  ${code.padEnd(20)} ${phase.padEnd(12)} ${symbol ?? ''} ${title}`.trimEnd(),
    ),
    '',
    ...(waiting.length > 0
      ? [say('Đang chờ:', 'Waiting for:'), ...waiting]
      : [say('Không chờ ai.', 'Nobody is waited for.')]),
    ...(detail.temporalUrl ? ['', `Temporal  ${detail.temporalUrl}`] : []),
  ];
}
