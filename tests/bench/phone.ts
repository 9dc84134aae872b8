import { Agent, request, type ClientRequest } from 'node:http';
import { readPublicKey, sealBallot, toBase64Url } from '@conference/ballots';
import type { BallotPaper, BallotReceipt, LiveEvent, RecordedVote, RoomNow } from '@conference/contracts';
import type { MotionChoice } from '@conference/domain';

/** Where the phones of one room reach the system, and the connections that carry their requests: their live lines come on top. */
export class Reach {
  readonly agent: Agent;

  constructor(
    readonly origin: URL,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  end(): void {
    this.agent.destroy();
  }
}

/** One phone with the page of the room open: a live line of its own, and the requests that the page makes. */
export class Phone {
  private line: ClientRequest | null = null;
  private heard = '';
  private room: RoomNow | null = null;
  private readonly verdicts = new Map<string, number>();

  constructor(
    readonly personId: string,
    private readonly secret: string,
    private readonly conferenceId: string,
    private readonly reach: Reach,
  ) {}

  /** Opens the live line and reads the room for the first time. */
  async openPage(): Promise<void> {
    await new Promise<void>((opened, failed) => {
      this.line = request(new URL('/api/events', this.reach.origin), { agent: false, headers: this.headers });
      this.line.on('error', failed);
      this.line.on('response', (response) => {
        if (response.statusCode !== 200) failed(new Error(`no live line: ${response.statusCode}`));
        response.setEncoding('utf8').on('data', (text: string) => this.hear(text));
        response.on('error', () => undefined);
        opened();
      });
      this.line.end();
    });
    this.show((await this.send('GET', '/now')) as RoomNow);
  }

  mayVoteOn(voteId: string): boolean {
    return this.room?.vote?.id === voteId && this.room.mine.right === 'mayVote';
  }

  /** The paper of the secret ballot, once the page offers it to its owner. */
  paperOf(ballotId: string): BallotPaper | null {
    const { ballot, mine } = this.room ?? {};
    return ballot?.id === ballotId && mine?.right === 'mayVote' ? ballot : null;
  }

  /** When the page showed the verdict; null when it has not yet. */
  sawVerdictOf(voteId: string): number | null {
    return this.verdicts.get(voteId) ?? null;
  }

  /** Votes; answers the receipt and how long it took. */
  async vote(voteId: string, choice: MotionChoice): Promise<{ receipt: RecordedVote; ms: number }> {
    const since = performance.now();
    const receipt = (await this.send('PUT', `/votes/${voteId}/mine`, { choice })) as RecordedVote;
    return { receipt, ms: performance.now() - since };
  }

  /** Seals a ballot for a motion, as the phone does while its owner looks at it; nobody waits for that. */
  async seal(paper: BallotPaper, choice: MotionChoice): Promise<string> {
    const voter = { startSha256: paper.startSha256!, voterId: this.personId };
    const ballot = { chosen: [choice], isBlank: false };
    return toBase64Url(await sealBallot((await readPublicKey(paper.publicKey))!, voter, { rule: paper.rule, ballot }));
  }

  /** Hands a sealed ballot in; answers the receipt and how long it took. */
  async cast(ballotId: string, envelope: string): Promise<{ receipt: BallotReceipt; ms: number }> {
    const since = performance.now();
    const receipt = (await this.send('PUT', `/ballots/${ballotId}/envelope`, { envelope })) as BallotReceipt;
    return { receipt, ms: performance.now() - since };
  }

  /** Makes a request; one that met a connection which the server was just closing is made again, as every browser does. */
  async send(method: string, path: string, body?: object): Promise<unknown> {
    try {
      return await this.sendOnce(method, path, body);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
      return this.sendOnce(method, path, body);
    }
  }

  private sendOnce(method: string, path: string, body?: object): Promise<unknown> {
    const text = body && JSON.stringify(body);
    const headers = text ? { ...this.headers, 'content-type': 'application/json' } : this.headers;
    const url = new URL(`/api/conferences/${this.conferenceId}${path}`, this.reach.origin);
    return new Promise((answered, failed) => {
      const sent = request(url, { method, agent: this.reach.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString();
          if (response.statusCode! >= 300)
            return failed(new Error(`${method} ${path}: ${response.statusCode} ${said}`));
          answered(said ? JSON.parse(said) : null);
        });
      });
      sent.on('error', failed);
      sent.end(text);
    });
  }

  close(): void {
    this.line?.on('error', () => undefined).destroy();
  }

  private get headers() {
    return { cookie: `hoi-nghi-session=${this.secret}`, 'x-requested-with': 'hoi-nghi' };
  }

  /** An event may come in pieces; an empty line ends it. */
  private hear(text: string): void {
    const events = (this.heard + text).split('\n\n');
    this.heard = events.pop()!;
    for (const event of events) {
      const data = event.includes('event: conference') ? /^data: (.*)$/m.exec(event)?.[1] : null;
      if (!data) continue;
      const { room } = JSON.parse(data) as LiveEvent;
      if (room) this.show(room);
    }
  }

  private show(room: RoomNow): void {
    this.room = room;
    const { vote, ballot } = room;
    if (vote?.verdict) this.saw(vote.id);
    if (ballot?.result) this.saw(ballot.id);
  }

  private saw(id: string): void {
    if (!this.verdicts.has(id)) this.verdicts.set(id, performance.now());
  }
}
