import { problemSchema, type Problem } from '@conference/contracts';

/** The system said no, with its reason in both languages. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.code}: ${problem.message.en}`);
  }
}

/** Nobody answered: nothing runs at the address, or what runs there is just being restarted. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(
    readonly url: string,
    cause: unknown,
  ) {
    super(`no answer from ${new URL(url).host}`, { cause });
  }
}

const LONGEST_WAIT_MS = 30_000;
const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;

/**
 * Asks one address, following nothing by itself.
 * @throws NoAnswer when the connection fails or breaks
 */
export async function ask(url: string, init: RequestInit = {}): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT_MS), ...init });
    return { response, text: await response.text() };
  } catch (error) {
    throw new NoAnswer(url, error);
  }
}

/** Reads what an unwanted answer says; an answer without problem details gets them from its status. */
export function problemOf(status: number, text: string): ApiProblem {
  const parsed = problemSchema.safeParse(jsonOf(text));
  if (parsed.success) return new ApiProblem(status, parsed.data);
  const title = `HTTP ${status}`;
  return new ApiProblem(status, {
    type: 'about:blank',
    title,
    status,
    code: `http-${status}`,
    message: { vi: title, en: title },
  });
}

/** Whether trying again may help: nobody was there, or the one who was there could not. */
export function isPassing(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  return error instanceof ApiProblem && (error.status >= SERVER_ERROR || error.status === TOO_MANY_REQUESTS);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
