import { concernOfOpinion, vietnamDateOf, type Concern, type ConcernRef, type ConcernStep } from '@conference/domain';
import type {
  BoardPaperEntity,
  ConcernStepEntity,
  FloorOpinionEntity,
  PersonEntity,
  Records,
} from '@conference/persistence';

/** A concern with the rows behind it. */
export interface ReadConcern {
  readonly ref: ConcernRef;
  readonly conferenceId: string;
  readonly concern: Concern;
  /** What it is called in lists and mails. */
  readonly title: string;
  readonly opinion: FloorOpinionEntity | null;
  readonly paper: BoardPaperEntity | null;
  readonly steps: readonly ConcernStepEntity[];
}

/** Reads one concern; nothing where it is unknown, withdrawn, or nothing that is followed. */
export async function readConcern(records: Records, ref: ConcernRef): Promise<ReadConcern | null> {
  return ref.kind === 'opinion' ? readOpinion(records, ref.id) : readRecommendation(records, ref.id);
}

async function readOpinion(records: Records, id: string): Promise<ReadConcern | null> {
  const opinion = await records.speeches.opinion(id);
  if (!opinion) return null;
  const { officeId } = await records.conferences.get(opinion.conferenceId);
  const steps = await records.concerns.steps({ opinionIds: [id] });
  return concernOfRow(opinion, steps, await headOf(records, officeId));
}

async function readRecommendation(records: Records, id: string): Promise<ReadConcern | null> {
  const paper = await records.concerns.paper(id);
  if (paper?.kind !== 'recommendation') return null;
  const steps = await records.concerns.steps({ paperIds: [id] });
  return concernOfPaper(paper, steps, await headOf(records, paper.officeId));
}

/** Everything of a conference that is followed until it is settled, in the order in which it was raised. */
export async function concernsOf(
  records: Records,
  { id: conferenceId, officeId }: { readonly id: string; readonly officeId: string },
): Promise<ReadConcern[]> {
  const head = await headOf(records, officeId);
  const opinions = await records.speeches.opinions(conferenceId);
  const papers = (await records.concerns.papersOf(conferenceId)).filter(({ kind }) => kind === 'recommendation');
  const steps = await records.concerns.steps({
    opinionIds: opinions.map(({ id }) => id),
    paperIds: papers.map(({ id }) => id),
  });
  const of = (id: string) => steps.filter(({ opinionId, paperId }) => (opinionId ?? paperId) === id);
  return [
    ...opinions.flatMap((opinion) => concernOfRow(opinion, of(opinion.id), head) ?? []),
    ...papers.map((paper) => concernOfPaper(paper, of(paper.id), head)),
  ];
}

/** Some opinions from the floor of one office as they are followed, with two questions for all of them; what was withdrawn is left out. */
export async function concernsOfOpinions(
  records: Records,
  officeId: string,
  opinions: readonly FloorOpinionEntity[],
): Promise<ReadConcern[]> {
  const head = await headOf(records, officeId);
  const steps = await records.concerns.steps({ opinionIds: opinions.map(({ id }) => id) });
  return opinions.flatMap((opinion) => {
    const own = steps.filter(({ opinionId }) => opinionId === opinion.id);
    return concernOfRow(opinion, own, head) ?? [];
  });
}

const LONGEST_TITLE = 120;

function concernOfRow(
  row: FloorOpinionEntity,
  steps: readonly ConcernStepEntity[],
  head: PersonEntity | undefined,
): ReadConcern | null {
  const { id, conferenceId, via, answer, commitment } = row;
  const withdrawnAt = row.withdrawnAt?.toISOString() ?? null;
  const opinion = { id, via, opinion: row.opinion, answer, commitment, withdrawnAt };
  const headId = head?.id ?? row.opinion.authorId;
  const concern = concernOfOpinion(opinion, { headId, steps: steps.map(stepOf) });
  if (!concern) return null;
  return {
    ref: { kind: 'opinion', id },
    conferenceId,
    concern,
    title: opinionTitle(row),
    opinion: row,
    paper: null,
    steps,
  };
}

function concernOfPaper(
  paper: BoardPaperEntity,
  steps: readonly ConcernStepEntity[],
  head: PersonEntity | undefined,
): ReadConcern {
  const { id, conferenceId, sentAt, sentBy, title } = paper;
  const concern: Concern = {
    kind: 'recommendation',
    raisedOn: vietnamDateOf(sentAt.toISOString()),
    authorId: sentBy,
    ownerId: head?.id ?? sentBy,
    start: 'unanswered',
    promisedOn: null,
    steps: steps.map(stepOf),
  };
  return { ref: { kind: 'recommendation', id }, conferenceId, concern, title, opinion: null, paper, steps };
}

function stepOf({ step, byId, at, text }: ConcernStepEntity): ConcernStep {
  return { step, byId, at: at.toISOString(), text };
}

async function headOf(records: Records, officeId: string): Promise<PersonEntity | undefined> {
  const [head] = await records.directory.holders(officeId, 'head');
  return head;
}

/** What an opinion is called: by what was promised, else by what was said. */
export function opinionTitle({ opinion, commitment }: Pick<FloorOpinionEntity, 'opinion' | 'commitment'>): string {
  return shortened(commitment?.text ?? opinion.text);
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
