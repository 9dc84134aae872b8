import { randomUUID } from 'node:crypto';
import { Records, Transactions } from '@conference/persistence';
import { unpack } from '../../apps/api/src/tables/unpacked.factory';
import { readPdf } from '../../libs/documents/src/read-pdf.factory';
import type { SampleRequest } from './route-requests';
import { SignedIn } from './signed-in.factory';

/** What a request was answered. */
export interface Heard {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string | null;
  /** Everything in it that can be read, unpacked where it comes in a file. */
  readonly text: string;
}

/** Somebody who sends requests, signed in or not. */
export class RouteCaller {
  private constructor(
    private readonly origin: string,
    private readonly own: Readonly<Record<string, string>>,
  ) {}

  static async as(origin: string, personId: string): Promise<RouteCaller> {
    const somebody = await SignedIn.asPerson(origin, personId);
    return new RouteCaller(origin, somebody.own);
  }

  static nobody(origin: string): RouteCaller {
    return new RouteCaller(origin, { 'x-requested-with': 'hoi-nghi' });
  }

  /** Until the answer is called, commands are carried out and undone: each finds the record as it was. */
  static undoing(transactions: Transactions): () => void {
    const run = transactions.run.bind(transactions);
    transactions.run = async <T>(work: (records: Records) => Promise<T>): Promise<T> => {
      try {
        return await run(async (records) => {
          throw new Undone(await work(records));
        });
      } catch (error) {
        if (error instanceof Undone) return error.value as T;
        throw error;
      }
    };
    return () => {
      transactions.run = run;
    };
  }

  async send({ route, url, body }: SampleRequest): Promise<Heard> {
    const ended = new AbortController();
    const answer = await fetch(`${this.origin}${url}`, {
      method: route.method,
      headers: { ...this.own, 'idempotency-key': randomUUID(), ...typeOf(body, route.body?.type) },
      body: bodyOf(body, route.body?.type, route.path),
      redirect: 'manual',
      signal: ended.signal,
    });
    const type = answer.headers.get('content-type') ?? '';
    if (type.includes('event-stream')) {
      ended.abort();
      return { status: answer.status, code: null, text: '' };
    }
    const text = await readable(Buffer.from(await answer.arrayBuffer()), type);
    const code = type.includes('problem+json') ? (JSON.parse(text) as { code: string }).code : null;
    return { status: answer.status, code, text };
  }
}

/** Carries an answer out of a transaction that is to be undone. */
class Undone extends Error {
  constructor(readonly value: unknown) {
    super('undone');
  }
}

function typeOf(body: unknown, type: string | undefined): Record<string, string> {
  return body === undefined || type === 'multipart/form-data' ? {} : { 'content-type': 'application/json' };
}

function bodyOf(body: unknown, type: string | undefined, path: string): string | FormData | undefined {
  if (type !== 'multipart/form-data') return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>))
    if (name !== 'file') form.set(name, String(value));
  const isRoster = path.includes('/imports');
  form.set('file', new Blob([isRoster ? 'Mã,Họ và tên\n' : '%PDF-1.4\n%%EOF\n']), isRoster ? 'a.csv' : 'a.pdf');
  return form;
}

async function readable(content: Buffer, type: string): Promise<string> {
  if (type.includes('pdf')) return pdfText(content);
  if (!type.includes('officedocument')) return content.toString('utf8');
  return (await unpack(content)).map((file) => Buffer.from(file.content as Uint8Array).toString('utf8')).join('\n');
}

function pdfText(content: Buffer): string {
  try {
    return readPdf(content)
      .texts.map(({ text }) => text)
      .join(' ');
  } catch {
    return content.toString('latin1');
  }
}
