import { randomUUID } from 'node:crypto';
import type { ConferenceDetail, FloorOpinionView, FloorView } from '@conference/contracts';
import { addDays, vietnamDateOf, type PlannedAgendaItem, type Sentence } from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import type { Conference, Play } from './play';
import type { Saying } from './room-script';

/** What the room lends to what is said in it. */
interface Lent {
  settle(
    what: Sentence,
    act: () => Promise<unknown>,
    isDone: (detail: ConferenceDetail) => boolean,
  ): Promise<ConferenceDetail>;
  desk(): Promise<ApiClient>;
}

/** What is said in the room, answered and promised; the launch of the emulation, and the awards that are handed over. */
export class RoomSaid {
  constructor(
    private readonly play: Play,
    private readonly conference: Conference,
    private readonly room: Lent,
  ) {}

  /** Somebody writes an opinion on their own phone. */
  async say({ person, opinion: text }: Saying): Promise<void> {
    const { people, narrator } = this.play;
    const { name } = people.person(person);
    await this.room.settle(
      { vi: `ý kiến của ${name}`, en: `the opinion of ${name}` },
      async () => (await people.as(person)).post(this.conference.path('opinions'), { id: randomUUID(), text }),
      ({ floor }) => opinionIn(floor, text) !== undefined,
    );
    narrator.tell(`  ${name} phát biểu: “${text}”`, `  ${name} says: “${text}”`);
  }

  /** The desk writes down what is answered and promised; whose words they are confirms them. */
  async answer({ opinion, answer, commitment }: Saying): Promise<void> {
    if (answer) await this.follow(opinion, 'answer', answer);
    if (commitment) await this.follow(opinion, 'commitment', commitment);
  }

  async launch(item: PlannedAgendaItem, text: string): Promise<void> {
    const { people, narrator } = this.play;
    const desk = await this.room.desk();
    const launcher = item.presenter ?? people.holder('head').code;
    const { name } = people.person(launcher);
    await this.room.settle(
      { vi: 'phát động thi đua', en: 'the launch of the emulation' },
      () => desk.post(this.conference.path('launch'), { text, personId: people.idOf(launcher) }),
      ({ floor }) => floor.honours.launch !== null,
    );
    narrator.tell(`  ${name} phát động: “${text}”`, `  ${name} launches the emulation: “${text}”`);
  }

  /** Every award on the list, in its order. */
  async handOverAwards(): Promise<void> {
    const { narrator, patience } = this.play;
    const desk = await this.room.desk();
    const what = { vi: 'trao khen thưởng', en: 'the handing over of the awards' };
    const { floor } = await patience.attempt(what, () => this.conference.look());
    for (const { id, recipient, title } of floor.honours.awards) {
      await this.room.settle(
        what,
        () => desk.post(this.conference.path(`awards/${id}/hand-over`), undefined),
        (detail) => detail.floor.honours.awards.some((award) => award.id === id && award.handedOverAt !== null),
      );
      narrator.tell(`  Trao ${title}: ${recipient}.`, `  ${title} goes to ${recipient}.`);
    }
  }

  private async follow(
    about: string,
    statement: 'answer' | 'commitment',
    { person, text, days = 0 }: { readonly person: string; readonly text: string; readonly days?: number },
  ): Promise<void> {
    const { people, narrator } = this.play;
    const desk = await this.room.desk();
    const { name } = people.person(person);
    const personId = people.idOf(person);
    const dueOn = addDays(vietnamDateOf(new Date().toISOString()), days);
    const act =
      statement === 'answer'
        ? { act: 'answer', answererId: personId, text }
        : { act: 'commit', ownerId: personId, text, dueOn };
    const what = { vi: `lời của ${name}`, en: `the words of ${name}` };
    const said = await this.room.settle(
      what,
      async () => desk.post(await this.pathOf(about), act),
      ({ floor }) => Boolean(opinionIn(floor, about)?.[statement]),
    );
    if (!opinionIn(said.floor, about)![statement]!.confirmedAt)
      await this.room.settle(
        what,
        async () => (await people.as(person)).post(await this.pathOf(about), { act: 'confirm', statement }),
        ({ floor }) => Boolean(opinionIn(floor, about)?.[statement]?.confirmedAt),
      );
    const [vi, en] = statement === 'answer' ? ['giải đáp', 'answers'] : ['hứa', 'promises'];
    narrator.tell(`  ${name} ${vi}: “${text}”`, `  ${name} ${en}: “${text}”`);
  }

  private async pathOf(text: string): Promise<string> {
    const { floor } = await this.conference.look();
    return this.conference.path(`opinions/${opinionIn(floor, text)!.id}`);
  }
}

function opinionIn({ opinions }: FloorView, text: string): FloorOpinionView | undefined {
  return opinions.find(({ opinion, withdrawnAt }) => opinion.text === text && withdrawnAt === null);
}
