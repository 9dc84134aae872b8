import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RETENTION } from '@conference/domain';
import { chainHead, chainLine, type ChainEntryFacts } from './chain-lines';
import type { DossierRecord, Row } from './dossier-record';
import { packDossier } from './pack-dossier';
import { prepareDossier } from './prepare-dossier';

const OFFICE = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0001';
const CONFERENCE = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0002';
const DOCUMENT = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0003';
const AT = '2026-12-31T09:00:00.000Z';

const FILES = ['%PDF-1.7 nghị quyết', '%PDF-1.7 bản dự thảo', ''].map((text) => Buffer.from(text));
const [ISSUED, DRAFT, EMPTY] = FILES.map(sha256) as [string, string, string];

/** A small record: one issued document with its draft, and a row or two. */
export function smallRecord(): DossierRecord {
  return {
    facts: {
      kind: 'final',
      office: {
        id: OFFICE,
        code: 'so-thu',
        name: 'Sở Thử nghiệm',
        symbol: 'STN',
        place: 'Huế',
        superiorBody: 'UBND TỈNH',
      },
      conference: {
        id: CONFERENCE,
        year: 2026,
        ordinal: 1,
        title: 'Hội nghị công chức, viên chức năm 2026',
        heldOn: '2026-01-15',
        stage: 'closed',
        rehearsal: false,
      },
      fromSeq: 3,
      throughSeq: 7,
      throughAt: AT,
      closedOn: '2026-12-31',
      handOverDueOn: '2027-12-31',
      retention: RETENTION,
      versions: { product: '0.1.0', schema: 'Test1' },
      anchored: true,
    },
    tables: new Map<string, readonly Row[]>([
      ['conference', [{ id: CONFERENCE, title: 'Hội nghị', office_id: OFFICE }]],
      ['document', [{ id: DOCUMENT, code: 'nghi-quyet', title: 'Nghị quyết', issued_sha256: ISSUED }]],
      [
        'revision',
        [1, 2].map((number) => ({
          id: `r${number}`,
          document_id: DOCUMENT,
          number,
          file_sha256: number === 1 ? DRAFT : EMPTY,
          file_name: 'Dự thảo “../đề án”.pdf',
        })),
      ],
      [
        'register_entry',
        [
          {
            id: 'e1',
            document_id: DOCUMENT,
            book: 'office',
            year: 2026,
            number: 1,
            symbol: '01/NQ-STN',
            type_code: 'NQ',
            subject: 'Hội nghị năm 2026',
            organ_name: 'Sở Thử nghiệm',
            issued_on: '2026-01-16',
            signed_on: '2026-01-16',
            signer_name: 'Trần Thị B',
            signer_position: 'Giám đốc',
          },
        ],
      ],
      [
        'note',
        [
          { id: 'n1', text: 'lý do thứ nhất' },
          { id: 'n2', text: 'lý do thứ hai' },
          { id: 'n3', text: 'lý do thứ ba' },
        ],
      ],
    ]),
    people: [{ id: 'p1', code: 'gd', name: 'Trần Thị B', position: 'Giám đốc', unitId: null }],
    units: [],
    files: new Map(FILES.map((bytes) => [sha256(bytes), { size: bytes.length, mediaType: 'application/pdf' }])),
  };
}

/** A dossier with its chain, as the system would have made it, and the office's own anchor file. */
export interface MadeDossier {
  readonly archive: Buffer;
  readonly anchors: string;
  readonly chain: readonly string[];
}

/** What somebody does to the chain's lines or the anchors before the archive is packed. */
export type Tampering = (made: { lines: string[]; anchors: string[] }) => { lines: string[]; anchors: string[] };

/** Makes a dossier of a record; a tampering packs it again with everything that a checksum covers put right. */
export async function madeDossier(record = smallRecord(), tamper: Tampering = (made) => made): Promise<MadeDossier> {
  const prepared = await prepareDossier(record);
  const entries = chainOf(prepared.manifestSha256);
  const anchors = [4, 9].map((seq) => anchorLine(entries[seq - 3]!));
  const [first, last] = [entries[0]!, entries.at(-1)!];
  const head = { officeId: OFFICE, conferenceId: CONFERENCE, from: first.seq, through: last.seq, previousHash: BEFORE };
  const lines = [chainHead(head), ...entries.map(chainLine)];
  const packed = tamper({ lines, anchors });
  const given = { lines: () => Readable.from(packed.lines) as AsyncIterable<string>, anchors: packed.anchors };
  const pieces: Buffer[] = [];
  for await (const piece of packDossier(prepared, given, openStored)) pieces.push(piece as Buffer);
  return { archive: Buffer.concat(pieces), anchors: anchors.map((line) => `${line}\n`).join(''), chain: lines };
}

const BEFORE = 'b'.repeat(64);

/** Entries 3 to 9 of an office's chain: 5 and 9 are about something else. */
function chainOf(manifestSha256: string): ChainEntryFacts[] {
  let previous = BEFORE;
  return [3, 4, 5, 6, 7, 8, 9].map((seq) => {
    const isOwn = seq !== 5 && seq !== 9;
    const nonce = String(seq).repeat(32);
    const action = seq === 8 ? 'dossier.sealed' : 'stage.entered';
    const facts = seq === 8 ? { kind: 'final', manifestSha256 } : { to: 'closed' };
    const payload = JSON.stringify({ action, actorId: null, at: AT, conferenceId: isOwn ? CONFERENCE : null, facts });
    const contentSha256 = text(`${nonce}\n${payload}`);
    previous = text(`${previous}\n${seq}\n${contentSha256}`);
    return isOwn
      ? { seq, nonce, payload, contentSha256: null, hash: previous }
      : { seq, nonce: null, payload: null, contentSha256, hash: previous };
  });
}

function anchorLine({ seq, hash }: ChainEntryFacts): string {
  return JSON.stringify({ at: AT, officeId: OFFICE, seq, hash });
}

function openStored(wanted: string): Promise<Readable> {
  const bytes = FILES.find((file) => sha256(file) === wanted)!;
  return Promise.resolve(Readable.from(bytes.length > 0 ? [bytes] : [], { objectMode: false }));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function text(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex');
}
