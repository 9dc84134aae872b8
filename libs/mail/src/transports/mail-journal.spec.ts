import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalFailure, MailJournal } from './mail-journal';
import { sendJournalled } from './journalled-mailer';
import { memoryMailer } from './memory-mailer';
import { PermanentMailFailure, TemporaryMailFailure, type Mailer } from './mailer';

const ID = '<task-42.1@skhcn.example>';
const OTHER = '<task-42.2@skhcn.example>';

describe(MailJournal.name, () => {
  let folder: string;
  let path: string;
  let journal: MailJournal;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mail-journal-'));
    path = join(folder, 'data', 'mail.journal');
    journal = new MailJournal(path);
  });
  afterEach(async () => {
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('knows nothing of a mail that never came to its last byte', async () => {
    await journal.note('ending', OTHER);
    expect(await journal.howFar(ID)).toBeNull();
  });

  it('tells how far a mail got, also to a process that comes after', async () => {
    await journal.note('ending', ID);
    expect(await journal.howFar(ID)).toEqual({ word: 'ending', acceptedAt: null });
    await journal.note('accepted', ID);
    const next = new MailJournal(path);
    expect(await next.howFar(ID)).toEqual({ word: 'accepted', acceptedAt: expect.any(Date) });
    await next.close();
  });

  it('hears what another process writes meanwhile', async () => {
    const other = new MailJournal(path);
    expect(await other.howFar(ID)).toBeNull();
    await journal.note('accepted', ID);
    expect((await other.howFar(ID))?.word).toBe('accepted');
    await other.close();
  });

  it('never forgets that a mail was taken over', async () => {
    for (const word of ['ending', 'accepted', 'ending', 'refused'] as const) await journal.note(word, ID);
    expect((await journal.howFar(ID))?.word).toBe('accepted');
  });

  it('reads on behind a line that was cut off', async () => {
    await journal.note('ending', OTHER);
    await appendFile(path, `\n2026-01-05T03:00:00.000Z accep`);
    await journal.note('accepted', ID);
    expect((await journal.howFar(ID))?.word).toBe('accepted');
    expect((await journal.howFar(OTHER))?.word).toBe('ending');
  });

  it('keeps every line of processes that write at once', async () => {
    const others = Array.from({ length: 4 }, () => new MailJournal(path));
    const ids = Array.from({ length: 200 }, (_, index) => `<${index}@skhcn.example>`);
    await Promise.all(ids.map((id, index) => others[index % 4]!.note('accepted', id)));
    expect((await Promise.all(ids.map((id) => journal.howFar(id)))).map((far) => far?.word)).toEqual(
      ids.map(() => 'accepted'),
    );
    await Promise.all(others.map((other) => other.close()));
  });

  it('says that it cannot be used', async () => {
    const unusable = new MailJournal(folder);
    await expect(unusable.note('ending', ID)).rejects.toThrow(JournalFailure);
    await expect(unusable.howFar(ID)).rejects.toThrow('EISDIR');
  });

  describe(sendJournalled.name, () => {
    const dispatching = {
      messageId: ID,
      envelope: { from: 'a@our.example', to: 'b@our.example' },
      raw: Buffer.from('x'),
      stillOurs: () => undefined,
      signal: new AbortController().signal,
    };
    const failing = (error: Error): Mailer => ({
      close: async () => undefined,
      send: async (_envelope, _raw, handing) => {
        await handing?.beforeLastByte?.();
        throw error;
      },
    });
    const words = async () => (await readFile(path, 'utf8')).match(/ending|accepted|refused/g);

    it('notes the last byte, then the acceptance', async () => {
      await sendJournalled(memoryMailer(), journal, dispatching);
      expect(await words()).toEqual(['ending', 'accepted']);
    });

    it('notes a refusal, and leaves what got no answer in doubt', async () => {
      const refused = failing(new PermanentMailFailure('554', 554));
      await expect(sendJournalled(refused, journal, dispatching)).rejects.toThrow('554');
      expect(await words()).toEqual(['ending', 'refused']);
      const cut = failing(new TemporaryMailFailure('cut'));
      await expect(sendJournalled(cut, journal, { ...dispatching, messageId: OTHER })).rejects.toThrow('cut');
      expect((await journal.howFar(OTHER))?.word).toBe('ending');
    });

    it('leaves an earlier attempt in doubt when this one is refused before its content', async () => {
      await journal.note('ending', ID);
      const refusedAtOnce: Mailer = {
        close: async () => undefined,
        send: () => Promise.reject(new TemporaryMailFailure('421', 421)),
      };
      await expect(sendJournalled(refusedAtOnce, journal, dispatching)).rejects.toThrow('421');
      expect((await journal.howFar(ID))?.word).toBe('ending');
    });

    it.each([
      ['before the note', 0],
      ['while the note is written', 1],
    ])('gives a mail nowhere that is no longer ours %s', async (_when, times) => {
      const mailer = memoryMailer();
      let asked = 0;
      const stillOurs = () => {
        asked += 1;
        if (asked > times) throw new Error('overtaken');
      };
      await expect(sendJournalled(mailer, journal, { ...dispatching, stillOurs })).rejects.toThrow('overtaken');
      expect(mailer.sent).toEqual([]);
    });
  });
});
