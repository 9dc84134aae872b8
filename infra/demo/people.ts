import type { ConferencePlan, Language, PlannedPerson } from '@conference/domain';
import { ApiClient } from '../cli/api-client';
import { CookieJar } from '../cli/cookie-jar';
import { chooseActor, peopleToPick, signInAs } from '../cli/sign-in';

/** The people of the play, each with a browser of their own in which they sign in once. */
export class People {
  private readonly clients = new Map<string, Promise<ApiClient>>();
  private readonly browsers = new Map<string, CookieJar>();
  private ids = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly plan: ConferencePlan,
    private readonly language: Language,
  ) {}

  /** Who may start the plan: the head of office, or an administrator who rehearses the plan of an office that is not known yet. */
  async starter(): Promise<ApiClient> {
    const client = new ApiClient(this.url, this.language);
    const actor = chooseActor(await peopleToPick(client), { office: this.plan.office.code });
    if (!actor) throw new Error('nobody may be picked at the sign-in');
    await signInAs(client, actor.id);
    return client;
  }

  /** Learns under which ids the people of the plan are known; to be called when the plan has been taken over. */
  async learnIds(): Promise<void> {
    const offices = await peopleToPick(new ApiClient(this.url, this.language));
    const office = offices.find(({ code }) => code === this.plan.office.code);
    this.ids = new Map(office?.people.map(({ code, id }) => [code, id]));
  }

  idOf(code: string): string {
    const id = this.ids.get(code);
    if (!id) throw new Error(`the system does not know ${code}`);
    return id;
  }

  /** A person's own browser, signed in. */
  as(code: string): Promise<ApiClient> {
    const known = this.clients.get(code);
    if (known) return known;
    const signingIn = this.signIn(code);
    this.clients.set(code, signingIn);
    // a sign-in that failed is tried again by the next who needs it
    signingIn.catch(() => this.clients.delete(code));
    return signingIn;
  }

  /** The cookies of the browser in which a person opens their mails: it stays remembered for them. */
  cookiesOf(code: string): CookieJar {
    const known = this.browsers.get(code) ?? new CookieJar();
    this.browsers.set(code, known);
    return known;
  }

  person(code: string): PlannedPerson {
    return this.plan.people.find((candidate) => candidate.code === code)!;
  }

  /** The first who holds a role. */
  holder(...roles: readonly PlannedPerson['roles'][number][]): PlannedPerson {
    const holders = roles.flatMap((role) => this.plan.people.find((person) => person.roles.includes(role)) ?? []);
    return holders[0]!;
  }

  private async signIn(code: string): Promise<ApiClient> {
    const client = new ApiClient(this.url, this.language);
    await signInAs(client, this.idOf(code));
    return client;
  }
}
