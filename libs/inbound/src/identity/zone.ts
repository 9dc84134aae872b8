import { readFileSync, statSync } from 'node:fs';
import { resolve as lookUp } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';
import { z } from 'zod';

/** The domain name system, asked as everybody asks it. */
export const publicDns: DNSResolver = (name, type) => lookUp(name, type) as Promise<string[]>;

const zoneSchema = z.record(z.string(), z.array(z.string()));

/** TXT records by name, or by what stands before a domain and a star for every domain, for a place without a domain name system: a test, a demonstration. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/** Answers from a zone and from nothing else. */
export function zoneDns(zone: () => Zone): DNSResolver {
  return (name, type) => {
    const records = type === 'TXT' ? recordsOf(zone(), name.toLowerCase()) : undefined;
    if (records) return Promise.resolve(records.map((record) => [record]));
    return Promise.reject(Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' }));
  };
}

function recordsOf(zone: Zone, name: string): readonly string[] | undefined {
  const everywhere = Object.keys(zone).find((known) => known.endsWith('.*') && name.startsWith(known.slice(0, -1)));
  return zone[name] ?? (everywhere === undefined ? undefined : zone[everywhere]);
}

/** A zone in a JSON file, read again when it changes: `{"_dmarc.so.example": ["v=DMARC1; p=reject"]}`. */
export function zoneFile(path: string): () => Zone {
  let known: { readonly at: number; readonly zone: Zone } | undefined;
  return () => {
    const at = statSync(path).mtimeMs;
    if (known?.at !== at) known = { at, zone: zoneSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
    return known.zone;
  };
}
