import type { AgendaStepBody } from '@conference/contracts';
import {
  agendaRunRefusalSentence,
  endSpeech,
  regimeOn,
  runAgenda,
  type AgendaAct,
  type AgendaRunItem,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { lockOwnConference, runsFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { takeOver, toRunItem } from './agenda-items';
import { inSession, keepReason, record } from './floor-acts';
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
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = inSession(await lockOwnConference(records, person, conferenceId));
      const now = new Date();
      const act = actOf(body, { code, at: now.toISOString(), byId: person.id });
      const rows = await records.conferences.agenda(conferenceId);
      const run = allowed(
        runAgenda(regimeOn(conference.heldOn, conference.kind), rows.map(toRunItem), act),
        agendaRunRefusalSentence,
      );
      const item = rows.find((row) => row.code === code)!;
      item.note = body.note?.trim() || item.note;
      await records.conferences.saveAgenda(takeOver(rows, run.items));
      if (act.act === 'end') await interruptSpeeches(records, conferenceId, now, endSpeech);
      const reasonId = await keepReason(records, conference, person, now, isDeparture(act, run.items) && body.reason);
      await record(records, conference, person, now, ACTIONS[act.act], {
        item: code,
        place: item.place + 1,
        ...(reasonId ? { reasonId } : {}),
        ...(run.deviations.length > 0 ? { deviations: run.deviations.length } : {}),
      });
    });
  }
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
