import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReply, type TaskKind } from '@conference/domain';
import { mailKindOf } from '../kinds/automatic';
import { readMail } from './read-mail';
import { replyText } from './reply-text';

const FOLDER = join(__dirname, '../../../../tests/fixtures/replies');

/** A reply as a mail program wrote it, and what a person reads in it. `machine`: nobody wrote it. */
interface RecordedReply {
  readonly name: string;
  readonly kind: TaskKind;
  readonly mail: string;
  readonly expect: { readonly reads: string; readonly outcome?: string; readonly reason?: string | null };
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const replies = files.flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as RecordedReply[]);

async function read({ mail, kind }: RecordedReply): Promise<RecordedReply['expect']> {
  const received = await readMail(Buffer.from(mail.replace(/\n/g, '\r\n')));
  if (mailKindOf(received, 'giam-doc@skhcn.example', ['tra-loi.skhcn.example']) !== 'personal')
    return { reads: 'machine' };
  return readReply(kind, replyText(received.text), 'Trần Đình Khải');
}

describe('recorded replies', () => {
  it('are at least 300, of every outcome and of none', () => {
    expect(replies.length).toBeGreaterThanOrEqual(300);
    const kinds = new Set(replies.map(({ expect: { reads, outcome } }) => `${reads} ${outcome ?? ''}`.trim()));
    expect(kinds.size).toBeGreaterThanOrEqual(17);
  });

  it('have names of their own', () => {
    const names = replies.map(({ name, kind }) => `${kind} ${name}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it.each(replies.map((reply) => [`${reply.kind}, ${reply.name}`, reply] as const))('%s', async (_, reply) => {
    expect(await read(reply)).toEqual(reply.expect);
  });
});
