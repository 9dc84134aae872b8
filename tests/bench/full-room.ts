import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePollKey, toBase64Url } from '@conference/ballots';
import { conferencePlanSchema, type OpenVotes, type SecretBallots, type SecretBallotView } from '@conference/contracts';
import { secretSha256 } from '@conference/mail';
import { openRecords, type OpenRecords } from '@conference/persistence';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { Phone, Reach } from './phone';

const PLAN = 'tests/fixtures/conferences/small-office-with-election.yaml';
/** As a reverse proxy keeps them open to the process behind it. */
const CONNECTIONS = 128;
const PATIENCE_MS = 60_000;

/** A running system with one session that everybody attends: each signed in on a phone whose page is open and live. */
export class FullRoom {
  private constructor(
    readonly stack: Stack,
    private readonly records: OpenRecords,
    private readonly conferenceId: string,
    private readonly chair: Phone,
    private readonly reach: Reach,
    readonly phones: readonly Phone[],
    private readonly motions: string[],
  ) {}

  /** Fills a room with so many people, and plans so many votes. */
  static async open(size: number, votes: number): Promise<FullRoom> {
    const stack = await startStack({ withWeb: false });
    const records = await openRecords(stack.database.appUrl);
    const motions = Array.from({ length: votes }, (_, index) => `noi-dung-${index + 1}`);
    const { conferenceId, chairId } = await seated(records, size, motions);
    const secrets = await signedIn(records, conferenceId);
    const reach = new Reach(new URL(stack.addresses.web), CONNECTIONS);
    const phones = [...secrets].map(([personId, secret]) => new Phone(personId, secret, conferenceId, reach));
    const chair = phones.find(({ personId }) => personId === chairId)!;
    for (let from = 0; from < phones.length; from += CONNECTIONS)
      await Promise.all(phones.slice(from, from + CONNECTIONS).map((phone) => phone.openPage()));
    return new FullRoom(stack, records, conferenceId, chair, reach, phones, motions);
  }

  /** Opens the next vote on phones and waits until every page offers it. */
  async openVote(): Promise<string> {
    const motion = this.motions.shift()!;
    await this.chair.send('POST', '/votes', { motion, way: 'phones' });
    const { votes } = (await this.chair.send('GET', '/votes')) as OpenVotes;
    const { id } = votes.find((vote) => vote.motion === motion)!;
    await this.chair.send('POST', `/votes/${id}/open`, {});
    await this.everybodySees((phone) => phone.mayVoteOn(id));
    return id;
  }

  /** Ends the voting and counts; answers the verdict's figures. */
  async close(voteId: string): Promise<Readonly<Record<string, number>>> {
    await this.chair.send('POST', `/votes/${voteId}/count`, {});
    await this.chair.send('POST', `/votes/${voteId}/close`, {
      answers: [{ question: 'some-did-not-vote', answer: 'confirmed' }],
    });
    const { votes } = (await this.chair.send('GET', '/votes')) as OpenVotes;
    return votes.find(({ id }) => id === voteId)!.verdict!.figures;
  }

  /** Publishes the verdict; answers for each page how long after the request it showed it. */
  publish(voteId: string): Promise<number[]> {
    return this.published(voteId, `/votes/${voteId}/publish`);
  }

  private async published(id: string, path: string): Promise<number[]> {
    const since = performance.now();
    await this.chair.send('POST', path, {});
    await this.everybodySees((phone) => phone.sawVerdictOf(id) !== null);
    return this.phones.map((phone) => phone.sawVerdictOf(id)! - since);
  }

  /** Prepares the next secret ballot with a key of its own, opens it, and waits until every page offers the paper. */
  async openBallot(): Promise<{ ballotId: string; privateKey: string }> {
    const code = this.motions.shift()!;
    const { publicKey, privateKey } = await makePollKey();
    await this.chair.send('POST', '/ballots', { subject: 'motion', code, publicKey });
    const { id } = (await this.ballots()).find((ballot) => ballot.code === code)!;
    await this.chair.send('POST', `/ballots/${id}/open`, {});
    await this.everybodySees((phone) => phone.paperOf(id) !== null);
    return { ballotId: id, privateKey: toBase64Url(privateKey) };
  }

