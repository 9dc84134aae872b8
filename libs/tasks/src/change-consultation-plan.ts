import type { PlannedConsultation } from '@conference/domain';
import type { Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** What a consultation plan states, with the deadline in working days before the conference. */
export interface ConsultationChange extends PlannedConsultation {
  readonly deadline: number;
}

/** States more of the consultation plan; documents that wait for it look again. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
export async function changeConsultationPlan(
  transactions: Transactions,
  clock: Clock,
  given: {
    readonly conferenceId: string;
    readonly actorId: string;
    readonly consultation: ConsultationChange;
    /** Names the run of a document, under its conference's. */
    readonly runOf: (conferenceWorkflowId: string, documentCode: string) => string;
  },
): Promise<void> {
  await transactions.run(async (records) => {
    const conference = await records.conferences.lock(given.conferenceId);
    const { deadline: opinions, ...consultation } = given.consultation;
    const { plan } = conference;
    await records.conferences.savePlan(conference.id, {
      ...plan,
      consultation,
      deadlines: { ...plan.deadlines, opinions },
    });
    for (const { code, phase, id } of await records.documents.ofConference(conference.id)) {
      if (phase !== 'drafting') continue;
      await records.outbox.add({
        topic: 'signal',
        payload: { workflowId: given.runOf(conference.workflowId, code), signal: 'courseChanged', roundId: id },
      });
    }
    await records.conferences.touch(conference.id);
    await records.audit.append({
      officeId: conference.officeId,
      conferenceId: conference.id,
      at: clock(),
      actorId: given.actorId,
      action: 'consultation.planned',
      facts: { deadline: opinions, silence: consultation.silence, responsible: consultation.responsible.length },
    });
  });
}
