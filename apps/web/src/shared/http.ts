import { problemSchema, type Problem } from '@conference/contracts';
import { askToConfirm } from './confirming';

/** What a contract offers the fetch layer: reading an answer, or saying that it is another one. */
interface Contract<T> {
  safeParse(answer: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** The server said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Nobody answered, or something between us and the server answered in its place. */
export class Unreachable extends Error {}

/** The server speaks a newer or older language than this page. */
export class UnexpectedAnswer extends Error {}

/** Somebody stopped a file on its way; nothing went wrong. */
export class UploadStopped extends Error {}

/** What takes longer than this will not come; files go another way (`upload-file.ts`). */
const PATIENCE_MS = 20_000;

/** Asks for something; the answer is what its contract says. */
export async function get<T>(contract: Contract<T>, path: string, signal?: AbortSignal): Promise<T> {
  return read(contract, await exchange(path, { method: 'GET', signal }));
}

/** Sends a command whose answer is read. */
export async function post<T>(contract: Contract<T>, path: string, body?: unknown): Promise<T> {
  return read(contract, await exchange(path, command('POST', body)));
}

/** Sends a command that counts once under its key, however often it is sent. */
export async function postOnce<T>(contract: Contract<T>, path: string, body: unknown, onceKey: string): Promise<T> {
  const { headers, ...request } = command('POST', body);
  return read(contract, await exchange(path, { ...request, headers: { ...headers, 'idempotency-key': onceKey } }));
}

/** Puts something in the place of what was there; the answer is read. */
export async function put<T>(contract: Contract<T>, path: string, body: unknown): Promise<T> {
  return read(contract, await exchange(path, command('PUT', body)));
}

/** Changes what is named and leaves the rest; the answer is read. */
export async function patch<T>(contract: Contract<T>, path: string, body: unknown): Promise<T> {
  return read(contract, await exchange(path, command('PATCH', body)));
}

/** Sends a command of which only the acceptance matters. */
export async function order(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
  await exchange(path, command(method, body));
}

/** Text as it was written, with its media type and the key under which it counts once, however often it is sent. */
export interface WrittenText {
  readonly text: string;
  readonly mediaType: string;
  readonly onceKey: string;
}

/** Sends text as it was written. */
export async function postText<T>(contract: Contract<T>, path: string, written: WrittenText): Promise<T> {
  const headers = { 'content-type': written.mediaType, 'idempotency-key': written.onceKey };
  return read(contract, await exchange(path, { method: 'POST', body: written.text, headers }));
}

function command(method: string, body: unknown): Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } {
  if (body === undefined) return { method };
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** Sends a request. A command that needs a fresh confirmation waits for it, and is then sent again as it was. */
async function exchange(path: string, request: RequestInit): Promise<Response> {
  try {
    return await send(path, request);
  } catch (error) {
    if (!isFactorNeeded(error) || !(await askToConfirm())) throw error;
    return exchange(path, request);
  }
}

function isFactorNeeded(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'factor-needed';
}

async function send(path: string, { signal, ...init }: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json, application/problem+json');
  headers.set('accept-language', document.documentElement.lang);
  if (init.method !== 'GET') headers.set('x-requested-with', 'hoi-nghi');

  const response = await reach(path, { ...init, headers, credentials: 'same-origin' }, signal);
  if (response.ok) return response;
  throw await refusalOf(response);
}

async function reach(path: string, init: RequestInit, signal?: AbortSignal | null): Promise<Response> {
  const limit = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(path, { ...init, signal: signal ? AbortSignal.any([limit, signal]) : limit });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('no answer', { cause: error });
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(answer);
  return problem.success ? new Refused(problem.data) : new Unreachable(`status ${response.status}`);
}

async function read<T>(contract: Contract<T>, response: Response): Promise<T> {
  const answer = contract.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new UnexpectedAnswer(response.url, { cause: answer.error });
  return answer.data;
}
