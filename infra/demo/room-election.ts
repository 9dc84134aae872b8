import { uploadedFileSchema, type ConferenceDetail, type ElectionView } from '@conference/contracts';
import { isElectionOver, usualElectionRules, type PlannedElection, type Sentence } from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import type { Conference, Play } from './play';
import { recordPhoto } from './record-photo';
import { committeeOf, roundCount } from './room-script';

/** How acts of the room are done: again until the room shows them. */
export interface RoomActs {
  readonly settle: (
    what: Sentence,
    act: () => Promise<unknown>,
    isDone: (detail: ConferenceDetail) => boolean,
  ) => Promise<ConferenceDetail>;
  readonly desk: () => Promise<ApiClient>;
}

const EXPLAINED = 'Đúng như thực tế (trình diễn).';

/** One election of the play: rules, candidates, the list, rounds on paper until all seats are settled. */
export class RoomElection {
  constructor(
    private readonly play: Play,
    private readonly conference: Conference,
    private readonly room: RoomActs,
    private readonly planned: PlannedElection,
  ) {}

  async hold(): Promise<void> {
    await this.adoptRules();
    for (const candidate of this.planned.candidates) await this.nominate(candidate);
    await this.adoptList();
    for (let election = await this.look(); !isElectionOver(election.state); election = await this.look()) {
      await this.decideWhatIsOpen(election);
      if (!isElectionOver((await this.look()).state)) await this.holdRound();
    }
  }

  private async adoptRules(): Promise<void> {
    const rules = usualElectionRules(this.planned.body);
    const { narrator } = this.play;
    const adopted = await this.act(
      'rules',
      async () => ({ rules, adoption: await this.everybody() }),
      ({ state }) => state !== 'prepared',
    );
    const { vi, en } = adopted.rules!.sentence;
    narrator.tell(`  ${vi}`, `  ${en}`);
  }

  /** Whoever is there agrees themselves; for others the desk writes it down. */
  private async nominate(candidate: string): Promise<void> {
    const { people, plan } = this.play;
    const personId = people.idOf(candidate);
    const isAbsent = plan.play?.attendance.absent.includes(candidate) ?? false;
    const of = ({ nominations }: ElectionView) => nominations.find((nomination) => nomination.personId === personId);
    await this.act(
      'nominations',
      () => ({ personId, proposedBy: 'Danh sách dự kiến' }),
      (election) => of(election) !== undefined,
    );
    await this.act(
      `nominations/${personId}/consent`,
      () => ({}),
      (election) => of(election)!.consented,
      isAbsent ? undefined : candidate,
    );
  }

  private async adoptList(): Promise<void> {
    const adoption = async () => ({ adoption: await this.everybody() });
    await this.act('list', adoption, ({ state }) => state !== 'nominating');
  }

  /** A tie is voted on again; other open seats too, as long as the rules allow another round. */
  private async decideWhatIsOpen({ state, rules, rounds }: ElectionView): Promise<void> {
    if (state !== 'short' && !(state === 'tied' && rules!.isRunOffDecided)) return;
    const isUsedUp = rounds.filter(({ voidBecause }) => voidBecause === null).length >= rules!.mostRounds;
    const what = isUsedUp ? 'leaveVacant' : state === 'tied' ? 'runOff' : 'voteAgain';
    const isDone = ({ decisions, state: now }: ElectionView) =>
      isElectionOver(now) || decisions.some((decision) => decision.what === what && decision.holds);
    const among = what === 'voteAgain' ? { among: 'sameList' } : {};
    await this.act('decisions', async () => ({ what, ...among, adoption: await this.everybody() }), isDone);
  }

