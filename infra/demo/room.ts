import {
  documentDetailSchema,
  type ConferenceDetail,
  type DocumentDetail,
  type FloorView,
} from '@conference/contracts';
import {
  compareDates,
  vietnamDateOf,
  type PlannedAgendaItem,
  type PlannedElection,
  type Sentence,
  type VoteState,
} from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import { ApiProblem } from '../cli/web-answer';
import { mailKindOf } from './mail-kind';
import { paragraphAt } from './paragraphs';
import type { Conference, Play } from './play';
import { RoomElection } from './room-election';
import { RoomSaid } from './room-said';
import { actsUnder, voteCount, whoComes, type FloorRemark } from './room-script';

const CONFLICT = 409;
/** For opinions that nobody answered in the room; where everything was answered, no reason is asked for. */
const STAYS_OPEN = 'Ý kiến còn lại được trả lời bằng văn bản sau hội nghị.';

/** Who did not raise a hand in the script did not raise a hand. */
const CONFIRMED = [{ question: 'some-did-not-vote', answer: 'confirmed' }];

/** The session: people come because they were invited, the quorum is declared, the agenda is walked in order, the session is closed. */
export class Room {
  constructor(
    private readonly play: Play,
    private readonly conference: Conference,
  ) {}

  async hold(): Promise<void> {
    const { plan } = this.play;
    await this.gather();
    await this.open();
    for (const item of plan.agenda) await this.goThrough(item);
    await this.close();
  }

  /** Everybody who comes has got their invitation and checks in themselves. */
  private async gather(): Promise<void> {
    const { plan, people, patience, mailbox, narrator } = this.play;
    const coming = whoComes(plan);
    await patience.until({ vi: 'giấy mời đến từng người', en: 'everybody’s invitation' }, async () => {
      const invited = new Set(
        (await mailbox.mails()).filter(({ subject }) => mailKindOf(subject) === 'invitation').flatMap(({ to }) => to),
      );
      return coming.every(({ email }) => invited.has(email)) || null;
    });
    narrator.tell(
      `Giấy mời đã đến; ${coming.length} người tự điểm danh.`,
      `The invitations are in; ${coming.length} people check in.`,
    );
    for (const { code, name } of coming) {
      await this.settle(
        { vi: `điểm danh của ${name}`, en: `the check-in of ${name}` },
        async () =>
          (await people.as(code)).post(this.conference.path('attendance'), {
            personId: people.idOf(code),
            present: true,
          }),
        ({ floor }) => floor.attendees.some(({ personId, present }) => personId === people.idOf(code) && present),
      );
    }
  }

  private async open(): Promise<void> {
    const { plan, narrator, runKey } = this.play;
    const isEarly = compareDates(vietnamDateOf(new Date().toISOString()), plan.conference.heldOn) < 0;
    const deviation = isEarly ? 'Chạy thử trước ngày dự kiến của kế hoạch (trình diễn).' : null;
    const head = await this.leader();
    const { floor } = await this.settle(
      { vi: 'công bố đủ điều kiện và khai mạc', en: 'the quorum and the opening' },
      () => head.post(this.conference.path('session/open'), { deviation }, undefined, { key: `${runKey}-open` }),
      ({ stage }) => stage === 'session',
    );
    const { vi, en } = floor.declared!.verdict.sentence;
    narrator.tell(vi, en);
  }

  private async goThrough(item: PlannedAgendaItem): Promise<void> {
    const { plan, narrator } = this.play;
    const acts = actsUnder(plan, item);
    await this.step(item, 'start');
    const presenter = plan.people.find(({ code }) => code === item.presenter)?.name;
    narrator.tell(
      `• ${item.title}${presenter ? ` (${presenter})` : ''}`,
      `• ${item.title}${presenter ? ` (${presenter})` : ''}`,
    );
    for (const remark of acts.remarks) await this.remark(remark);
    const said = this.said();
    for (const saying of acts.sayings) await said.say(saying);
    for (const saying of acts.answers) await said.answer(saying);
    if (acts.launch) await said.launch(item, acts.launch);
    if (acts.hasAwards) await said.handOverAwards();
    for (const election of acts.elections) await this.election(election).hold();
    if (acts.isPledgeSigned) await this.signPledge();
    for (const motion of acts.votes) await this.vote(motion);
    if (item.kind === 'disclosure') await this.makePublic(item);
    await this.step(item, 'finish');
  }

  /** What an item of disclosure is about is marked as made public, document by document. */
  private async makePublic({ code, title }: PlannedAgendaItem): Promise<void> {
    const desk = await this.desk();
    const itemOf = ({ floor }: ConferenceDetail) => floor.agenda.find((item) => item.code === code)!;
    const what = { vi: `công khai theo mục “${title}”`, en: `the disclosure under “${title}”` };
    const { documents } = itemOf(await this.play.patience.attempt(what, () => this.conference.look()));
    for (const { id } of documents)
      await this.settle(
        what,
        () => desk.post(this.conference.path(`agenda/${code}/documents/${id}/presented`), undefined),
        (detail) => itemOf(detail).documents.every((document) => document.id !== id || document.presentedAt !== null),
      );
  }

  private async step({ code, title }: PlannedAgendaItem, step: 'start' | 'finish'): Promise<void> {
    const desk = await this.desk();
    await this.settle(
      { vi: `chuyển mục “${title}”`, en: `the agenda item “${title}”` },
      () => desk.post(this.conference.path(`agenda/${code}`), { step, note: null }),
      ({ floor }) =>
        floor.agenda.some((item) => item.code === code && item[step === 'start' ? 'startedAt' : 'finishedAt'] !== null),
    );
  }

