import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { madeDossier, smallRecord, type MadeDossier, type Tampering } from '../../libs/dossier/src/dossier.factory';
import { openArchive, type ArchivedFile } from '../../infra/verify/archive';
import { words } from '../../infra/verify/finding';
import { reportLines } from '../../infra/verify/print-report';
import { verifyDossier } from '../../infra/verify/verify-dossier';

describe(verifyDossier.name, () => {
  let folder: string;
  let made: MadeDossier;
  let files: readonly ArchivedFile[];
  let directoryAt: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-verify-'));
    made = await madeDossier();
    const archive = await openArchive(await kept(made.archive));
    ({ files, directoryAt } = archive);
    await archive.close();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function kept(bytes: Buffer | string, name = 'ho-so.zip'): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  /** What the verifier says of some bytes, a finding a line. */
  async function found(bytes: Buffer, anchors?: string): Promise<string[]> {
    const given = anchors === undefined ? undefined : await kept(anchors, 'anchors.jsonl');
    const { findings } = await verifyDossier(await kept(bytes), given);
    return findings.map((finding) => words(finding, 'en'));
  }

  const tampered = async (tamper: Tampering, anchors?: string) =>
    found((await madeDossier(undefined, tamper)).archive, anchors);

  /** An archive of the same files in which some are others. */
  async function repacked(
    change: (entries: Map<string, Buffer>) => Map<string, Buffer>,
    compress = false,
  ): Promise<Buffer> {
    const archive = await openArchive(await kept(made.archive));
    const entries = new Map<string, Buffer>();
    for (const file of archive.files) {
      const pieces: Buffer[] = [];
      for await (const piece of (await archive.read(file)) as AsyncIterable<Buffer>) pieces.push(piece);
      entries.set(file.name, Buffer.concat(pieces));
    }
    await archive.close();
    const zip = new ZipFile();
    const form = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress, forceDosTimestamp: true };
    for (const [name, content] of change(entries)) zip.addBuffer(content, name, form);
    zip.end();
    const pieces: Buffer[] = [];
    for await (const piece of zip.outputStream as unknown as AsyncIterable<Buffer>) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** By which words a finding names the place of a byte. */
  function namesOf(position: number): string[] {
    if (position < directoryAt) {
      const index = files.findLastIndex(({ entry }) => entry.relativeOffsetOfLocalHeader <= position);
      return [files[index]!.name];
    }
    let end = directoryAt;
    for (const [index, { name, entry }] of files.entries()) {
      end += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      // a damaged directory is named by the entry at which it cannot be read any further
      if (position < end) return [name, `entry ${index + 1} or the one before`, `entry ${index + 2} or the one before`];
    }
    return ['end record', 'directory, entry', 'ZIP:'];
  }

  it('finds nothing in a dossier as it was made, with the copy of its anchors or the given ones', async () => {
    const report = await verifyDossier(await kept(made.archive), await kept(made.anchors, 'anchors.jsonl'));

    expect(report).toMatchObject({ findings: [], links: 7, ownLinks: 5, rows: 9, anchors: 2, given: { compared: 2 } });
    expect(await found(made.archive)).toEqual([]);
    for (const language of ['vi', 'en'] as const)
      expect(reportLines(report, 'anchors.jsonl', language).at(-1)).toMatch(/nguyên vẹn\.$|is intact\.$/);
  });

  it('finds the archive of an earlier version intact: the form lasts as long as the dossiers', async () => {
    const kept = join(__dirname, '../fixtures/dossier/form-1');
    const report = await verifyDossier(`${kept}.zip`, `${kept}.anchors.jsonl`);
    expect(report).toMatchObject({ findings: [], links: 7, given: { compared: 2 } });
  });

  it('names the file in which one byte, whichever, was changed', async () => {
    const anyByte = fc.tuple(fc.integer({ min: 0, max: made.archive.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(anyByte, async ([position, change]) => {
        expect(await lines(position, change)).toEqual(expect.stringMatching(anyOf(namesOf(position))));
      }),
      { numRuns: 60 },
    );
  });

  it('names it in every file: in its content, in the head before it, and in the directory', async () => {
    let record = directoryAt;
    for (const { entry } of files) {
      const head = entry.relativeOffsetOfLocalHeader;
      const content = head + 30 + entry.fileNameLength;
      const record10 = record + 38;
      record += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      for (const position of [head + 10, head + 30, content, record10, record10 + 4])
        expect(await lines(position, 1)).toEqual(expect.stringMatching(anyOf(namesOf(position))));
    }
  }, 60_000);

  const lines = async (position: number, change: number) => {
    const bytes = Buffer.from(made.archive);
    bytes[position]! ^= change;
    return (await found(bytes)).join('\n');
  };

  it.each<[string, (entries: Map<string, Buffer>) => void, RegExp]>([
    ['is missing', (entries) => entries.delete('tep.json'), /tep\.json: the file is missing/],
    ['was added', (entries) => entries.set('tep/9999_x.pdf', Buffer.from('x')), /tep\/9999_x\.pdf: the file was added/],
    [
      'was renamed',
      (entries) => rename(entries, 'ho-so.json', 'ho-so-1.json'),
      /ho-so\.json: the file was renamed \(ho-so-1\.json\)/,
    ],
    [
      'was moved',
      (entries) => rename(entries, 'ho-so.json', 'ho-so.json'),
      /ho-so\.json: the file is not in its place/,
    ],
    ['was changed', (entries) => entries.set('ho-so.json', Buffer.from('{}')), /ho-so\.json: the content was changed/],
  ])('says that a file %s', async (_, change, said) => {
    const bytes = await repacked((entries) => {
      change(entries);
      return entries;
    });
    expect((await found(bytes)).join('\n')).toMatch(said);
  });

  it.each<[string, (rows: string[]) => string[], RegExp]>([
    [
      'was changed',
      ([a, , c]) => [a!, '{"id":"n2","text":"khác"}', c!],
      /note\.jsonl, dòng\/row 2: the row was changed/,
    ],
    ['is missing', ([a, , c]) => [a!, c!], /note\.jsonl, dòng\/row 2: the row is missing/],
    ['was added', (rows) => [rows[0]!, '{}', ...rows.slice(1)], /note\.jsonl, dòng\/row 2: the row was added/],
    ['changed its place', ([a, b, c]) => [b!, a!, c!], /note\.jsonl, dòng\/row 1: the row was changed/],
  ])('says which row of a file %s', async (_, change, said) => {
    const bytes = await repacked((entries) => {
      const rows = entries.get('du-lieu/note.jsonl')!.toString().trim().split('\n');
      return entries.set('du-lieu/note.jsonl', Buffer.from(`${change(rows).join('\n')}\n`));
    });
    expect((await found(bytes)).join('\n')).toMatch(said);
  });

  describe('of an audit chain on which somebody laid hands, everything around it put right', () => {
    const inLines =
      (change: (links: string[]) => string[]): Tampering =>
      ({ lines, anchors }) => ({
        lines: [lines[0]!, ...change(lines.slice(1))],
        anchors,
      });

    it.each<[string, Tampering, RegExp]>([
      [
        'an edited entry',
        inLines((links) => links.map((link, at) => (at === 1 ? link.replace('entered', 'erased') : link))),
        /row 3 \(seq 4\): the link does not hold/,
      ],
      [
        'an entry cut out of the middle',
        inLines((links) => links.toSpliced(3, 1)),
        /row 5 \(seq 6\): the chain lacks a link/,
      ],
      ['a cut tail', inLines((links) => links.slice(0, 4)), /seq 7: the end of the chain was cut off/],
      [
        'two entries swapped',
        inLines((links) => [links[1]!, links[0]!, ...links.slice(2)]),
        /row 2 \(seq 3\): the chain lacks a link/,
      ],
      ['a chain that was emptied', inLines(() => []), /the end of the chain was cut off/],
      [
        'a head that was cut, with the first line put right',
        ({ lines, anchors }) => ({
          lines: [
            lines[0]!
              .replace('"from":3', '"from":4')
              .replace(/"previousHash":"\w+"/, `"previousHash":"${hashIn(lines[1]!)}"`),
            ...lines.slice(2),
          ],
          anchors,
        }),
        /row 1: the first line of the chain is not right/,
      ],
      [
        'an entry about something else whose hash was changed',
        inLines((links) => links.map((link, at) => (at === 2 ? link.replace(/"content":"./, '"content":"z') : link))),
        /seq 5/,
      ],
      [
        'another way of writing a line',
        inLines((links) => links.map((link, at) => (at === 1 ? link.replace('{', '{ ') : link))),
        /row 3 \(seq 4\): the row does not have its form/,
      ],
      ['no anchors', ({ lines }) => ({ lines, anchors: [] }), /no anchor holds the end/],
    ])('finds %s', async (_, tamper, said) => {
      expect((await tampered(tamper)).join('\n')).toMatch(said);
    });

    it('finds a dossier that was rewritten as a whole, anchors and all, by the anchors outside', async () => {
      const other = await madeDossier({
        ...smallRecord(),
        people: [],
      });
      expect(await found(other.archive)).toEqual([]);
      const said = (await found(other.archive, made.anchors)).join('\n');
      expect(said).toMatch(/seq 9\): the anchor does not match the chain/);
      expect(said).toMatch(/the copy has an anchor that the given file has not/);
    });

    it('compares the whole archive with what the anchor file says it was', async () => {
      const conferenceId = (JSON.parse(made.chain[0]!) as { conferenceId: string }).conferenceId;
      const line = JSON.stringify({ conferenceId, dossierSha256: 'a'.repeat(64) });
      expect(await found(made.archive, `${made.anchors}${line}\n`)).toEqual([
        expect.stringMatching(/whole dossier differs/),
      ]);
    });
  });

  describe('of a file that is no proper archive', () => {
    it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
      ['cut off', () => made.archive.subarray(0, made.archive.length - 40), /damaged|longer or shorter/],
      ['with something behind it', () => Buffer.concat([made.archive, Buffer.from('xx')]), /damaged/],
      ['with something before it', () => Buffer.concat([Buffer.from('PK'), made.archive]), /./],
      ['packed with compression', () => repacked((entries) => entries, true), /compressed/],
      [
        'that unpacks to far more than it is',
        () => repacked(() => new Map([['bomb', Buffer.alloc(5_000_000)]]), true),
        /compressed|exceed/,
      ],
      [
        'whose name leads outside',
        async () =>
          Buffer.from(
            (await repacked(() => new Map([['aa/etc', Buffer.from('x')]])))
              .toString('latin1')
              .replaceAll('aa/etc', '../etc'),
            'latin1',
          ),
        /name is not allowed/,
      ],
      [
        'with a name twice',
        async () =>
          twice(
            await repacked(
              () =>
                new Map([
                  ['a1', Buffer.from('x')],
                  ['a2', Buffer.from('y')],
                ]),
            ),
          ),
        /more than once/,
      ],
    ])('says what is wrong with one %s', async (_, bytes, said) => {
      expect((await found(await bytes())).join('\n')).toMatch(said);
    });
  });
});

function twice(archive: Buffer): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll('a2', 'a1'), 'latin1');
}

function rename(entries: Map<string, Buffer>, from: string, to: string): void {
  const content = entries.get(from)!;
  entries.delete(from);
  entries.set(to, content);
}

function hashIn(line: string): string {
  return (JSON.parse(line) as { hash: string }).hash;
}

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
