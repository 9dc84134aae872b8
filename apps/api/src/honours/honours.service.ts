import type { AwardBody, LaunchBody, TakeBackBody } from '@conference/contracts';
import { honourRefusalSentence, launchEmulation, listAward, refuse, takeBackAward, wasHeld } from '@conference/domain';
import { Transactions, type AwardEntity, type ConferenceEntity, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { atAnyStage, runFloorAct, inSession, type FloorAct } from '../floor/floor-act';
import { keepReason, record } from '../floor/floor-record';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** Awards are listed beforehand and handed over in the room; the emulation is launched there. */
@Injectable()
export class HonoursService {
  constructor(private readonly transactions: Transactions) {}

  /** Puts an award on the list, before the conference or in the room. Sent twice, it is listed once. */
  async list(person: PersonEntity, conferenceId: string, { id, ...award }: AwardBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      const { records, conference, now } = act;
      mustNotBeOver(conference);
      const known = await records.honours.award(id);
      if (known && known.conferenceId !== conferenceId) throw doorRefusal('not-found');
      if (known) return;
      const listed = allowed(listAward(award), honourRefusalSentence);
      await records.honours.list({ id, conferenceId, place: 0, ...listed, listedAt: now, listedBy: person.id });
      await record(act, 'award.listed', { award: id });
    });
  }

  /** Hands an award over, while awards are before the room. Done twice, it is done once. */
  async handOver(person: PersonEntity, conferenceId: string, awardId: string): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      const { records, conference, now } = act;
      const award = await awardOf(act, awardId);
      if (award.handedOverAt) return;
      inSession(conference);
      await underItem(act, ['awards']);
      await records.honours.change(awardId, { handedOverAt: now, handedOverBy: person.id });
      await record(act, 'award.handedOver', { award: awardId });
    });
  }

  /** Takes back that an award was handed over, with the reason; it can be handed over again. Done twice, it is done once. */
  async takeBack(person: PersonEntity, conferenceId: string, awardId: string, { reason }: TakeBackBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      const { records, conference } = act;
      const award = await awardOf(act, awardId);
      if (!award.handedOverAt) return;
      inSession(conference);
      const reasonId = await keepReason(act, allowed(takeBackAward(reason), honourRefusalSentence));
      await records.honours.change(awardId, { handedOverAt: null, handedOverBy: null });
      await record(act, 'award.takenBack', { award: awardId, reasonId });
    });
  }

  /** Takes an award off the list; what was handed over stays. */
  async strike(person: PersonEntity, conferenceId: string, awardId: string): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      const { records, conference, now } = act;
      const award = await awardOf(act, awardId);
      mustNotBeOver(conference);
      if (award.handedOverAt) allowed(refuse({ code: 'award-handed-over' as const }), honourRefusalSentence);
      await records.honours.change(awardId, { struckAt: now });
      await record(act, 'award.struck', { award: awardId });
    });
  }

  /** Records the launch, in its words. Sent twice, it is recorded once. */
  async launch(person: PersonEntity, conferenceId: string, { text, personId }: LaunchBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      const { records, conference, now } = act;
      const launched = await records.honours.launch(conferenceId);
      if (launched?.launchedBy === personId && launched.text === text.trim()) return;
      inSession(conference);
      const words = allowed(launchEmulation(text, launched !== null), honourRefusalSentence);
      await underItem(act, ['emulationLaunch', 'awards']);
      const by = await records.directory.person(personId);
      if (by?.officeId !== person.officeId) throw doorRefusal('person-unknown');
      const launch = { conferenceId, text: words, launchedBy: by.id, launchedAt: now, recordedBy: person.id };
      await records.honours.addLaunch(launch);
      await record(act, 'emulation.launched');
    });
  }
}

/** Once the session is over, or there will be none, the list stays as it is. */
function mustNotBeOver({ stage }: ConferenceEntity): void {
  if (wasHeld(stage) || stage === 'cancelled') throw doorRefusal('not-in-session');
}

async function awardOf({ records, conference }: FloorAct, awardId: string): Promise<AwardEntity> {
  const award = await records.honours.award(awardId);
  if (award?.conferenceId === conference.id && !award.struckAt) return award;
  return allowed(refuse({ code: 'award-unknown' as const }), honourRefusalSentence);
}
