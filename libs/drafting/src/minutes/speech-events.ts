import type { FloorEvent, Statement } from '@conference/domain';
import type { ConferenceEntity, FloorOpinionEntity, Records, SpeechEntity } from '@conference/persistence';

type NameOf = (personId: string) => string;

/** Who spoke, out of turn with its reason; and each opinion with its answer and what was promised. */
export async function speechEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const speeches = await records.speeches.ofConference(id);
  const opinions = (await records.speeches.opinions(id)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const said = opinions.flatMap(({ opinion, answer, commitment }) => [opinion, answer, commitment]);
  const people = await records.directory.people([
    ...speeches.map(({ personId }) => personId),
    ...said.flatMap((statement) => (statement ? [statement.authorId] : [])),
  ]);
  const nameOf = (personId: string) => people.get(personId)?.name ?? '';
  return [...speeches.flatMap((speech) => heard(speech, nameOf)), ...opinions.flatMap((one) => followed(one, nameOf))];
}

function heard({ id, personId, category, startedAt, outOfTurn }: SpeechEntity, nameOf: NameOf): FloorEvent[] {
  if (!startedAt) return [];
  const at = startedAt.toISOString();
  const speaker = nameOf(personId);
  return [
    ...(outOfTurn
      ? [
          {
            ...{ id: `speech/${id}/0`, at, type: 'noteTaken' as const },
            text: `${speaker} được mời phát biểu trước lượt; lý do: ${outOfTurn}`,
          },
        ]
      : []),
    { id: `speech/${id}/1`, at, type: 'speechHeard', speaker, category, note: null },
  ];
}

function followed({ id, opinion, answer, commitment }: FloorOpinionEntity, nameOf: NameOf): FloorEvent[] {
  const author = nameOf(opinion.authorId);
  return [
    { id: `opinion/${id}/0`, at: opinion.saidAt, type: 'opinionRecorded', author, text: worded(opinion) },
    ...(answer
      ? [
          {
            ...{ id: `opinion/${id}/1`, at: answer.saidAt, type: 'opinionAnswered' as const, author },
            ...{ by: nameOf(answer.authorId), text: worded(answer), forwardedTo: answer.forwardedTo },
          },
        ]
      : []),
    ...(commitment
      ? [
          {
            ...{ id: `opinion/${id}/2`, at: commitment.saidAt, type: 'commitmentMade' as const },
            ...{ owner: nameOf(commitment.authorId), text: worded(commitment), dueOn: commitment.dueOn },
          },
        ]
      : []),
  ];
}

/** Words that were written down for somebody are read by others once they have confirmed them; until then the minutes say that there are some. */
function worded({ text, confirmedAt }: Statement): string {
  return confirmedAt === null ? '(lời ghi đang chờ người nói xác nhận)' : text;
}
