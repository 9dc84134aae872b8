import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ChainCheck } from './chain';
import type { Finding } from './finding';

const COPY = 'nhat-ky/diem-neo.jsonl';

interface Anchor {
  readonly officeId: string;
  readonly seq: number;
  readonly hash: string;
}

/** The copy of the anchors in the dossier: each is compared with the chain. */
export class AnchorCheck {
  readonly findings: Finding[] = [];
  readonly lines = new Set<string>();
  readonly seqs = new Set<number>();
  private last = 0;

  constructor(private readonly chain: ChainCheck) {}

  take(line: string, number: number): void {
    const where = `${COPY}, dòng/row ${number}`;
    const anchor = readAnchor(line);
    if (!anchor || anchor.officeId !== this.chain.head?.officeId) {
      this.findings.push({ code: 'anchor-form', where });
      return;
    }
    if (this.chain.hashAt(anchor.seq) !== anchor.hash)
      this.findings.push({ code: 'anchor-broken', where: `${where} (seq ${anchor.seq})` });
    this.lines.add(line);
    this.seqs.add(anchor.seq);
    this.last = Math.max(this.last, anchor.seq);
  }

  /** The seal must lie before an anchor, unless the dossier says that its office keeps none. */
  end(isAnchored: boolean, endsWhole: boolean): Finding[] {
    if (!endsWhole) this.findings.push({ code: 'anchor-form', where: COPY });
    const { head, seal } = this.chain;
    const held = seal ? this.last >= seal.seq : this.last > 0;
    if (isAnchored && head && !held) this.findings.push({ code: 'anchor-missing', where: COPY });
    return this.findings;
  }
}

/** What the office's own anchor file says: it has never been in anybody's hands who could change the dossier. */
export interface GivenAnchors {
  readonly findings: readonly Finding[];
  readonly compared: number;
  /** Whether it says of this very archive, byte for byte, that it was made. */
  readonly knowsArchive: boolean;
}

/**
 * Compares the chain, the copy of the anchors and the whole archive with a given anchor file.
 * @throws the file system's error when it cannot be read
 */
export async function checkGiven(
  path: string,
  chain: ChainCheck,
  copy: AnchorCheck,
  archiveSha256: string,
): Promise<GivenAnchors> {
  const findings: Finding[] = [];
  const given = new Set<string>();
  const archives: string[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    const made = readMade(line);
    if (made && made.conferenceId === chain.head?.conferenceId) archives.push(made.dossierSha256);
    const anchor = readAnchor(line);
    if (!anchor || anchor.officeId !== chain.head?.officeId) continue;
    const hash = chain.hashAt(anchor.seq);
    if (hash === undefined) continue;
    given.add(line);
    const where = `${path}, dòng/row ${number} (seq ${anchor.seq})`;
    if (hash !== anchor.hash) findings.push({ code: 'anchor-broken', where });
    else if (!copy.seqs.has(anchor.seq)) findings.push({ code: 'anchor-left-out', where });
  }
  for (const line of copy.lines)
    if (!given.has(line)) findings.push({ code: 'anchor-not-given', where: `${COPY}: ${line.slice(0, 120)}` });
  const knowsArchive = archives.includes(archiveSha256);
  if (archives.length > 0 && !knowsArchive) findings.push({ code: 'archive-other', where: 'ZIP' });
  if (given.size === 0) findings.push({ code: 'anchor-missing', where: path });
  return { findings, compared: given.size, knowsArchive };
}

function readAnchor(line: string): Anchor | null {
  const { at, officeId, seq, hash } = parsed(line);
  if (typeof at !== 'string' || typeof officeId !== 'string' || !Number.isSafeInteger(seq) || typeof hash !== 'string')
    return null;
  return JSON.stringify({ at, officeId, seq, hash }) === line ? { officeId, seq: seq as number, hash } : null;
}

function readMade(line: string): { conferenceId: string; dossierSha256: string } | null {
  const { conferenceId, dossierSha256 } = parsed(line);
  return typeof conferenceId === 'string' && typeof dossierSha256 === 'string' ? { conferenceId, dossierSha256 } : null;
}

function parsed(line: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
