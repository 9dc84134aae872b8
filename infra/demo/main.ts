import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { conferenceStartedSchema, parsePlan, type DemoSummary } from '@conference/contracts';
import type { ConferencePlan, Language } from '@conference/domain';
import { parse } from 'yaml';
import { fromPerson } from '../cli/addresses';
import { ApiClient } from '../cli/api-client';
import { UsageError } from '../cli/arguments';
import { officeCodeOf } from '../cli/plan-office';
import { refusalLines } from '../cli/refusal-lines';
import { inLanguage } from '../cli/say';
import { chooseActor, peopleToPick, signInAs } from '../cli/sign-in';
import { ApiProblem } from '../cli/web-answer';
import { StartFailure, StoppedWhileStarting } from '../launcher/start-failure';
import { readDemoRequest, USAGE, type DemoRequest } from './arguments';
import { closingTable } from './closing-table';
import { Mailbox } from './mailbox';
import { Narrator } from './narrator';
import { Patience, WaitedInVain } from './patience';
import { People } from './people';
import { linkLines, perform, type PlanFile } from './perform';
import { findOrStart, type PlayedSystem } from './system';

const ROOT = resolve(__dirname, '../..');
const USUAL_PLAN = join(ROOT, 'tests/fixtures/conferences/004-skhcn-2019.yaml');
const PAUSE_MS = 300;
const GIVE_UP_MS = 120_000;
const TELL_EVERY_MS = 3_000;

/** Ends the run with one sentence for people. */
class Failure extends Error {}

async function run(request: DemoRequest, stopping: AbortController): Promise<void> {
  const narrator = new Narrator(
    request.language,
    (line) => console.log(line),
    () => new Date(),
  );
  const file = await readPlanFile(request);
  const system = await findOrStart(narrator, stopping.signal);
  try {
    const summary = await Promise.race([performOn(system, request, file, narrator), stopped(stopping.signal)]);
    if (request.json) await writeFile(fromPerson(request.json), `${JSON.stringify(summary, null, 2)}\n`);
    end(summary, narrator, system);
  } finally {
    await system.end();
  }
}

/** Ctrl-C ends the play, and the system that was started for it is removed. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new StoppedWhileStarting())));
}

async function readPlanFile({ file, language }: DemoRequest): Promise<PlanFile> {
  const path = file ? fromPerson(file) : USUAL_PLAN;
  try {
    return { name: file ?? relative(ROOT, path), text: await readFile(path, 'utf8') };
  } catch {
    throw new Failure(inLanguage(language)(`Không đọc được tệp ${path}.`, `The file ${path} cannot be read.`));
  }
}

async function performOn(
  system: PlayedSystem,
  { language }: DemoRequest,
  file: PlanFile,
  narrator: Narrator,
): Promise<DemoSummary> {
  narrator.tell(`Diễn kế hoạch ${file.name}`, `Playing the plan ${file.name}`);
  narrator.lines(linkLines({ webUrl: system.api, temporalUrl: system.temporalUi }));
  try {
    const plan = planIn(file) ?? (await refusedPlan(system, file, language));
    const patience = new Patience({
      pauseMs: PAUSE_MS,
      giveUpMs: GIVE_UP_MS,
      disturbed: onceInAWhile(({ message }) =>
        narrator.tell(`(tạm thời không trả lời, chờ: ${message})`, `(no answer for the moment, waiting: ${message})`),
      ),
    });
    const mailbox = await patience.attempt({ vi: 'hộp thư', en: 'the mailbox' }, () => Mailbox.open(system.mailbox));
    const people = new People(system.api, plan, language);
    return await perform({ plan, language, people, mailbox, patience, narrator, runKey: randomUUID() }, file);
  } catch (error) {
    if (error instanceof ApiProblem) throw new Failure(refusalLines(error, file.name, language).join('\n'));
    throw error;
  }
}

/** Everybody who waits for the same process hears of it; people are told once. */
function onceInAWhile(tell: (error: Error) => void): (error: Error) => void {
  let toldAtMs = 0;
  return (error) => {
    if (Date.now() - toldAtMs > TELL_EVERY_MS) tell(error);
    toldAtMs = Date.now();
  };
}

function planIn({ text }: PlanFile): ConferencePlan | null {
  try {
    return parsePlan(parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The system itself says what is wrong with a plan, line by line; nothing is created. */
async function refusedPlan({ api }: PlayedSystem, { text }: PlanFile, language: Language): Promise<never> {
  const client = new ApiClient(api, language);
  const actor = chooseActor(await peopleToPick(client), { office: officeCodeOf(text) });
  if (actor) await signInAs(client, actor.id);
  await client.postYaml('/api/conferences?rehearsal=true', text, conferenceStartedSchema);
  throw new Error('a plan that cannot be read was taken');
}

function end(summary: DemoSummary, narrator: Narrator, { temporalUi, isTemporary }: PlayedSystem): void {
  narrator.head('Kết quả', 'Result');
  narrator.lines(closingTable(summary, narrator.language));
  if (isTemporary) return narrator.tell('Hệ thống tạm được dừng và xóa.', 'The system is stopped and removed.');
  const { webUrl, temporalUrl } = summary.conference;
  narrator.lines(['', ...linkLines({ webUrl, temporalUrl: temporalUrl ?? temporalUi })]);
}

function explain(error: unknown, language: Language): string | null {
  const say = inLanguage(language);
  if (error instanceof StoppedWhileStarting) return say('Đã dừng.', 'Stopped.');
  if (error instanceof UsageError) return USAGE[language];
  if (error instanceof Failure) return error.message;
  if (error instanceof StartFailure) return [...error.details, error.sentence[language]].join('\n');
  if (error instanceof WaitedInVain) {
    return say(
      `Đã chờ ${error.seconds} giây mà chưa có: ${error.what.vi}.`,
      `Waited ${error.seconds} seconds in vain for ${error.what.en}.`,
    );
  }
  return null;
}

async function main(args: readonly string[]): Promise<void> {
  const language = args.join(' ').includes('--lang en') || args.includes('--lang=en') ? 'en' : 'vi';
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  try {
    await run(readDemoRequest(args), stopping);
  } catch (error) {
    const sentence = explain(error, language);
    console.error(sentence ? `\n✗ ${sentence}` : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

// connections kept alive would keep the process alive
void main(process.argv.slice(2)).then(() => process.exit());
