import { makePollKey, readPublicKey, sealBallot, toBase64Url, type PollKey } from '@conference/ballots';
import type { RoomNow, SecretBallots, SecretBallotView } from '@conference/contracts';
import type { Ballot } from '@conference/domain';
import { SignedIn } from '../api/signed-in.factory';
import type { TestApp } from '../support/test-app';
import { VotingRoom } from './open-votes.factory';

/** A room full of people with browsers, and what they do in a secret ballot. */
export class SecretBallotRoom {
  private readonly browsers = new Map<string, SignedIn>();
  /** The committee's key of the ballot that was prepared last. */
  key!: PollKey;

  private constructor(
    readonly app: TestApp,
    readonly room: VotingRoom,
  ) {}

  static async open(app: TestApp, size: number): Promise<SecretBallotRoom> {
    return new SecretBallotRoom(app, await VotingRoom.open(app, size));
  }

  get path(): string {
    return `/api/conferences/${this.room.conference.id}`;
  }

  async as(code: string): Promise<SignedIn> {
    const known = this.browsers.get(code);
    if (known) return known;
    const browser = await SignedIn.asPerson(this.app.origin, this.room.person(code).id);
    this.browsers.set(code, browser);
    return browser;
  }

  /** Begins the item under which something is voted on. */
  async begin(kind: 'resolution' | 'election'): Promise<void> {
    const query = (sql: string) =>
      this.app.transactions.dataSource.query(sql, [this.room.conference.id, kind]) as Promise<unknown>;
    await query(
      `update agenda_item set finished_at = now() where conference_id = $1 and kind <> $2 and started_at is not null`,
    );
    await query(`update agenda_item set started_at = now(), finished_at = null where conference_id = $1 and kind = $2`);
  }

  async prepare(subject: 'motion' | 'election', code: string, as = 'gd'): Promise<Response> {
    this.key = await makePollKey();
    const { publicKey } = this.key;
    return (await this.as(as)).post(`${this.path}/ballots`, { subject, code, publicKey });
  }

  async ballots(as = 'gd'): Promise<SecretBallots> {
    return (await (await (await this.as(as)).get(`${this.path}/ballots`)).json()) as SecretBallots;
  }

  async ballot(as = 'gd'): Promise<SecretBallotView> {
    return (await this.ballots(as)).ballots.at(-1)!;
  }

  async step(step: string, body: object = {}, as = 'gd'): Promise<Response> {
    const { id } = await this.ballot();
    return (await this.as(as)).post(`${this.path}/ballots/${id}/${step}`, body);
  }

  async opened(subject: 'motion' | 'election', code: string): Promise<void> {
    await accepted(this.prepare(subject, code));
    await accepted(this.step('open', { warned: true }));
  }

  async count(key = this.key): Promise<Response> {
    return this.step('count', { privateKey: toBase64Url(key.privateKey) });
  }

  async now(as: string): Promise<RoomNow> {
    return (await (await (await this.as(as)).get(`${this.path}/now`)).json()) as RoomNow;
  }

  /** What a person's page makes of a choice. */
  async seal(as: string, ballot: Ballot): Promise<string> {
    const { ballot: paper, mine } = await this.now(as);
    const context = { startSha256: paper!.startSha256!, voterId: mine.voterId };
    return toBase64Url(
      await sealBallot((await readPublicKey(paper!.publicKey))!, context, { rule: paper!.rule, ballot }),
    );
  }

  async hand(as: string, envelope: string): Promise<Response> {
    const { id } = await this.ballot();
    return (await this.as(as)).put(`${this.path}/ballots/${id}/envelope`, { envelope });
  }

  async cast(as: string, ...chosen: string[]): Promise<Response> {
    return this.hand(as, await this.seal(as, { chosen, isBlank: false }));
  }
}

/** Waits for an answer that must not be a refusal. */
export async function accepted(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** The code of a refusal. */
export async function refusal(answer: Promise<Response>): Promise<string> {
  return ((await (await answer).json()) as { code: string }).code;
}
