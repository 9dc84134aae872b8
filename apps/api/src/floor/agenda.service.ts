import type { AgendaStepBody } from '@conference/contracts';
import {
  agendaRunRefusalSentence,
  disclosureRefusalSentence,
  endSpeech,
  mayEndDisclosure,
  mayPresent,
  regimeOn,
  runAgenda,
  type AgendaAct,
  type AgendaRunItem,
} from '@conference/domain';
import { Transactions, type AgendaItemEntity, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { allowed } from '../problems/refusal.exception';
import { documentsOf, takeOver, toRunItem } from './agenda-items';
import { runFloorAct, type FloorAct } from './floor-act';
import { keepReason, record } from './floor-record';
import { interruptSpeeches } from './speakers.service';

const ACTIONS = {
  start: 'agenda.started',
  end: 'agenda.finished',
  skip: 'agenda.skipped',
  move: 'agenda.moved',
  reopen: 'agenda.reopened',
} as const satisfies Record<AgendaAct['act'], string>;

/** The agenda, walked item by item in the order of its rules; every departure from it is recorded with its reason. */
@Injectable()
export class AgendaService {
  constructor(private readonly transactions: Transactions) {}

  async step(person: PersonEntity, conferenceId: string, code: string, body: AgendaStepBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId }, async (floor) => {
      const { records, conference, now } = floor;
      const act = actOf(body, { code, at: now.toISOString(), byId: person.id });
      const rows = await records.conferences.agenda(conferenceId);
      const run = allowed(
        runAgenda(regimeOn(conference.heldOn, conference.kind), rows.map(toRunItem), act),
        agendaRunRefusalSentence,
      );
      const item = rows.find((row) => row.code === code)!;
      const missed = await notPresented(floor, item, act);
      allowed(mayEndDisclosure(item.kind, missed, body.reason), disclosureRefusalSentence);
      item.note = body.note?.trim() || item.note;
      await records.conferences.saveAgenda(takeOver(rows, run.items));
      if (act.act === 'end') await interruptSpeeches(records, conferenceId, now, endSpeech);
      const isExplained = isDeparture(act, run.items) || missed.length > 0;
      const reasonId = await keepReason(floor, isExplained && body.reason);
      await record(floor, ACTIONS[act.act], {
        item: code,
        place: item.place + 1,
        ...(reasonId ? { reasonId } : {}),
        ...(missed.length > 0 ? { notPresented: missed.length } : {}),
        ...(run.deviations.length > 0 ? { deviations: run.deviations.length } : {}),
      });
    });
  }

  /** Marks a document as made public under its item of disclosure; twice is once. */
  async present(
    person: PersonEntity,
    conferenceId: string,
    { code, documentId }: { readonly code: string; readonly documentId: string },
  ): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId }, async (floor) => {
      const { records, conference, now } = floor;
      const agenda = await records.conferences.agenda(conferenceId);
      const item = agenda.find((one) => one.code === code && one.startedAt && !one.finishedAt);
      const documents = documentsOf(conference.plan, code, await records.documents.ofConference(conferenceId));
      const isOfItem = documents.some(({ id }) => id === documentId);
      allowed(mayPresent(item?.kind ?? 'other', isOfItem), disclosureRefusalSentence);
      const known = await records.conferences.presented(conferenceId);
      if (known.some((presented) => presented.documentId === documentId)) return;
      const presented = { conferenceId, documentId, itemCode: code, presentedAt: now, presentedBy: person.id };
      await records.conferences.addPresented(presented);
      await record(floor, 'document.presented', { documentId, item: code });
    });
  }
}

/** What an item of disclosure has not made public when it is to end. */
async function notPresented(
  { records, conference: { id, plan } }: FloorAct,
  { code, kind }: AgendaItemEntity,
  { act }: AgendaAct,
): Promise<string[]> {
  if (act !== 'end' || kind !== 'disclosure') return [];
  const presented = await records.conferences.presented(id);
  const documents = documentsOf(plan, code, await records.documents.ofConference(id));
  return documents
    .filter((document) => !presented.some(({ documentId }) => documentId === document.id))
    .map(({ title }) => title);
}

function actOf({ step, reason, before }: AgendaStepBody, by: Pick<AgendaAct, 'code' | 'at' | 'byId'>): AgendaAct {
  switch (step) {
    case 'start':
      return { ...by, act: 'start', reason };
    case 'finish':
      return { ...by, act: 'end' };
    case 'move':
      return { ...by, act: 'move', before, reason: reason ?? '' };
    case 'skip':
    case 'reopen':
      return { ...by, act: step, reason: reason ?? '' };
  }
}

/** Whether the act departed from the order, so that its reason was needed. */
function isDeparture(act: AgendaAct, items: readonly AgendaRunItem[]): boolean {
  const { skipped, moved, reopened } = items.find(({ code }) => code === act.code)!;
  return [skipped, moved, reopened].some((recorded) => recorded?.at === act.at);
}
