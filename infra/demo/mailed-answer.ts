import { taskDetailSchema, type ConferenceDetail, type TaskDetail, type TaskView } from '@conference/contracts';
import { vietnamDateOf, type ConferencePlan, type Sentence } from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import { problemOf } from '../cli/web-answer';
import { TASK_WORDS } from '../cli/words';
import { evidenceDay } from './evidence-day';
import { fillForm, type Answers } from './fill-form';
import type { Form } from './form';
import { linksAbout, type MailedLink } from './mailed-link';
import { MailedPage, pageSays, type Page } from './mailed-page';
import { EVIDENCE_HEADINGS, writeDraft, writePaper } from './paper';
import { paragraphAt } from './paragraphs';
import type { Play } from './play';
import { answerTo, draftLines, type ScriptedAnswer } from './script';
import { OUTCOME_WORDS } from './words';

const CONFLICT = 409;
const FORBIDDEN = 403;
const CLIENT_ERROR = 400;
const REMARK_SHOWN = 90;

/** One person's answer to one task: they wait for their mail, open its link, fill in the page and send it, as often as it takes for it to be recorded once. */
export class MailedAnswer {
  private readonly answer: ScriptedAnswer;
  private readonly title: string;
  private file: File | null = null;

  constructor(
    private readonly play: Play,
    private readonly client: ApiClient,
    private readonly task: TaskView,
    private readonly detail: ConferenceDetail,
  ) {
    const document = detail.documents.find(({ id }) => id === task.documentId);
    const target = detail.targets.find(({ id }) => id === task.targetId);
    this.title = document?.title ?? target?.title ?? task.targetTitle ?? '';
    this.answer = answerTo(play.plan, {
      kind: task.kind,
      document: document?.code ?? null,
      target: target?.code ?? null,
      person: task.assignee.code,
      round: task.roundNumber,
    });
  }

  /** Gives the answer and tells of it; false when the task closed meanwhile and needs none. */
  async give(): Promise<boolean> {
    const { patience, narrator } = this.play;
    if (this.answer.file) this.file = await this.paper();
    const decided = await patience.until(this.waitedFor(), async () => {
      const before = await this.read();
      if (before.state !== 'open') return before;
      if (before.isTurn) await this.tryOnce(before);
      const after = await this.read();
      return after.state === 'open' ? null : after;
    });
    if (decided.state !== 'decided') return false;
    narrator.tell(this.told('vi'), this.told('en'));
    return true;
  }

  private read(): Promise<TaskDetail> {
    return this.client.get(`/api/tasks/${this.task.id}`, taskDetailSchema);
  }

  /** Opens the links that came about this matter, newest first, until one offers the form about the right version. */
  private async tryOnce(task: TaskDetail): Promise<void> {
    const { email } = this.play.people.person(task.assignee.code);
    for (const link of linksAbout(await this.play.mailbox.mails(email), this.title)) {
      const browser = new MailedPage(this.play.language, this.play.people.cookiesOf(task.assignee.code));
      const page = await this.open(browser, link);
      const form = MailedPage.formOf(page);
      if (!form || !isAbout(form, task)) continue;
      return this.send(browser, { page, form, code: link.code }, task);
    }
  }

  /** Opens a link; where the step asks who it is, the person signs in and opens it again. */
  private async open(browser: MailedPage, { url }: MailedLink): Promise<Page> {
    const page = await browser.open(url);
    if (!MailedPage.asksWhoItIs(page)) return page;
    await browser.signIn(page, this.task.assignee.id);
    return browser.open(url);
  }

  /** Presses the button; if the answer is lost on the way, presses it again: the same answer counts once. */
  private async send(
    browser: MailedPage,
    { page, form, code }: { page: Page; form: Form; code: string | null },
    task: TaskDetail,
  ): Promise<void> {
    const more = { ...(await this.remarks(task)), ...scoresOn(form, this.play.plan), ...typedCode(form, code) };
    const body = this.body(form, task, more);
    const answered = await this.play.patience.attempt(this.waitedFor(), () => browser.submit(page, form, body));
    // what was shown has changed meanwhile, or the page has rested: open the mail again
    if (answered.status === CONFLICT || answered.status === FORBIDDEN || answered.status < CLIENT_ERROR) return;
    throw problemOf(answered.status, JSON.stringify(said(answered)));
  }

  private body(form: Form, task: TaskDetail, more: Answers): FormData {
    const filled = fillForm(form, { ...this.answers(task), ...more });
    if (!filled.ok)
      throw new Error(`the page about “${this.title}” does not offer ${filled.refusal.name}=${filled.refusal.value}`);
    const body = new FormData();
    for (const [name, value] of filled.value) body.append(name, value);
    if (this.file) body.set('file', this.file);
    return body;
  }

