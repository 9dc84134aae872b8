import type { LateItemsView, LateItemView } from '@conference/contracts';
import { CONCERN_STATE_NAMES, concernState, lateItems, type CivilDate, type LateItemKind } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { concernsOf, unfulfilledTargets } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isLeader, lockOwnConference, ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { keepReason, record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { concernViews } from './concern-view';

/** What the last conference left open: on the agenda of the next one by itself, and off it only with a reason. */
@Injectable()
export class LateItemsService {
  constructor(private readonly transactions: Transactions) {}

  view(reader: PersonEntity, conferenceId: string): Promise<LateItemsView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, reader, conferenceId);
      const before = await records.conferences.heldBefore(conference);
      return {
        from: before?.title ?? null,
        items: before ? await itemViews(records, reader, { conference, before }) : [],
        mayRemove: mayRemove(reader, conference),
      };
    });
  }

  /** Takes an item off the list; doing it twice changes nothing. */
  async remove(
    person: PersonEntity,
    conferenceId: string,
    { kind, id, reason }: { readonly kind: LateItemKind; readonly id: string; readonly reason: string },
  ): Promise<void> {
    const now = new Date();
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      if (!mayRemove(person, conference)) throw doorRefusal('not-allowed');
      if (!reason.trim()) throw doorRefusal('removal-without-reason');
      const before = await records.conferences.heldBefore(conference);
      const items = before ? await itemViews(records, person, { conference, before }) : [];
      const item = items.find((one) => one.kind === kind && one.id === id);
      if (!item) throw doorRefusal('not-late');
      if (item.removed) return;
      await records.concerns.remove({
        conferenceId,
        kind,
        itemId: id,
        reason: reason.trim(),
        removedBy: person.id,
        removedAt: now,
      });
      const act = { records, conference, person, now };
      await record(act, 'lateItem.removed', { kind, itemId: id, reasonId: await keepReason(act, reason) });
    });
  }
}

/** The agenda is the head's and the employee side's, until the conference is over. */
function mayRemove(person: PersonEntity, { stage }: ConferenceEntity): boolean {
  const isOpen = !['resolution', 'followUp', 'closed', 'cancelled'].includes(stage);
  return isOpen && (isLeader(person) || person.roles.includes('unionChair'));
}

type Open = Omit<LateItemView, 'removed'> & { readonly dueOn: CivilDate | null };

async function itemViews(
  records: Records,
  reader: PersonEntity,
  { conference, before }: { readonly conference: ConferenceEntity; readonly before: ConferenceEntity },
): Promise<LateItemView[]> {
  const open = [...(await openTargets(records, before)), ...(await openConcerns(records, reader, before))];
  const removals = await records.concerns.removals(conference.id);
  const people = await records.directory.people(removals.map(({ removedBy }) => removedBy));
  return lateItems(open, conference.heldOn).map((item) => {
    const removal = removals.find(({ kind, itemId }) => kind === item.kind && itemId === item.id);
    const removed = removal && {
      reason: removal.reason,
      by: people.get(removal.removedBy)?.name ?? '',
      at: removal.removedAt.toISOString(),
    };
    return { ...item, removed: removed ?? null };
  });
}

const NOT_MET = { vi: 'Chưa đạt', en: 'Not met' };
const NOT_REPORTED = { vi: 'Chưa có báo cáo', en: 'Not reported on' };

async function openTargets(records: Records, before: ConferenceEntity): Promise<Open[]> {
  const unfulfilled = await unfulfilledTargets(records, before.id);
  const directory = await directoryView(records, before.officeId);
  return unfulfilled.map(({ target, isReported }) => ({
    kind: 'target',
    id: target.id,
    title: target.title,
    owner: (target.unitId && directory.unitNames.get(target.unitId)) || (directory.name(target.ownerId) ?? ''),
    why: isReported ? NOT_MET : NOT_REPORTED,
    dueOn: null,
    conferenceId: before.id,
  }));
}

async function openConcerns(records: Records, reader: PersonEntity, before: ConferenceEntity): Promise<Open[]> {
  const concerns = await concernsOf(records, before);
  const views = await concernViews(records, reader, concerns, new Date());
  return concerns.flatMap(({ ref, concern }, place) => {
    const { title, waitingFor, dueOn } = views[place]!;
    if (waitingFor === null) return [];
    const why = CONCERN_STATE_NAMES[concernState(concern)];
    return [{ kind: ref.kind, id: ref.id, title, owner: waitingFor, why, dueOn, conferenceId: before.id }];
  });
}