  /** Somebody speaks about a document that is before the conference; the secretary writes it down. */
  private async remark({ document: code, person, remark, place }: FloorRemark): Promise<void> {
    const { people, narrator } = this.play;
    const desk = await this.desk();
    const what = { vi: 'ghi ý kiến tại hội nghị', en: 'the remark to be written down' };
    const { patience } = this.play;
    const { id, opinions, currentRevision: revision } = await patience.attempt(what, () => this.documentOf(desk, code));
    if (!opinions.some((known) => known.remark === remark)) {
      await patience.attempt(what, async () =>
        desk.post(this.conference.path(`documents/${id}/floor-remarks`), {
          personCode: person,
          text: remark,
          blockId: place && (await paragraphAt(desk, { documentId: id, revision, place })),
        }),
      );
    }
    const { name } = people.person(person);
    const about = place ? ` (${place})` : '';
    narrator.tell(`  ${name} góp ý${about}: “${remark}”`, `  ${name} remarks${about}: “${remark}”`);
  }

  private async documentOf(desk: ApiClient, code: string): Promise<DocumentDetail> {
    const { documents } = await this.conference.look();
    return desk.get(`/api/documents/${documents.find((document) => document.code === code)!.id}`, documentDetailSchema);
  }

  private async vote(motion: string): Promise<void> {
    const { plan, narrator } = this.play;
    const desk = await this.desk();
    const of = (floor: FloorView) => floor.votes.find((vote) => vote.motion === motion);
    const what = { vi: `biểu quyết “${motion}”`, en: `the vote on “${motion}”` };
    const isAt = (floor: FloorView, ...states: readonly VoteState[]) =>
      states.some((state) => of(floor)?.state === state);
    const step = (path: string, body: object = {}) => desk.post(this.conference.path(`votes${path}`), body);

    const prepared = await this.settle(
      what,
      () => step('', { motion, way: 'hands' }),
      ({ floor }) => of(floor) !== undefined,
    );
    const { id } = of(prepared.floor)!;
    const opened = await this.settle(
      what,
      () => step(`/${id}/open`),
      ({ floor }) => !isAt(floor, 'prepared'),
    );
    await this.settle(
      what,
      () => step(`/${id}/count`),
      ({ floor }) => !isAt(floor, 'prepared', 'open'),
    );
    const figures = voteCount(plan, motion, of(opened.floor)!.present!);
    await this.settle(
      what,
      () => step(`/${id}/close`, { figures, answers: CONFIRMED }),
      ({ floor }) => isAt(floor, 'closed', 'published'),
    );
    const published = await this.settle(
      what,
      () => step(`/${id}/publish`),
      ({ floor }) => isAt(floor, 'published'),
    );
    const { vi, en } = of(published.floor)!.verdict!.sentence;
    narrator.tell(`  ${vi}`, `  ${en}`);
  }

  private election(planned: PlannedElection): RoomElection {
    return new RoomElection(this.play, this.conference, this.lent(), planned);
  }

  private said(): RoomSaid {
    return new RoomSaid(this.play, this.conference, this.lent());
  }

  private lent() {
    return { settle: this.settle.bind(this), desk: () => this.desk() };
  }

  private async signPledge(): Promise<void> {
    const { plan, people, narrator } = this.play;
    for (const { code, person } of plan.pledge!.parties) {
      const { name } = people.person(person);
      await this.settle(
        { vi: `chữ ký giao ước của ${name}`, en: `the signature of ${name}` },
        async () =>
          (await people.as(person)).post(this.conference.path(`pledge/${code}/signature`), { way: 'typed', name }),
        ({ floor }) => floor.pledge?.parties.some((party) => party.code === code && party.signedAt !== null) ?? false,
      );
      narrator.tell(`  ${name} ký giao ước thi đua.`, `  ${name} signs the pledge.`);
    }
  }

  private async close(): Promise<void> {
    const { runKey } = this.play;
    const head = await this.leader();
    await this.settle(
      { vi: 'bế mạc', en: 'the closing of the session' },
      () =>
        head.post(this.conference.path('session/close'), { reason: STAYS_OPEN }, undefined, { key: `${runKey}-close` }),
      ({ stage }) => stage !== 'session',
    );
  }

  /**
   * Does one act of the room until the room shows it: an act whose answer was lost, or that somebody did already, is not done again.
   * @throws ApiProblem when the room refuses the act and does not show it
   */
  private settle(
    what: Sentence,
    act: () => Promise<unknown>,
    isDone: (detail: ConferenceDetail) => boolean,
  ): Promise<ConferenceDetail> {
    return this.play.patience.until(what, async () => {
      const before = await this.conference.look();
      if (isDone(before)) return before;
      const refused = await act().then(
        () => null,
        (error: unknown) => {
          if (error instanceof ApiProblem && error.status === CONFLICT) return error;
          throw error;
        },
      );
      const after = await this.conference.look();
      if (isDone(after)) return after;
      if (refused) throw refused;
      return null;
    });
  }

  /** Whoever commands the procedure. */
  private leader(): Promise<ApiClient> {
    const { people, patience } = this.play;
    const { code } = people.holder('headOfOffice', 'head');
    return patience.attempt({ vi: 'đăng nhập', en: 'the sign-in' }, () => people.as(code));
  }

  /** Whoever keeps the record of the room. */
  private desk(): Promise<ApiClient> {
    const { people, patience } = this.play;
    const { code } = people.holder('secretary', 'headOfOffice', 'head');
    return patience.attempt({ vi: 'đăng nhập', en: 'the sign-in' }, () => people.as(code));
  }
}