  private async holdRound(): Promise<void> {
    const { people, plan, narrator } = this.play;
    const [head, member, ...others] = committeeOf(plan, this.planned);
    const committee = { headId: head!, memberIds: [member!], witnessIds: others.slice(0, 2) };
    const number = (await this.look()).rounds.length + 1;
    const opened = await this.act(
      'rounds',
      () => ({
        way: 'paper',
        committee: {
          headId: people.idOf(committee.headId),
          memberIds: committee.memberIds.map((code) => people.idOf(code)),
          witnessIds: committee.witnessIds.map((code) => people.idOf(code)),
        },
      }),
      ({ rounds }) => rounds.length >= number,
    );
    const round = opened.rounds.at(-1)!;
    const on = (path: string) => `rounds/${round.id}/${path}`;
    await this.act(
      on('close'),
      () => ({}),
      ({ state }) => state !== 'balloting',
    );
    await this.count(on, roundCount(plan, this.planned.code, round), [head!, member!]);
    const isPublished = ({ rounds }: ElectionView) => rounds.at(-1)!.publishedAt !== null;
    const published = await this.act(on('publish'), () => ({}), isPublished);
    const { vi, en } = published.sentence!;
    narrator.tell(`  ${vi}`, `  ${en}`);
  }

  /** The committee writes its record: stock, figures, explanations, the photo, signatures. */
  private async count(
    on: (path: string) => string,
    { paper, figures }: ReturnType<typeof roundCount>,
    counters: readonly [head: string, member: string],
  ): Promise<void> {
    const [head] = counters;
    const record = ({ rounds }: ElectionView) => rounds.at(-1)!.record!;
    await this.act(
      on('inventory'),
      () => ({ paper }),
      (election) => record(election).inventory !== null,
      head,
    );
    const isEntered = (election: ElectionView) => record(election).phase !== 'figures';
    const entered = await this.act(on('figures'), () => ({ paper: figures }), isEntered, head);
    for (const { code } of record(entered).questions) {
      const isAnswered = (election: ElectionView) =>
        record(election).questions.some((question) => question.code === code && question.answer !== null);
      await this.act(on('answers'), () => ({ question: code, answer: 'confirmed', note: EXPLAINED }), isAnswered, head);
    }
    await this.act(
      on('photo'),
      () => this.uploadPhoto(head),
      (election) => record(election).photo !== null,
      head,
    );
    for (const counter of counters) {
      const personId = this.play.people.idOf(counter);
      const isSigned = (election: ElectionView) =>
        record(election).signed.some((one) => one.personId === personId && one.isSigned);
      await this.act(on('signature'), () => ({}), isSigned, counter);
    }
    await this.act(
      on('lock'),
      () => ({}),
      (election) => record(election).phase === 'locked',
      head,
    );
  }

  private async uploadPhoto(by: string): Promise<object> {
    const client = await this.play.people.as(by);
    const { sha256, fileName } = await client.upload('/api/files', recordPhoto(), uploadedFileSchema);
    return { fileSha256: sha256, fileName };
  }

  /** Does one act of the election until the room shows it: the desk, or somebody by their code. */
  private async act(
    path: string,
    body: () => object | Promise<object>,
    isDone: (election: ElectionView) => boolean,
    by?: string,
  ): Promise<ElectionView> {
    const { title, code } = this.planned;
    const { floor } = await this.room.settle(
      { vi: `bầu cử “${title}”`, en: `the election “${title}”` },
      async () => {
        const client = await (by ? this.play.people.as(by) : this.room.desk());
        await client.post(this.conference.path(`elections/${code}/${path}`), await body());
      },
      (detail) => isDone(this.of(detail)),
    );
    return this.of({ floor });
  }

  private async look(): Promise<ElectionView> {
    return this.of(await this.conference.look());
  }

  private of({ floor }: Pick<ConferenceDetail, 'floor'>): ElectionView {
    return floor.elections.find(({ code }) => code === this.planned.code)!;
  }

  /** Everybody who is there raises a hand. */
  private async everybody(): Promise<{ yes: number; no: number; abstain: number }> {
    return { yes: (await this.conference.look()).floor.present, no: 0, abstain: 0 };
  }
}
