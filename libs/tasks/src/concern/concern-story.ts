import type { CivilDate, ConcernSaying } from '@conference/domain';
import type { ReadConcern } from './read-concern';

/** Something that was said about a concern, from what was raised to its author's last word. */
export interface Saying {
  readonly what: ConcernSaying;
  readonly byId: string;
  readonly at: string;
  readonly text: string;
  /** Of a commitment: by when. */
  readonly dueOn: CivilDate | null;
  readonly evidence: { readonly stepId: string; readonly name: string; readonly on: CivilDate | null } | null;
}

const PLAIN = { dueOn: null, evidence: null } as const;

/** Tells a concern in the order in which things were said and done. */
export function concernStory({ opinion: row, paper, steps }: ReadConcern): Saying[] {
  const raised: Saying[] = [];
  if (paper) {
    const { sentBy: byId, sentAt, text } = paper;
    raised.push({ what: 'recommendation', byId, at: sentAt.toISOString(), text, ...PLAIN });
  }
  if (row) {
    const { opinion, answer, commitment } = row;
    raised.push({ what: 'opinion', byId: opinion.authorId, at: opinion.saidAt, text: opinion.text, ...PLAIN });
    if (answer) raised.push({ what: 'answer', byId: answer.authorId, at: answer.saidAt, text: answer.text, ...PLAIN });
    if (commitment) {
      const { authorId: byId, saidAt: at, text, dueOn } = commitment;
      raised.push({ what: 'commitment', byId, at, text, ...PLAIN, dueOn });
    }
  }
  return [
    ...raised,
    ...steps.map(({ id, step, byId, at, text, evidenceName, evidenceOn }) => ({
      what: step,
      byId,
      at: at.toISOString(),
      text,
      dueOn: null,
      evidence: evidenceName === null ? null : { stepId: id, name: evidenceName, on: evidenceOn },
    })),
  ];
}
