import type { DraftConflict, DraftView, SavedDraft } from '@conference/contracts';
import type { DocumentText } from '@conference/domain';
import { Refused, Unreachable } from '../../../shared/http';
import { AUTOSAVE_PAUSE_MS, DraftSession, RETRY_MS } from './draft-session';
import type { UnsavedCopy } from './keep-copy';
import { paragraph, paragraphs } from './text.factory';

const draft: DraftView = {
  documentId: '00000000-0000-4000-8000-000000000001',
  version: 4,
  text: paragraphs({ aaaa: 'Một', bbbb: 'Hai' }),
  savedBy: 'Trần Văn Hải',
  savedAt: '2026-11-25T02:00:00.000Z',
  currentRevision: 0,
  isHandedIn: false,
  mode: 'draft',
  packetHash: null,
  draftTaskId: null,
};
const kept = (text: DocumentText, part: Partial<SavedDraft> = {}): SavedDraft => ({
  version: 5,
  isSaved: true,
  text,
  savedAt: '2026-11-25T03:00:00.000Z',
  mergedFrom: null,
  foreignBlockIds: [],
  conflicts: [],
  ...part,
});

function begin() {
  let sheet = draft.text;
  let copy: UnsavedCopy | null = null;
  const send = jest.fn<Promise<SavedDraft>, [{ baseVersion: number; text: DocumentText }]>();
  const session = new DraftSession({
    draft,
    send,
    surface: { read: () => sheet, show: (text) => void (sheet = text) },
    place: {
      read: () => Promise.resolve(copy),
      keep: (unsaved) => Promise.resolve(void (copy = unsaved)),
      forget: () => Promise.resolve(void (copy = null)),
    },
    now: () => '2026-11-25T03:00:00.000Z',
    makeId: () => 'new1',
  });
  const type = (texts: Record<string, string>) => {
    sheet = paragraphs(texts);
    session.edited();
  };
  return { session, send, type, sheet: () => sheet, copy: () => copy };
}
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const conflict = {
  blockId: 'aaaa',
  base: paragraph('aaaa', 'Một'),
  mine: paragraph('aaaa', 'Tôi'),
  theirs: paragraph('aaaa', 'Họ'),
} as DraftConflict;

