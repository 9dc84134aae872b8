import { ok, refuse, type Result } from '../result';
import type { Comparator, Indicator } from './indicator';
import type { PledgeRefusal } from './refusal';
import { NUMBER_PATTERN, parseNumber } from './written-number';

const PREFIXES: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/^(>=|≥|ít nhất|tối thiểu|không dưới|không thấp hơn|at least)\s*/iu, '>='],
  [/^(<=|≤|không quá|không vượt quá|tối đa|nhiều nhất|at most)\s*/iu, '<='],
  [/^(>|trên|hơn|more than|above|over)\s*/iu, '>'],
  [/^(<|dưới|less than|below|under)\s*/iu, '<'],
  [/^(==?|đạt)\s*/iu, '=='],
];
const SUFFIXES: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/\s*(trở lên|or more)$/iu, '>='],
  [/\s*(trở xuống|or less|or fewer)$/iu, '<='],
];
const FIGURE = new RegExp(String.raw`^(${NUMBER_PATTERN})\s*(\D*)$`, 'u');
const RANGE = new RegExp(
  String.raw`^(?:từ |from )?(${NUMBER_PATTERN})\s*([^\d–—-]*?)\s*(?:–|—|-|đến|tới|to)\s*(${NUMBER_PATTERN})\s*(\D*)$`,
  'iu',
);

/** Reads the figure of a target as people write it in a plan: "100%", "trên 90%", "từ 98% trở lên", "20–30%", "từ 3 đến 5 sáng kiến"; nothing stays nothing. */
export function parseIndicator(text: string | null | undefined): Result<Indicator, PledgeRefusal> {
  const written = (text ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (!written) return ok({ comparator: 'none' });
  const range = RANGE.exec(written);
  return range ? parseRange(written, range) : parseBound(written);
}

function parseRange(
  text: string,
  [, first, firstUnit, second, lastUnit]: RegExpExecArray,
): Result<Indicator, PledgeRefusal> {
  const [min, max] = [parseNumber(first!), parseNumber(second!)];
  const unit = lastUnit!.trim();
  if (min === undefined || max === undefined || (firstUnit && firstUnit !== unit)) {
    return refuse({ code: 'indicator-not-understood', text });
  }
  if (min > max) return refuse({ code: 'range-upside-down', min, max });
  return ok({ comparator: 'range', min, max, ...(unit ? { unit } : {}) });
}

function parseBound(text: string): Result<Indicator, PledgeRefusal> {
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(text));
  const withoutSuffix = suffix ? text.replace(suffix[0], '').replace(/^(từ|from) /iu, '') : text;
  const prefix = suffix ? undefined : PREFIXES.find(([pattern]) => pattern.test(withoutSuffix));
  const figure = FIGURE.exec(prefix ? withoutSuffix.replace(prefix[0], '') : withoutSuffix);
  const value = figure ? parseNumber(figure[1]!) : undefined;
  if (!figure || value === undefined) return refuse({ code: 'indicator-not-understood', text });
  const unit = figure[2]!.trim();
  return ok({ comparator: (suffix ?? prefix)?.[1] ?? '==', value, ...(unit ? { unit } : {}) });
}
