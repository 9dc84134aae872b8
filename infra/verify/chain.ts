import { createHash } from 'node:crypto';
import type { Finding } from './finding';

const PATH = 'nhat-ky/chuoi.jsonl';
const SHA256 = /^[0-9a-f]{64}$/;

interface Head {
  readonly officeId: string;
  readonly conferenceId: string;
  readonly from: number;
  readonly through: number;
  readonly previousHash: string;
}

type Link = { readonly seq: number; readonly hash: string } & (
  { readonly nonce: string | null; readonly payload: string } | { readonly content: string | null }
);

/** Follows the audit chain line by line: each hash must follow from the one before and from what the line says. */
export class ChainCheck {
  readonly findings: Finding[] = [];
  head: Head | null = null;
  /** How many links have the conference's own content. */
  own = 0;
  /** The manifest's SHA-256 by the last seal in the chain, and where it stands. */
  seal: { readonly manifestSha256: string; readonly seq: number } | null = null;
  private readonly hashes: string[] = [];
  private previous = '';

  take(line: string, number: number): void {
    if (number === 1) return this.begin(line);
    const { head } = this;
    if (!head) return;
    const seq = head.from + this.hashes.length;
    const link = readLink(line);
    if (!link) {
      this.hashes.push('');
      this.find('row-form', seq, number);
      return;
    }
    if (link.seq !== seq) this.find('chain-gap', seq, number, `seq ${link.seq}`);
    else if (hashOf(link, this.previous) === null) this.find('chain-unbound', seq, number);
    else if (hashOf(link, this.previous) !== link.hash) this.find('chain-broken', seq, number);
    if ('payload' in link) this.readContent(link.payload, head, seq, number);
    this.hashes.push(link.hash);
    this.previous = link.hash;
  }

  /** Says what is missing once the last line was taken. */
  end(manifestSha256: string | null, endsWhole: boolean): Finding[] {
    const { head, hashes, seal, findings } = this;
    if (!head) findings.push({ code: 'chain-head', where: PATH });
    else if (hashes.length !== head.through - head.from + 1)
      findings.push({ code: 'chain-short', where: `${PATH}, seq ${head.from + hashes.length}` });
    if (!endsWhole) findings.push({ code: 'row-form', where: `${PATH}, dòng/row ${hashes.length + 1}` });
    if (!seal) findings.push({ code: 'seal-missing', where: PATH });
    else if (manifestSha256 && seal.manifestSha256 !== manifestSha256)
      findings.push({ code: 'seal-broken', where: 'manifest.json', detail: `seq ${seal.seq}` });
    return findings;
  }

  get links(): number {
    return this.hashes.length;
  }

  /** The hash of a link; undefined outside of this stretch. */
  hashAt(seq: number): string | undefined {
    return this.head ? this.hashes[seq - this.head.from] : undefined;
  }

  private begin(line: string): void {
    const head = readHead(line);
    if (!head) return;
    this.head = head;
    this.previous = head.previousHash;
  }

  private readContent(payload: string, head: Head, seq: number, number: number): void {
    this.own += 1;
    const said = parsed(payload);
    if (!said || said['conferenceId'] !== head.conferenceId) return this.find('chain-foreign', seq, number);
    const facts = said['facts'] as Record<string, unknown> | undefined;
    if (said['action'] !== 'dossier.sealed' || typeof facts?.['manifestSha256'] !== 'string') return;
    this.seal = { manifestSha256: facts['manifestSha256'], seq };
  }

  private find(code: Finding['code'], seq: number, number: number, detail?: string): void {
    this.findings.push({ code, where: `${PATH}, dòng/row ${number} (seq ${seq})`, ...(detail ? { detail } : {}) });
  }
}

/** By the published rule. Null for a link that shows neither its content nor the content's hash. */
function hashOf(link: Link, previous: string): string | null {
  const bound =
    'payload' in link ? (link.nonce === null ? link.payload : sha256(`${link.nonce}\n${link.payload}`)) : link.content;
  return bound === null ? null : sha256(`${previous}\n${link.seq}\n${bound}`);
}

/** A line that is written in any other way than a dossier writes it was changed. */
function readLink(line: string): Link | null {
  const said = parsed(line);
  if (!said || !Number.isSafeInteger(said['seq']) || !isHash(said['hash'])) return null;
  const { seq, hash, nonce, payload, content } = said;
  const rewritten = 'payload' in said ? { seq, nonce, payload, hash } : { seq, content, hash };
  if (JSON.stringify(rewritten) !== line) return null;
  if ('payload' in said)
    return typeof payload === 'string' && (nonce === null || typeof nonce === 'string') ? (said as Link) : null;
  return content === null || isHash(content) ? (said as Link) : null;
}

function readHead(line: string): Head | null {
  const said = parsed(line);
  if (!said) return null;
  const { officeId, conferenceId, from, through, previousHash } = said;
  if (JSON.stringify({ officeId, conferenceId, from, through, previousHash }) !== line) return null;
  const isHead = typeof officeId === 'string' && typeof conferenceId === 'string' && isHash(previousHash);
  return isHead && Number.isSafeInteger(from) && Number.isSafeInteger(through) ? (said as unknown as Head) : null;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && SHA256.test(value);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