describe(DraftSession.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves by itself after a pause, on the version that was shown', async () => {
    const { session, send, type, copy } = begin();
    send.mockImplementation(({ text }) => Promise.resolve(kept(text)));
    type({ aaaa: 'Một!', bbbb: 'Hai' });
    expect(session.current().saving).toBe('unsaved');
    await pass(AUTOSAVE_PAUSE_MS);
    expect(send).toHaveBeenCalledWith({ baseVersion: 4, text: paragraphs({ aaaa: 'Một!', bbbb: 'Hai' }) });
    expect(session.current()).toMatchObject({ saving: 'saved', version: 5, savedAt: '2026-11-25T03:00:00.000Z' });
    expect(copy()).toBeNull();
  });

  it('sends nothing when nothing was typed', async () => {
    const { session, send } = begin();
    expect(await session.save()).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps what is typed while a save is on its way, and saves it next', async () => {
    const { session, send, type, sheet } = begin();
    let answer!: (saved: SavedDraft) => void;
    send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    type({ aaaa: 'Một!', bbbb: 'Hai' });
    const saving = session.save();
    type({ aaaa: 'Một!', bbbb: 'Hai, ba' });
    answer(
      kept(paragraphs({ aaaa: 'Một!', bbbb: 'Hai', cccc: 'Họ viết' }), {
        foreignBlockIds: ['cccc'],
        mergedFrom: 'Hải',
      }),
    );
    expect(await saving).toBe(true);
    expect(sheet()).toEqual(paragraphs({ aaaa: 'Một!', bbbb: 'Hai, ba', cccc: 'Họ viết' }));
    expect(session.current()).toMatchObject({ saving: 'unsaved', mergedFrom: 'Hải', foreignBlockIds: ['cccc'] });
    send.mockImplementation(({ text }) => Promise.resolve(kept(text, { version: 6 })));
    await pass(AUTOSAVE_PAUSE_MS);
    expect(send).toHaveBeenLastCalledWith({ baseVersion: 5, text: sheet() });
    expect(session.current().saving).toBe('saved');
  });

  it('keeps a copy while the server is gone, and tries again by itself', async () => {
    const { session, send, type, copy } = begin();
    send.mockRejectedValueOnce(new Unreachable('no answer'));
    type({ aaaa: 'Một!', bbbb: 'Hai' });
    await pass(AUTOSAVE_PAUSE_MS);
    expect(session.current().saving).toBe('unreachable');
    expect(copy()).toMatchObject({ version: 4, text: paragraphs({ aaaa: 'Một!', bbbb: 'Hai' }) });
    send.mockImplementation(({ text }) => Promise.resolve(kept(text)));
    await pass(RETRY_MS);
    expect(session.current().saving).toBe('saved');
  });

  it('keeps the text and the copy when the server refuses it', async () => {
    const { session, send, type, copy, sheet } = begin();
    const message = { vi: 'Văn bản đã được nộp.', en: 'The document was handed in.' };
    send.mockRejectedValue(new Refused({ type: 'about:blank', title: '', status: 409, code: 'handed-in', message }));
    type({ aaaa: 'Một!', bbbb: 'Hai' });
    expect(await session.saveAll()).toBeNull();
    expect(session.current().saving).toBe('refused');
    expect(copy()?.text).toEqual(sheet());
  });

  it('saves nothing over a conflict, and goes on from the new version once it is settled', async () => {
    const { session, send, type, sheet, copy } = begin();
    const mine = paragraphs({ aaaa: 'Tôi', bbbb: 'Hai' });
    send.mockResolvedValueOnce(
      kept(mine, { version: 7, isSaved: false, savedAt: null, mergedFrom: 'Hải', conflicts: [conflict] }),
    );
    type({ aaaa: 'Tôi', bbbb: 'Hai' });
    expect(await session.save()).toBe(false);
    expect(session.current()).toMatchObject({ saving: 'choosing', mergedFrom: 'Hải' });
    type({ aaaa: 'Tôi', bbbb: 'Hai, ba' });
    await pass(AUTOSAVE_PAUSE_MS);
    expect(send).toHaveBeenCalledTimes(1);
    // Reloaded now, the page has to meet the same conflict again.
    expect(copy()).toMatchObject({ version: 4, text: sheet() });

    send.mockImplementation(({ text }) => Promise.resolve(kept(text, { version: 8 })));
    session.choose(conflict, 'both');
    await pass(0);
    expect(send).toHaveBeenLastCalledWith({
      baseVersion: 7,
      text: paragraphs({ aaaa: 'Tôi', new1: 'Họ', bbbb: 'Hai, ba' }),
    });
    expect(session.current()).toMatchObject({ saving: 'saved', version: 8, conflicts: [] });
  });

  it('asks when somebody typed into a paragraph that others changed while the save was on its way', async () => {
    const { session, send, type, sheet } = begin();
    let answer!: (saved: SavedDraft) => void;
    send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    type({ aaaa: 'Một', bbbb: 'Hai!' });
    const saving = session.save();
    type({ aaaa: 'Tôi', bbbb: 'Hai!' });
    answer(kept(paragraphs({ aaaa: 'Họ', bbbb: 'Hai!' }), { foreignBlockIds: ['aaaa'], mergedFrom: 'Hải' }));
    expect(await saving).toBe(false);
    expect(sheet()).toEqual(paragraphs({ aaaa: 'Tôi', bbbb: 'Hai!' }));
    expect(session.current()).toMatchObject({ saving: 'choosing', conflicts: [{ blockId: 'aaaa' }] });
  });

  it('shows what others saved as long as nothing waits here, and says whose it is', () => {
    const { session, type, sheet } = begin();
    const theirs = { ...draft, version: 6, text: paragraphs({ aaaa: 'Một', bbbb: 'Họ' }), savedBy: 'Hải' };
    session.arrived(theirs);
    expect(sheet()).toEqual(theirs.text);
    expect(session.current()).toMatchObject({ version: 6, mergedFrom: 'Hải', foreignBlockIds: ['bbbb'] });
    type({ aaaa: 'Tôi', bbbb: 'Họ' });
    session.arrived({ ...theirs, version: 7, text: paragraphs({ aaaa: 'Khác', bbbb: 'Họ' }) });
    expect(sheet()).toEqual(paragraphs({ aaaa: 'Tôi', bbbb: 'Họ' }));
  });

  it('goes on with an unsaved copy from the version it was typed on', async () => {
    const { session, send } = begin();
    send.mockImplementation(({ text }) => Promise.resolve(kept(text)));
    session.restore(3, paragraphs({ aaaa: 'Chưa lưu' }));
    await session.saveAll();
    expect(send).toHaveBeenCalledWith({ baseVersion: 3, text: paragraphs({ aaaa: 'Chưa lưu' }) });
  });
});