  private answers({ opinions, period }: TaskDetail): Answers {
    const { outcome, reason, note, value, dispositions } = this.answer;
    const given = opinions.flatMap(({ id }, place) => {
      const disposed = dispositions[place] ?? dispositions.at(-1);
      if (!disposed || this.task.kind !== 'disposition') return [];
      return [
        [`disposition-${id}`, disposed.disposition],
        [`disposition-reason-${id}`, disposed.reason],
      ] as const;
    });
    return {
      outcome,
      ...(reason ? { reason } : {}),
      ...(note ? { note } : {}),
      ...(value === null ? {} : { value: String(value) }),
      ...(this.file && period && { evidenceOn: evidenceDay(period, vietnamDateOf(new Date().toISOString())) }),
      ...Object.fromEntries(given),
    };
  }

  /** What is written under single paragraphs, by the names that their fields have on the page. */
  private async remarks({ documentId, revision }: TaskDetail): Promise<Answers> {
    const { paragraphs } = this.answer;
    if (paragraphs.length === 0 || !documentId || !revision) return {};
    const answers: Record<string, string> = {};
    for (const { place, remark } of paragraphs) {
      answers[`remark-${await paragraphAt(this.client, { documentId, revision, place })}`] = remark;
    }
    return answers;
  }

  private paper(): Promise<File> {
    const { name: office } = this.play.plan.office;
    const note = this.answer.note ?? '';
    if (this.answer.file === 'evidence') {
      const paper = { title: `Minh chứng: ${this.title}`, office, note, headings: EVIDENCE_HEADINGS };
      return writePaper(`minh-chung-${this.code()}.docx`, paper);
    }
    const { kind, roundNumber } = this.task;
    const revisions = this.detail.documents.find(({ id }) => id === this.task.documentId)?.currentRevision ?? 0;
    const lines = draftLines(this.play.plan, this.code(), revisions);
    const name = `${this.code()}-${kind === 'disposition' ? 'tiep-thu' : `ban-${roundNumber}`}`;
    return writeDraft(`${name}.docx`, { title: this.title, office, note, lines });
  }

  private code(): string {
    const { documents, targets } = this.detail;
    return (
      [...documents, ...targets].find(({ id }) => id === this.task.documentId || id === this.task.targetId)?.code ??
      'van-ban'
    );
  }

  private waitedFor(): Sentence {
    const { name } = this.task.assignee;
    const { vi, en } = TASK_WORDS[this.task.kind];
    return {
      vi: `thư và trang để ${name} ${vi}: “${this.title}”`,
      en: `the mail and the page for ${name} to ${en}: “${this.title}”`,
    };
  }

  private told(language: 'vi' | 'en'): string {
    const { outcome, reason, file } = this.answer;
    const words = OUTCOME_WORDS[outcome][language];
    const enclosed =
      this.task.kind === 'progress' && file ? { vi: ', kèm minh chứng', en: ', with evidence' }[language] : '';
    const revised =
      this.task.kind === 'disposition' && file ? { vi: ', kèm bản sửa', en: ', with a revised draft' }[language] : '';
    const said = [reason, ...this.answer.paragraphs.map(({ place, remark }) => `${place}: ${remark}`)].filter(
      (words) => words !== null,
    );
    const because = said.length > 0 ? `: ${said.map((words) => `“${shortened(words)}”`).join(' ')}` : '';
    return `${this.task.assignee.name} ${words}${enclosed}${revised} – ${this.title}${because}`;
  }
}

/** Types the code of the mail where the page asks for it, and has the browser remembered from then on. */
function typedCode(form: Form, code: string | null): Answers {
  return code !== null && form.fields.some(({ name }) => name === 'code') ? { code, remember: 'yes' } : {};
}

/** Everybody finds that they have done what they promised, and says so. */
function scoresOn(form: Form, { criteria = [] }: ConferencePlan): Answers {
  const asked = criteria
    .flatMap((set) => set.criteria)
    .filter(({ code }) => form.fields.some(({ name }) => name === `rating-${code}`));
  return Object.fromEntries(
    asked.flatMap(({ code, points }) => [
      [`rating-${code}`, points === null || points === undefined ? 'met' : String(points)],
      [`words-${code}`, 'Đã thực hiện (dữ liệu giả lập)'],
    ]),
  );
}

/** A form of an older version, or of another conference with the same titles, is left alone. */
function isAbout(form: Form, { packetHash }: TaskDetail): boolean {
  return (form.fields.find(({ name }) => name === 'packetHash')?.value ?? '') === (packetHash ?? '');
}

function said(page: Page) {
  const sentence = pageSays(page) || `HTTP ${page.status}`;
  return {
    type: 'about:blank',
    title: sentence,
    status: page.status,
    code: `page-${page.status}`,
    message: { vi: sentence, en: sentence },
  };
}

function shortened(text: string): string {
  return text.length > REMARK_SHOWN ? `${text.slice(0, REMARK_SHOWN).trimEnd()}…` : text;
}