  /** Takes no more envelopes, brings the key back and counts; answers the figures. */
  async countBallot(ballotId: string, privateKey: string): Promise<NonNullable<SecretBallotView['result']>['figures']> {
    await this.chair.send('POST', `/ballots/${ballotId}/close`, {});
    await this.chair.send('POST', `/ballots/${ballotId}/count`, { privateKey });
    return (await this.ballots()).find(({ id }) => id === ballotId)!.result!.figures;
  }

  /** Publishes the result of a secret ballot; answers for each page how long after the request it showed it. */
  publishBallot(ballotId: string): Promise<number[]> {
    return this.published(ballotId, `/ballots/${ballotId}/publish`);
  }

  private async ballots(): Promise<SecretBallots['ballots']> {
    return ((await this.chair.send('GET', '/ballots')) as SecretBallots).ballots;
  }

  /** What the record holds of a vote: each person at most once, by the key of the table. */
  async recorded(voteId: string): Promise<number> {
    return (await this.records.transactions.read(({ votes }) => votes.namedVotes(voteId))).length;
  }

  private async everybodySees(sees: (phone: Phone) => boolean): Promise<void> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (!this.phones.every(sees)) {
      if (performance.now() > giveUpAt)
        throw new Error(`${this.phones.filter((one) => !sees(one)).length} pages are behind`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async leave(): Promise<void> {
    for (const phone of this.phones) phone.close();
    this.reach.end();
    await this.records.close();
    await this.stack.stop();
  }
}

async function seated(records: OpenRecords, size: number, motions: readonly string[]) {
  const small = conferencePlanSchema.parse(parse(readFileSync(PLAN, 'utf8')));
  const crowd = Array.from({ length: size - small.people.length }, (_, index) => ({
    ...small.people.at(-1)!,
    code: `nv-${index}`,
    name: `Nhân viên ${index}`,
    email: `nv-${index}@ttln.example`,
    roles: [],
  }));
  const plan = {
    ...small,
    people: [...small.people, ...crowd],
    motions: motions.map((code) => ({ code, kind: 'other' as const, title: `Nội dung ${code}`, text: null })),
  };
  return records.transactions.run(async (all) => {
    const { office } = await all.directory.takeOver(plan.office, plan.units, plan.people);
    const staff = await all.directory.peopleOfOffice(office.id);
    const chair = staff.find(({ roles }) => roles.includes('head'))!;
    const started = await startConference(all, { plan, rehearsal: true, actor: chair, now: new Date() });
    if (!started.ok) throw new Error('the conference did not start');
    const { id } = started.value;
    await all.floor.summon(
      id,
      staff.map((person) => person.id),
    );
    return { conferenceId: id, chairId: chair.id };
  });
}

/** Everybody has signed in and checked in before; the secrets of their sessions, by person. */
async function signedIn({ transactions: { dataSource } }: OpenRecords, conferenceId: string) {
  const people: { id: string }[] = await dataSource.query(
    'select person_id as id from attendee where conference_id = $1',
    [conferenceId],
  );
  const secrets = new Map(people.map(({ id }) => [id, randomBytes(32).toString('base64url')]));
  await dataSource.query(
    `insert into web_session (person_id, secret_sha256, created_at, seen_at)
     select unnest($1::uuid[]), unnest($2::bytea[]), now(), now()`,
    [[...secrets.keys()], [...secrets.values()].map(secretSha256)],
  );
  await dataSource.query(
    `insert into attendance_interval (attendee_id, in_at) select id, now() from attendee where conference_id = $1`,
    [conferenceId],
  );
  await dataSource.query(`update conference set stage = 'session' where id = $1`, [conferenceId]);
  await dataSource.query(`update agenda_item set started_at = now() where conference_id = $1 and kind = 'resolution'`, [
    conferenceId,
  ]);
  return secrets;
}
