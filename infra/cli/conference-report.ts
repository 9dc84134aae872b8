import type { ConferenceDetail, ConferencePage, ConferenceStarted } from '@conference/contracts';
import type { Language } from '@conference/domain';
import { inLanguage, told } from './say';
import { STAGE_WORDS, TASK_WORDS } from './words';

const DUE = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });

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
      told(STAGE_WORDS[stage], language).padEnd(22),
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
      `  ${taskWords(kind, language)} – ${unit ? `${name}, ${unit}` : name} → ${DUE.format(new Date(dueAt))}${late ? say(' (quá hạn)', ' (late)') : ''}`,
  );
  return [
    detail.title,
    `${told(STAGE_WORDS[detail.stage], language)}, ${detail.heldOn}, ${told(detail.regime, language)}`,
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

function taskWords(kind: string, language: Language): string {
  return kind in TASK_WORDS ? told(TASK_WORDS[kind as keyof typeof TASK_WORDS], language) : kind;
}
