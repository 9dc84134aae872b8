import type { AskForFloorBody, SpeakersBody, SpeechActBody } from '@conference/contracts';
import {
  askForFloor,
  endSpeech,
  giveFloor,
  pauseSpeech,
  resumeSpeech,
  speakersRefusalSentence,
  withdrawSpeech,
  type SpeakersList,
  type SpeechAct,
} from '@conference/domain';
import { Transactions, type AgendaItemEntity, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { mustRunFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { floorAct, runFloorAct, type FloorAct } from './floor-act';
import { keepReason, record } from './floor-record';
import { changedSpeeches, speechLimit, toList } from './speakers-list';
import { underItem } from './under-item';

const ACTS = { pause: pauseSpeech, resume: resumeSpeech, end: endSpeech, withdraw: withdrawSpeech } as const;

/** The list of speakers: people in the room ask for the floor, the presidium gives it, and the clock runs from recorded times. */
@Injectable()
export class SpeakersService {
  constructor(private readonly transactions: Transactions) {}

  /** Asks for the floor under the item that is before the room; for somebody without a phone the desk does it. */
  async ask(person: PersonEntity, conferenceId: string, { id, category, personId }: AskForFloorBody): Promise<void> {
    const speakerId = personId ?? person.id;
    const act = speakerId === person.id ? floorAct : runFloorAct;
    await act(this.transactions, { person, conferenceId }, async (floor) => {
      const { records, now } = floor;
      const known = await records.speeches.byId(id, conferenceId);
      if (known?.personId === speakerId && known.category === category) return;
      const item = await itemUnderWay(floor);
      const { isEntitled, isPresent } = await records.votes.standing(conferenceId, null, speakerId);
      if (!isEntitled) throw doorRefusal('not-entitled');
      if (!isPresent) throw doorRefusal('not-in-room');
      const rows = await records.speeches.ofItem(conferenceId, item.code);
      const wish = { id, personId: speakerId, category, askedAt: now.toISOString() };
      allowed(askForFloor(toList(item, rows), wish), speakersRefusalSentence);
      const isNew = await records.speeches.add({
        ...wish,
        conferenceId,
        itemCode: item.code,
        state: 'waiting',
        askedAt: now,
        askedBy: person.id,
        startedAt: null,
        endedAt: null,
        pauses: [],
        limitSeconds: null,
        outOfTurn: null,
      });
      if (!isNew) throw doorRefusal('id-in-use');
      await record(floor, 'speech.asked', { speech: id, category, personId: speakerId });
    });
  }

  /** Gives the floor, stops and goes on with the clock, ends a speech; everybody may take back their own wish. */
  async act(
    person: PersonEntity,
    conferenceId: string,
    speechId: string,
    { act, reason, minutes }: SpeechActBody,
  ): Promise<void> {
    await floorAct(this.transactions, { person, conferenceId }, async (floor) => {
      const { records, now } = floor;
      const speech = await records.speeches.byId(speechId, conferenceId);
      const isOwn = speech?.personId === person.id && act === 'withdraw';
      if (!isOwn) mustRunFloor(person, floor.conference);
      if (!speech) throw doorRefusal('not-found');
      const item = (await records.conferences.agenda(conferenceId)).find(({ code }) => code === speech.itemCode)!;
      const rows = await records.speeches.ofItem(conferenceId, item.code);
      const step = { id: speechId, at: now.toISOString() };
      const list = allowed(listAfter(toList(item, rows), act, step, reason), speakersRefusalSentence);
      const changed = changedSpeeches(rows, list);
      if (changed.length === 0) return;
      if (act === 'give') {
        await underItem(floor, [item.kind]);
        for (const given of changed) given.limitSeconds = minutes === null ? speechLimit(item) : minutes * 60;
      }
      await records.speeches.save(changed);
      const isOutOfTurn = act === 'give' && changed.some(({ outOfTurn }) => outOfTurn !== null);
      const reasonId = await keepReason(floor, isOutOfTurn && reason);
      const { category, personId } = speech;
      await record(floor, `speech.${act}`, {
        speech: speechId,
        category,
        personId,
        ...(reasonId ? { reasonId } : {}),
      });
    });
  }

  /** Opens or closes the list of the item that is before the room, and says how long a speech may be. */
  async settle(person: PersonEntity, conferenceId: string, { isOpen, minutes }: SpeakersBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId }, async (floor) => {
      const item = await itemUnderWay(floor);
      Object.assign(item, { speakersOpen: isOpen, speechSeconds: minutes * 60 });
      await floor.records.conferences.saveAgenda([item]);
      await record(floor, 'speakers.settled', { item: item.code, isOpen, minutes });
    });
  }
}

/** Ends what is being said under an item when the room leaves it, and stops the clock when the session stands still. */
export async function interruptSpeeches(
  records: Records,
  conferenceId: string,
  at: Date,
  how: typeof endSpeech | typeof pauseSpeech,
): Promise<void> {
  const speaking = (await records.speeches.ofConference(conferenceId)).filter(({ state }) => state === 'speaking');
  for (const { id, itemCode } of speaking) {
    const rows = await records.speeches.ofItem(conferenceId, itemCode);
    const item = (await records.conferences.agenda(conferenceId)).find(({ code }) => code === itemCode)!;
    const list = how(toList(item, rows), { id, at: at.toISOString() });
    if (list.ok) await records.speeches.save(changedSpeeches(rows, list.value));
  }
}

function listAfter(list: SpeakersList, act: SpeechActBody['act'], step: SpeechAct, reason: string | null) {
  return act === 'give' ? giveFloor(list, { ...step, reason }) : ACTS[act](list, step);
}

async function itemUnderWay(floor: FloorAct): Promise<AgendaItemEntity> {
  await underItem(floor, []);
  const agenda = await floor.records.conferences.agenda(floor.conference.id);
  return agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)!;
}
