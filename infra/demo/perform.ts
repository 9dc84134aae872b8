import { conferenceStartedSchema, type ConferenceStarted, type DemoSummary } from '@conference/contracts';
import { TASK_KINDS } from '@conference/domain';
import { Desks } from './desks';
import { FollowUp } from './follow-up';
import { mailKindOf } from './mail-kind';
import { Conference, type Play } from './play';
import { Room } from './room';
import { readDocuments, summaryOf } from './summary';
import { confirmTakenOver } from './taken-over';

/** The plan file that is played. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** Plays one whole conference, from its plan to the first reports of the year after, or to its end where that year is over. */
export async function perform(play: Play, file: PlanFile): Promise<DemoSummary> {
  const beganMs = Date.now();
  const started = await start(play, file);
  const client = await play.patience.attempt({ vi: 'đăng nhập', en: 'the sign-in' }, async () => {
    await play.people.learnIds();
    return play.people.as(play.people.holder('headOfOffice', 'head').code);
  });
  const conference = new Conference(started.id, client, play);
  const desks = new Desks(play, client, conference);
  await confirmTakenOver(play, conference);

  await desks.workUntil(({ stage, floor }) => stage === 'convening' && floor.entitled > 0);
  await new Room(play, conference).hold();
  await desks.workUntil(
    ({ stage }) => stage === 'followUp' || stage === 'closed',
    ({ kind }) => kind !== 'progress' && kind !== 'assessment',
  );
  await new FollowUp(play, conference, desks).come();
  await mailsAreIn(play, conference, desks.answers);

  const [detail, mails] = await play.patience.attempt({ vi: 'kết quả cuối', en: 'the final state' }, () =>
    Promise.all([conference.look(), play.mailbox.mails()]),
  );
  const documents = await play.patience.attempt({ vi: 'văn bản', en: 'the documents' }, () =>
    readDocuments(client, detail),
  );
  const durationSeconds = (Date.now() - beganMs) / 1000;
  return summaryOf({
    planFile: file.name,
    plan: play.plan,
    detail,
    documents,
    mails,
    webUrl: started.webUrl,
    durationSeconds,
  });
}

async function start({ people, patience, narrator, runKey }: Play, { text }: PlanFile): Promise<ConferenceStarted> {
  const what = { vi: 'mở hội nghị từ tệp kế hoạch', en: 'the conference to be opened from its plan' };
  const started = await patience.attempt(what, async () => {
    const starter = await people.starter();
    return starter.postYaml('/api/conferences?rehearsal=true', text, conferenceStartedSchema, {
      key: `${runKey}-start`,
    });
  });
  narrator.tell(`Đã mở (chạy thử): ${started.title}`, `Opened as a rehearsal: ${started.title}`);
  narrator.lines(linkLines(started));
  for (const { path, message } of started.warnings)
    narrator.tell(`! ${path}: ${message.vi}`, `! ${path}: ${message.en}`);
  return started;
}

/** Where to look at what happens. */
export function linkLines({
  webUrl,
  temporalUrl,
}: {
  readonly webUrl: string;
  readonly temporalUrl: string | null;
}): string[] {
  return [`          ${webUrl}`, ...(temporalUrl ? [`          ${temporalUrl}`] : [])];
}

const TASK_MAILS: readonly string[] = TASK_KINDS;

/** Everybody who answered has their receipt, and everybody who is asked has their mail: nothing is lost. */
async function mailsAreIn(
  { patience, mailbox, narrator }: Play,
  conference: Conference,
  answers: number,
): Promise<void> {
  await patience.until(
    { vi: `thư xác nhận của ${answers} câu trả lời`, en: `the receipts of ${answers} answers` },
    async () => {
      const kinds = (await mailbox.mails()).map(({ subject }) => mailKindOf(subject));
      const open = (await conference.look()).tasks.filter(({ isTurn }) => isTurn).length;
      const [receipts, asked] = [
        kinds.filter((kind) => kind === 'receipt').length,
        kinds.filter((kind) => TASK_MAILS.includes(kind)).length,
      ];
      return (receipts >= answers && asked >= answers + open) || null;
    },
  );
  narrator.tell(`Thư xác nhận của cả ${answers} câu trả lời đã đến.`, `The receipts of all ${answers} answers are in.`);
}
