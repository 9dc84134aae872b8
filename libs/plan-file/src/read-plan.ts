import { conferencePlanSchema, type Finding } from '@conference/contracts';
import { ok, refuse, type ConferencePlan, type Result } from '@conference/domain';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A plan with the way to find the line of each of its parts. */
export interface ReadPlan {
  readonly plan: ConferencePlan;
  readonly lineOf: (path: Path) => number | undefined;
}

type Path = readonly (string | number)[];
const LARGEST_ALIAS_COUNT = 50;

/** What a text says, whatever its shape, with the way to find the line of each of its parts. */
export interface OpenedPlan {
  readonly value: unknown;
  readonly lineOf: (path: Path) => number | undefined;
}

/** Opens a plan's text, YAML or JSON (which is YAML too): its syntax alone is judged, with every error at its line. */
export function openPlan(text: string): Result<OpenedPlan, { code: 'plan-unreadable'; errors: Finding[] }> {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: true });
  if (document.errors.length > 0) {
    return refuse({
      code: 'plan-unreadable',
      errors: document.errors.map((error) => syntaxFinding(error.message, error.linePos?.[0].line)),
    });
  }
  return ok({ value: plainValue(document), lineOf: (path) => lineOfPath(document, lines, path) });
}

/** Reads a plan from its text: syntax and shape, with every error at its line and path in one answer. */
export function readPlanText(
  text: string,
): Result<ReadPlan, { code: 'plan-unreadable' | 'plan-not-valid'; errors: Finding[] }> {
  const opened = openPlan(text);
  if (!opened.ok) return opened;
  const { value, lineOf } = opened.value;
  const shaped = conferencePlanSchema.safeParse(value);
  if (!shaped.success)
    return refuse({
      code: 'plan-not-valid',
      errors: shaped.error.issues.flatMap((issue) => issueFindings(issue, lineOf)),
    });
  return ok({ plan: shaped.data, lineOf });
}

/** Writes a path the way people say it: `documents[2].drafter`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  );
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: LARGEST_ALIAS_COUNT });
  } catch {
    return undefined;
  }
}

/** The line of a path, or of its nearest part that is written down. */
function lineOfPath(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function syntaxFinding(message: string, line: number | undefined): Finding {
  const [first = message] = message.split('\n');
  return { path: '', ...(line ? { line } : {}), code: 'syntax', message: { vi: `Lỗi cú pháp: ${first}`, en: first } };
}

/** Says in both languages what is wrong with a value, where; unknown keys are named one by one, each at its own line. */
export function issueFindings(issue: z.core.$ZodIssue, lineOf: (path: Path) => number | undefined): Finding[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => finding([...path, key], 'unknown-key', unknownKey(key), lineOf));
  return [finding(path, issue.code, { vi: vietnamese(issue), en: issue.message }, lineOf)];
}

function finding(
  path: Path,
  code: string,
  message: Finding['message'],
  lineOf: (path: Path) => number | undefined,
): Finding {
  const line = lineOf(path);
  return { path: pathText(path), ...(line ? { line } : {}), code, message };
}

function unknownKey(key: string): Finding['message'] {
  return {
    vi: `Không có mục “${key}” trong lược đồ kế hoạch; có thể viết sai tên.`,
    en: `The plan has no key “${key}”; it may be misspelt.`,
  };
}

function vietnamese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? 'Thiếu mục bắt buộc này.'
        : `Sai kiểu dữ liệu: cần ${issue.expected}.`;
    case 'invalid_value':
      return `Giá trị không hợp lệ; chọn một trong: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Quá nhỏ hoặc quá ngắn: tối thiểu ${String(issue.minimum)}.`;
    case 'too_big':
      return `Quá lớn hoặc quá dài: tối đa ${String(issue.maximum)}.`;
    case 'invalid_format':
      return `Sai định dạng (${issue.format}).`;
    default:
      return `Giá trị chưa đúng: ${issue.message}.`;
  }
}
