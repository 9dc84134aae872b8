import type { OpinionActBody, RecordOpinionBody } from '@conference/contracts';
import {
  floorOpinionRefusalSentence,
  followOpinion,
  recordOpinion,
  type FloorOpinion,
  type OpinionAct,
} from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type FloorOpinionEntity,
  type PersonEntity,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { mustRunFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { atAnyStage, floorAct, openedSession, runFloorAct, type FloorAct } from './floor-act';
import { keepReason, record } from './floor-record';
import { toOpinion } from './floor-opinions';

/** Whose words they are does this themselves; the rest is written down by those who run the floor. */
const OWN_ACTS: readonly OpinionActBody['act'][] = ['confirm', 'withdraw'];

/**
 * Opinions, questions and proposals from the floor or a phone, from their wording to what was promised.
 *
 * They are about anything that concerns the office. A remark on the text of a document that the conference is consulted on is
 * recorded with that document instead (`recordFloorRemark`), and disposed of by its drafting unit.
 * @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm c, d
 */
@Injectable()
export class FloorOpinionsService {
  constructor(private readonly transactions: Transactions) {}

  async record(person: PersonEntity, conferenceId: string, { id, text, authorId }: RecordOpinionBody): Promise<void> {
    const author = authorId ?? person.id;
    const act = author === person.id ? floorAct : runFloorAct;
    await act(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      const { records, conference, now } = floor;
      const { isEntitled } = await records.votes.standing(conferenceId, null, author);
      if (!isEntitled) throw doorRefusal('not-entitled');
      const known = await records.speeches.opinion(id);
      if (known?.conferenceId === conferenceId && known.opinion.authorId === author) return;
      const via = authorId === null ? 'phone' : 'floor';
      const said = { authorId: author, text, byId: person.id, at: now.toISOString() };
      const opinion = allowed(recordOpinion({ id, via }, said), floorOpinionRefusalSentence);
      const agenda = await records.conferences.agenda(conferenceId);
      const item = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
      const row = toRow(conference, opinion, { itemCode: item?.code ?? null, recordedBy: person.id });
      if (!(await records.speeches.addOpinion(row))) throw doorRefusal('id-in-use');
      await recordWording(floor, 'opinion.recorded', { opinion: id, authorId: author, via }, text);
    });
  }

  /** Carries an opinion on. Its words may still be confirmed when the session is over. */
  async follow(person: PersonEntity, conferenceId: string, opinionId: string, body: OpinionActBody): Promise<void> {
    await floorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (floor) => {
      const { records, conference, now } = floor;
      const row = await records.speeches.opinion(opinionId);
      if (row?.conferenceId !== conferenceId) throw doorRefusal('not-found');
      const isOwn =
        OWN_ACTS.includes(body.act) || (body.act === 'reword' && row[body.statement]?.authorId === person.id);
      if (!isOwn) {
        mustRunFloor(person, conference);
        openedSession(conference);
      }
      if (body.act === 'withdraw') openedSession(conference);
      const act: OpinionAct = { ...body, byId: person.id, at: now.toISOString() };
      const before = toOpinion(row);
      const after = allowed(followOpinion(before, act), floorOpinionRefusalSentence);
      if (after === before) return;
      for (const named of namedIn(body))
        if ((await records.directory.person(named))?.officeId !== person.officeId) throw doorRefusal('person-unknown');
      await records.speeches.saveOpinion(toRow(conference, after, row));
      const statement = 'statement' in body ? { statement: body.statement } : {};
      const wording = 'text' in body ? body.text : null;
      await recordWording(floor, `opinion.${body.act}`, { opinion: opinionId, ...statement }, wording);
    });
  }
}

/** Every wording is kept where the chain refers to it, so that what is put right later is not lost. */
async function recordWording(
  floor: FloorAct,
  action: string,
  facts: Readonly<Record<string, unknown>>,
  text: string | null,
): Promise<void> {
  const textId = await keepReason(floor, text);
  await record(floor, action, { ...facts, ...(textId ? { textId } : {}) });
}

function namedIn(body: OpinionActBody): string[] {
  if (body.act === 'answer' || body.act === 'forward') return [body.answererId];
  return body.act === 'commit' && body.ownerId ? [body.ownerId] : [];
}

function toRow(
  { id: conferenceId }: ConferenceEntity,
  { withdrawnAt, ...opinion }: FloorOpinion,
  { itemCode, recordedBy }: { readonly itemCode: string | null; readonly recordedBy: string },
): FloorOpinionEntity {
  return {
    ...opinion,
    conferenceId,
    itemCode,
    recordedBy,
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  };
}
