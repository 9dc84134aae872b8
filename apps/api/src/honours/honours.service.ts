import type { AwardBody, LaunchBody } from '@conference/contracts';
import { honourRefusalSentence, launchEmulation, listAward, refuse, wasHeld } from '@conference/domain';
import {
  Transactions,
  type AwardEntity,
  type ConferenceEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { lockOwnConference, runsFloor } from '../conferences/access';
import { inSession, record, underItem } from '../floor/floor-acts';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** Awards are listed beforehand and handed over in the room; the emulation is launched there. */
@Injectable()
export class HonoursService {
  constructor(private readonly transactions: Transactions) {}

  /** Puts an award on the list, before the conference or in the room. Sent twice, it is listed once. */
  async list(person: PersonEntity, conferenceId: string, { id, ...award }: AwardBody): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      notOver(conference);
      const known = await records.honours.award(id);
      if (known && known.conferenceId !== conferenceId) throw doorRefusal('not-found');
      if (known) return;
      const listed = allowed(listAward(award), honourRefusalSentence);
      await records.honours.list({ id, conferenceId, ...listed, listedAt: now, listedBy: person.id });
      await record(records, conference, person, now, 'award.listed', { award: id });
    });
  }

  /** Hands an award over, while awards are before the room. Done twice, it is done once. */
  async handOver(person: PersonEntity, conferenceId: string, awardId: string): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      const award = await awardOf(records, conferenceId, awardId);
      if (award.handedOverAt) return;
      inSession(conference);
      await underItem(records, conferenceId, ['awards']);
      await records.honours.change(awardId, { handedOverAt: now, handedOverBy: person.id });
      await record(records, conference, person, now, 'award.handedOver', { award: awardId });
    });
  }

  /** Takes an award off the list; what was handed over stays. */
  async strike(person: PersonEntity, conferenceId: string, awardId: string): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      const award = await awardOf(records, conferenceId, awardId);
      notOver(conference);
      if (award.handedOverAt) allowed(refuse({ code: 'award-handed-over' as const }), honourRefusalSentence);
      await records.honours.change(awardId, { struckAt: now });
      await record(records, conference, person, now, 'award.struck', { award: awardId });
    });
  }

  /** Records the launch, in its words. Sent twice, it is recorded once. */
  async launch(person: PersonEntity, conferenceId: string, { text, personId }: LaunchBody): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      const launched = await records.honours.launch(conferenceId);
      if (launched?.launchedBy === personId && launched.text === text.trim()) return;
      inSession(conference);
      const words = allowed(launchEmulation(text, launched !== null), honourRefusalSentence);
      await underItem(records, conferenceId, ['emulationLaunch', 'awards']);
      const by = await records.directory.person(personId);
      if (by?.officeId !== person.officeId) throw doorRefusal('person-unknown');
      const launch = { conferenceId, text: words, launchedBy: by.id, launchedAt: now, recordedBy: person.id };
      await records.honours.addLaunch(launch);
      await record(records, conference, person, now, 'emulation.launched', {});
    });
  }

  private onFloor(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<void>,
  ): Promise<void> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) =>
      act(records, await lockOwnConference(records, person, conferenceId), new Date()),
    );
  }
}

/** Once the session is over, or there will be none, the list stays as it is. */
function notOver({ stage }: ConferenceEntity): void {
  if (wasHeld(stage) || stage === 'cancelled') throw doorRefusal('not-in-session');
}

async function awardOf(records: Records, conferenceId: string, awardId: string): Promise<AwardEntity> {
  const award = await records.honours.award(awardId);
  if (award?.conferenceId === conferenceId && !award.struckAt) return award;
  return allowed(refuse({ code: 'award-unknown' as const }), honourRefusalSentence);
}
