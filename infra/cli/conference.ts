import { readFile } from 'node:fs/promises';
import { conferenceDetailSchema, conferencePageSchema, conferenceStartedSchema } from '@conference/contracts';
import type { Language } from '@conference/domain';
import { apiRoot, fromPerson, runningAddresses } from './addresses';
import { ApiClient } from './api-client';
import { readRequest, USAGE, UsageError, type Request } from './arguments';
import { detailLines, listLines, startedLines } from './conference-report';
import { officeCodeOf } from './plan-office';
import { refusalLines } from './refusal-lines';
import { inLanguage, told } from './say';
import { chooseActor, peopleToPick, signInAs } from './sign-in';
import { ApiProblem, NoAnswer } from './web-answer';

/** Ends the run with one sentence for people. */
class Failure extends Error {}

async function run(request: Request): Promise<string[]> {
  const client = new ApiClient(await addressOf(request), request.language);
  if (request.command === 'start') return start(client, request);
  await signIn(client, request, undefined);
  if (request.command === 'list')
    return listLines(await client.get('/api/conferences?limit=100', conferencePageSchema), request.language);
  return detailLines(
    await client.get(`/api/conferences/${encodeURIComponent(request.id)}`, conferenceDetailSchema),
    request.language,
  );
}

async function start(client: ApiClient, request: Extract<Request, { command: 'start' }>): Promise<string[]> {
  const { file, language, isRehearsal } = request;
  const text = await readPlanFile(file, language);
  await signIn(client, request, officeCodeOf(text));
  try {
    const started = await client.postYaml(`/api/conferences?rehearsal=${isRehearsal}`, text, conferenceStartedSchema);
    return startedLines(started, language);
  } catch (error) {
    if (!(error instanceof ApiProblem) || !error.problem.errors) throw error;
    throw new Failure(refusalLines(error, file, language).join('\n'));
  }
}

async function addressOf({ url, language }: Request): Promise<string> {
  const known = url ?? process.env.CONFERENCE_URL ?? (await runningAddresses())?.api;
  if (known) return apiRoot(known);
  throw new Failure(
    inLanguage(language)(
      'Hệ thống chưa chạy. Hãy chạy “npm start”, hoặc cho biết địa chỉ bằng --url.',
      'The system is not running. Run “npm start”, or name its address with --url.',
    ),
  );
}

async function readPlanFile(file: string, language: Language): Promise<string> {
  try {
    return await readFile(fromPerson(file), 'utf8');
  } catch {
    throw new Failure(inLanguage(language)(`Không đọc được tệp ${file}.`, `The file ${file} cannot be read.`));
  }
}

async function signIn(client: ApiClient, { as, language }: Request, office: string | undefined): Promise<void> {
  const actor = chooseActor(await peopleToPick(client), { office, person: as });
  const say = inLanguage(language);
  if (!actor)
    throw new Failure(
      as
        ? say(`Không có người nào mang mã “${as}”.`, `Nobody has the code “${as}”.`)
        : say('Chưa có ai để đăng nhập.', 'There is nobody to sign in as.'),
    );
  await signInAs(client, actor.id);
}

function explain(error: unknown, language: Language): string {
  if (error instanceof UsageError) return USAGE[language];
  if (error instanceof Failure) return error.message;
  if (error instanceof ApiProblem) return told(error.problem.message, language);
  if (error instanceof NoAnswer) {
    const { host } = new URL(error.url);
    return inLanguage(language)(
      `Hệ thống không trả lời ở ${host}. Hãy chạy “npm start”.`,
      `The system does not answer at ${host}. Run “npm start”.`,
    );
  }
  throw error;
}

async function main(args: readonly string[]): Promise<void> {
  const language = args.join(' ').includes('--lang en') || args.includes('--lang=en') ? 'en' : 'vi';
  try {
    console.log((await run(readRequest(args))).join('\n'));
  } catch (error) {
    console.error(explain(error, language));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

void main(process.argv.slice(2));
