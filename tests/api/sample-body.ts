import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './api-routes';

/** What stands in a sample where the schema asks for an id or a hash of something, by the name of the property; undefined where the name says nothing. */
export type Named = (property: string) => string | undefined;

/** What a sample is made with. */
export interface Sampling {
  readonly document: OpenAPIObject;
  readonly named: Named;
  /** Whether ids are filled in that may be left out, too. */
  readonly isWhole: boolean;
}

/** Texts that one or the other pattern of the API takes. */
const TEXTS = [
  'Lý do đủ dài để ghi lại',
  '2026-12-01',
  '08:00',
  'gd',
  'a'.repeat(64),
  '2026-12-01T08:00:00.000Z',
  'A',
  'A'.repeat(43),
];

/** The kinds of bodies that a schema takes. */
export function kindsOf(schema: Schema, sampling: Sampling): readonly Schema[] {
  const whole = resolved(schema, sampling);
  return whole.oneOf ?? whole.anyOf ?? [whole];
}

/** One value that a schema takes. */
export function sample(given: Schema, property: string, sampling: Sampling): unknown {
  const schema = resolved(given, sampling);
  if (schema.const !== undefined) return schema.const;
  const kinds = schema.oneOf ?? schema.anyOf;
  const kind = kinds?.find((one) => sampling.isWhole && hasIds(one, sampling)) ?? kinds?.[0];
  if (kind) return sample(kind, property, sampling);
  if (isId(schema) || schema.pattern?.includes('a-f]{64}')) return identifier(property, sampling);
  if (schema.enum) return schema.enum[0];
  return plain(schema, property, sampling);
}

function plain(schema: Schema, property: string, sampling: Sampling): unknown {
  switch (typeOf(schema)) {
    case 'object':
      return samples(schema, sampling);
    case 'array':
      return hasIds(schema, sampling) || schema.minItems ? [sample(schema.items ?? {}, property, sampling)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return text(schema, property);
  }
}

/** Whether an id, or something with one, is anywhere in what a schema takes. */
export function hasIds(given: Schema, sampling: Sampling): boolean {
  const schema = resolved(given, sampling);
  const parts = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (schema.items) parts.push(schema.items);
  return isId(schema) || parts.some((part) => hasIds(part, sampling));
}

function samples({ properties = {}, required = [] }: Schema, sampling: Sampling): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(
    ([name, schema]) => required.includes(name) || (sampling.isWhole && hasIds(schema, sampling)),
  );
  return Object.fromEntries(wanted.map(([name, schema]) => [name, sample(schema, name, sampling)]));
}

function identifier(property: string, { named }: Sampling): string {
  const value = named(property);
  if (value === undefined) throw new Error(`nobody says which id “${property}” is`);
  return value;
}

function text({ pattern, format, minLength = 0, maxLength = Infinity }: Schema, property: string): string {
  const wanted = format === 'date' ? '2026-12-01' : undefined;
  const isOn = /(On|Until|from|until)$/.test(property) ? '2026-12-01' : undefined;
  const candidates = [wanted, isOn, ...TEXTS].filter((value) => value !== undefined);
  const fits = (value: string) =>
    value.length >= minLength && value.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(value));
  const value = candidates.find(fits);
  if (value === undefined) throw new Error(`no text of the samples fits “${property}”: ${pattern}`);
  return value;
}

function isId({ format, pattern }: Schema): boolean {
  return format === 'uuid' || Boolean(pattern?.includes('[0-9a-fA-F]{8}-'));
}

function typeOf({ type, properties }: Schema): string {
  const [first] = [type ?? (properties ? 'object' : 'string')].flat();
  return first!;
}

function resolved(schema: Schema, { document }: Sampling): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split('/').at(-1)!;
  const found = document.components?.schemas?.[name];
  if (!found) throw new Error(`the document has no schema ${name}`);
  return found as Schema;
}
