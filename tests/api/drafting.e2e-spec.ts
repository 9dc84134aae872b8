import type {
  Amended,
  Comparison,
  ConsultationPlanView,
  DispositionTable,
  DocumentDetail,
  DraftView,
  Problem,
  PublicityList,
  RevisionText,
  SavedDraft,
  UploadedFile,
} from '@conference/contracts';
import { officialForm, renderDocx } from '@conference/documents';
import type { DocumentText } from '@conference/domain';
import { openPublicity, systemClock } from '@conference/tasks';
import { paragraphs, WrittenReport } from '../integration/written-report.factory';
import { openTestApp, type TestApp } from '../support/test-app';
import { SignedIn } from './signed-in.factory';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FIRST = paragraphs('mot Chi 5 triệu đồng.', 'hai Áp dụng từ năm 2024.');

describe('documents at the door', () => {
  let api: TestApp;
  let report: WrittenReport;
  let drafter: SignedIn;
  let colleague: SignedIn;
  let outsider: SignedIn;

  beforeAll(async () => {
    api = await openTestApp({ DEV_SIGN_IN: 'true', UPLOAD_LIMIT_BYTES: '2000000' });
  });

  beforeEach(async () => {
    report = await WrittenReport.open(api);
    drafter = await SignedIn.asPerson(api.origin, report.person('tp-hc'));
    colleague = await SignedIn.asPerson(api.origin, report.person('ke-toan'));
    outsider = await SignedIn.asPerson(api.origin, report.person('tp-nv'));
  });

  afterAll(() => api?.close());

  const path = (rest: string) => `/api/documents/${report.id}/${rest}`;
  const read = async <T>(person: SignedIn, rest: string): Promise<T> => {
    const answer = await person.get(path(rest));
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  };
  const save = (person: SignedIn, text: DocumentText, baseVersion: number) =>
    person.put(path('draft'), { text, baseVersion });
  const saved = async (person: SignedIn, text: DocumentText, baseVersion: number): Promise<SavedDraft> => {
    const answer = await save(person, text, baseVersion);
    expect(answer.status).toBe(200);
    return (await answer.json()) as SavedDraft;
  };

  it('are written by a unit together: a merge, a conflict, and what each may do', async () => {
    expect(await read<DraftView>(drafter, 'draft')).toMatchObject({ version: 0, mode: 'draft', text: { blocks: [] } });
    expect(await read<DraftView>(outsider, 'draft')).toMatchObject({ mode: 'read' });
    await saved(drafter, FIRST, 0);
    await saved(drafter, paragraphs('mot Chi 7 triệu đồng.', 'hai Áp dụng từ năm 2024.'), 1);
    const merge = await saved(colleague, paragraphs('mot Chi 5 triệu đồng.', 'hai Áp dụng từ năm 2025.'), 1);
    expect(merge).toMatchObject({ version: 3, isSaved: true, mergedFrom: 'Đoàn Hữu Nghĩa', foreignBlockIds: ['mot0'] });
    const conflict = await saved(colleague, paragraphs('mot Chi 9 triệu đồng.', 'hai Áp dụng từ năm 2024.'), 1);
    expect(conflict).toMatchObject({
      version: 3,
      isSaved: false,
      conflicts: [{ blockId: 'mot0', mine: { text: 'Chi 9 triệu đồng.' }, theirs: { text: 'Chi 7 triệu đồng.' } }],
    });
    expect((await save(outsider, FIRST, 3)).status).toBe(403);
  });

  it.each<[string, unknown, number]>([
    [
      'a block that is no block',
      { baseVersion: 0, text: { blocks: [{ id: 'mot0', kind: 'picture', text: 'x' }] } },
      400,
    ],
    ['two blocks with one id', { baseVersion: 0, text: { blocks: [...FIRST.blocks, ...FIRST.blocks] } }, 422],
    [
      'an uneven table',
      { baseVersion: 0, text: { blocks: [{ id: 'bang', kind: 'table', rows: [['a', 'b'], ['c']] }] } },
      422,
    ],
    [
      'direction marks',
      { baseVersion: 0, text: { blocks: [{ id: 'mot0', kind: 'paragraph', text: 'a\u202Eb' }] } },
      400,
    ],
    ['a version that was never saved', { baseVersion: 7, text: FIRST }, 409],
    ['nothing', {}, 400],
  ])('answer %s with a sentence in both languages, and keep nothing', async (_, body, status) => {
    const answer = await drafter.put(path('draft'), body);
    expect(answer.status).toBe(status);
    const { message } = (await answer.json()) as Problem;
    expect(message.vi && message.en).toBeTruthy();
    expect((await read<DraftView>(drafter, 'draft')).version).toBe(0);
  });

  it('take text and structure over from Word, and say why they cannot from what is no Word', async () => {
    const text: DocumentText = {
      blocks: [
        { id: 'dieu1', kind: 'article', text: 'Phạm vi' },
        { id: 'khoan1', kind: 'clause', text: 'Quy chế này quy định mức chi.' },
        { id: 'diem1', kind: 'point', text: 'Công tác phí.' },
      ],
    };
    const form = officialForm({
      kind: 'headReport',
      title: 'Báo cáo',
      office: { name: 'Sở', superiorBody: null, place: 'Huế', symbol: 'S' },
      issue: { number: null, symbol: null, issuedOn: null, draft: true },
      bases: [],
      text,
      signatures: [],
      recipients: [],
    });
    const upload = await drafter.upload('ban-thao.docx', await renderDocx(form, '2026-11-25T03:00:00.000Z'));
    const { sha256: fileSha256, mediaType } = (await upload.json()) as UploadedFile;
    expect(mediaType).toBe(DOCX);
    const body = { fileSha256, fileName: 'ban-thao.docx', baseVersion: 0 };
    const taken = (await (await drafter.post(path('draft/import'), body)).json()) as SavedDraft;
    expect(taken.text.blocks.map((block) => [block.kind, block.kind === 'table' ? '' : block.text])).toEqual(
      text.blocks.map((block) => [block.kind, block.kind === 'table' ? '' : block.text]),
    );
    const png = await drafter.upload('anh.png', Buffer.from(PIXEL, 'base64'));
    const picture = ((await png.json()) as UploadedFile).sha256;
    const refused = await drafter.post(path('draft/import'), { ...body, fileSha256: picture, baseVersion: 1 });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([422, 'docx-unreadable']);
  });

  it('are compared revision by revision, read with their numbers, and drawn in the official layout', async () => {
    await report.handIn(FIRST);
    await report.handIn(paragraphs('mot Chi 7 triệu đồng.', 'hai Áp dụng từ năm 2024.', 'ba Thi hành.'));
    const comparison = await read<Comparison>(outsider, 'comparison?from=1&to=2');
    expect(comparison.counts).toEqual({ changed: 1, moved: 0, added: 1, removed: 0 });
    expect(await read<RevisionText>(outsider, 'revisions/2/text')).toMatchObject({
      number: 2,
      places: [{ vi: 'đoạn 1', en: 'paragraph 1' }, {}, {}],
    });
    for (const [ending, signature] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = await outsider.get(path(`revisions/2/official.${ending}`));
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .startsWith(signature),
      ).toBe(true);
      expect(file.headers.get('content-disposition')).toContain('attachment');
    }
    expect((await outsider.get(path('comparison?from=1&to=9'))).status).toBe(404);
  });

  it('keep their approval through an editorial change, and show both', async () => {
    await report.handIn(FIRST);
    await report.enter('approval');
    await report.approve();
    await report.enter('final');
    await saved(drafter, paragraphs('mot Chi năm triệu đồng.', 'hai Áp dụng từ năm 2024.'), 1);
    const { packetHash, mode, version } = await read<DraftView>(drafter, 'draft');
    expect(mode).toBe('amend');
    const body = { draftVersion: version, changeClass: 'editorial', reason: 'Ghi số bằng chữ', packetHash };
    const amended = await drafter.post(path('amendments'), body);
    expect([amended.status, (await amended.json()) as Amended]).toEqual([200, { revision: 2, effect: 'carriesOver' }]);
    const answer = await outsider.get(`/api/documents/${report.id}`);
    expect((await answer.json()) as DocumentDetail).toMatchObject({
      contestable: true,
      approvedRevision: 2,
      approvals: [
        { revision: 1, how: 'given', endedBecause: 'carriedOver', approvedBy: ['Trịnh Thị Nhài', 'Hà Văn Lâm'] },
        { revision: 2, how: 'carriedOver', changedBy: 'Đoàn Hữu Nghĩa', changeReason: 'Ghi số bằng chữ' },
      ],
      may: { write: false, amend: false },
    });
    expect((await drafter.post(path('amendments'), body)).status).toBe(409);
  });

  it('have their remarks answered in a table that is saved as one goes and exported as a report', async () => {
    await report.handIn(FIRST);
    await report.enter('consultation');
    const [task] = await report.ask('opinion');
    await report.answerTask(task!, 'agreeWithRemarks', { remarks: [{ blockId: 'mot0', text: 'Ghi bằng chữ.' }] });
    await report.enter('disposition');
    const table = await read<DispositionTable>(drafter, 'dispositions');
    expect(table).toMatchObject({
      undisposed: 1,
      may: { dispose: true, override: true },
      opinions: [{ remark: 'Ghi bằng chữ.', quote: 'Chi 5 triệu đồng.', place: { vi: 'đoạn 1' }, isLate: false }],
    });
    const answer = { opinionId: table.opinions[0]!.id, disposition: 'takenOver', reason: 'Đã ghi.' };
    expect((await outsider.put(path('dispositions'), { dispositions: [answer] })).status).toBe(403);
    const filled = await drafter.put(path('dispositions'), { dispositions: [answer] });
    expect((await filled.json()) as DispositionTable).toMatchObject({ undisposed: 0 });
    expect((await outsider.get(path('disposition-table.pdf'))).status).toBe(200);
    expect((await outsider.post(path('disposition-override'), { reason: 'Gấp' })).status).toBe(403);
  });

  it('show all staff what became of the remarks, with its dates; only the head of office takes it down', async () => {
    await report.handIn(FIRST);
    await openPublicity(api.transactions, systemClock, { documentId: report.id });
    const [task] = await report.ask('publication');
    await report.answerTask(task!, 'publicised');
    const list = (await (await outsider.get('/api/publicity')).json()) as PublicityList;
    const shown = list.items.find(({ documentId }) => documentId === report.id)!;
    expect(shown).toMatchObject({ isShown: true, mayWithdraw: false, publicisedBy: 'Đoàn Hữu Nghĩa' });
    expect((await outsider.post(`/api/publicity/${shown.id}/withdrawal`, { reason: 'Nhầm bảng' })).status).toBe(403);
    const withdrawn = await drafter.post(`/api/publicity/${shown.id}/withdrawal`, { reason: 'Nhầm bảng' });
    expect(await withdrawn.json()).toMatchObject({ isShown: false, withdrawnBecause: 'Nhầm bảng' });
  });

  it('wait for the consultation plan, which the head of office completes', async () => {
    const { conferenceId } = report.tasks.document;
    const plan = `/api/conferences/${conferenceId}/consultation-plan`;
    const known = (await (await outsider.get(plan)).json()) as ConsultationPlanView;
    expect(known).toMatchObject({ missing: [], mayChange: false });
    const body = {
      content: 'Báo cáo',
      form: null,
      method: 'Thư',
      deadline: 10,
      responsible: ['tp-hc'],
      silence: 'escalate',
    };
    expect((await outsider.put(plan, body)).status).toBe(403);
    expect((await (await drafter.put(plan, body)).json()) as ConsultationPlanView).toMatchObject({ missing: ['form'] });
    expect((await drafter.put(plan, { ...body, responsible: ['ai-do'] })).status).toBe(404);
  });

  it('are not there at all for another office', async () => {
    await report.handIn(FIRST);
    await report.enter('approval');
    const nobody = await SignedIn.as(api.origin);
    for (const rest of [
      'draft',
      'comparison?from=1&to=1',
      'revisions/1/text',
      'dispositions',
      'disposition-table.pdf',
    ]) {
      expect((await nobody.get(path(rest))).status).toBe(401);
    }
  });
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
