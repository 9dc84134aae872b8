import type { AnswerSheetFacts } from '@conference/documents';
import {
  CAPACITY_NAMES,
  fingerprint,
  OUTCOME_CHOICES,
  OUTCOMES,
  OUTCOMES_WITH_REASON,
  TASK_KIND_NAMES,
} from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { askedTitles } from '@conference/tasks';

/** What an answer sheet says: who is asked what, about which version, and the choices. */
export async function answerSheetFacts(records: Records, task: TaskEntity, address: string): Promise<AnswerSheetFacts> {
  const [office, conference] = [
    await records.directory.office(task.officeId),
    await records.conferences.get(task.conferenceId),
  ];
  const round = (await records.rounds.round(task.roundId))!;
  const person = (await records.directory.person(task.assigneeId))!;
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  const ballot = task.kind === 'staffBallot' ? await records.convening.staffBallotOf(round.id) : null;
  const titleOf = await askedTitles(records, [task]);
  return {
    office: office.name,
    place: office.place,
    conference: conference.title,
    isRehearsal: conference.rehearsal,
    asked: (task.capacity ? CAPACITY_NAMES[task.capacity] : TASK_KIND_NAMES[task.kind]).vi,
    title: document?.title ?? titleOf(task) ?? ballot?.question ?? '',
    revision: round.revision,
    fingerprint: task.packetHash && fingerprint(task.packetHash),
    person: { name: person.name, position: person.position },
    dueAt: round.dueAt.toISOString(),
    choices: OUTCOMES[task.kind].map((outcome) => ({
      label: OUTCOME_CHOICES[outcome].vi,
      needsReason: OUTCOMES_WITH_REASON.includes(outcome),
    })),
    code: task.id.slice(0, 8).toUpperCase(),
    address,
  };
}
