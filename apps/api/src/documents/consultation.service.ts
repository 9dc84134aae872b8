import type { ConsultationPlanBody, ConsultationPlanView, FloorRemarkBody } from '@conference/contracts';
import { missingInConsultation } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity } from '@conference/persistence';
import { changeConsultationPlan, recordFloorRemark, systemClock } from '@conference/tasks';
import { documentWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { isLeader, mustRunFloor, ownConference } from '../conferences/access';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { ownDocument } from './own-document';

/** How staff are consulted: the plan of it, and what they say in the conference itself. */
@Injectable()
export class ConsultationService {
  constructor(private readonly transactions: Transactions) {}

  plan(person: PersonEntity, conferenceId: string): Promise<ConsultationPlanView> {
    return this.transactions.read(async (records) =>
      planView(person, await ownConference(records, person, conferenceId)),
    );
  }

  async change(person: PersonEntity, conferenceId: string, body: ConsultationPlanBody): Promise<ConsultationPlanView> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const conference = await this.transactions.read((records) => ownConference(records, person, conferenceId));
    const unknown = body.responsible.filter((code) => conference.plan.people.every((known) => known.code !== code));
    if (unknown.length > 0) throw doorRefusal('person-unknown');
    await changeConsultationPlan(this.transactions, systemClock, {
      conferenceId,
      actorId: person.id,
      consultation: {
        content: body.content?.trim() || null,
        form: body.form?.trim() || null,
        method: body.method?.trim() || null,
        responsible: body.responsible,
        silence: body.silence,
        deadline: body.deadline ?? conference.plan.deadlines.opinions,
      },
      runOf: documentWorkflowId,
    });
    return this.plan(person, conferenceId);
  }

  async remark(
    person: PersonEntity,
    { conferenceId, documentId }: { conferenceId: string; documentId: string },
    { personCode, blockId, text }: FloorRemarkBody,
  ): Promise<void> {
    const speaker = await this.transactions.read(async (records) => {
      mustRunFloor(person, await ownConference(records, person, conferenceId));
      const document = await ownDocument(records, person, documentId);
      if (document.conferenceId !== conferenceId) throw doorRefusal('not-found');
      const staff = await records.directory.peopleOfOffice(person.officeId);
      return staff.find(({ code }) => code === personCode);
    });
    if (!speaker) throw doorRefusal('person-unknown');
    const remark = { documentId, personId: speaker.id, actorId: person.id, blockId, text };
    allowed(await recordFloorRemark(this.transactions, systemClock, remark), ({ code }) => doorWords(code));
  }
}

function planView(person: PersonEntity, { plan }: ConferenceEntity): ConsultationPlanView {
  const { content, form, method, responsible, silence } = plan.consultation;
  const deadline = plan.deadlines.opinions;
  return {
    content,
    form,
    method,
    deadline,
    responsible: [...responsible],
    silence: silence === 'escalate' ? 'escalate' : 'noObjection',
    missing: missingInConsultation({ content, form, method, deadline, responsible }),
    people: plan.people.map(({ code, name, unit }) => ({
      code,
      name,
      unit: plan.units.find((known) => known.code === unit)?.name ?? null,
    })),
    mayChange: isLeader(person),
  };
}
