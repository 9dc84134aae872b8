import type { BoardChoiceBody, BoardPaperBody, BoardView, ProgrammeBody } from '@conference/contracts';
import {
  boardRefusalSentence,
  choosePosts,
  maySendPaper,
  programmeCode,
  programmeTitle,
  vietnamDateOf,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { boardOf, follow, startDocumentRun, type BoardNow } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { lockOwnConference, ownConference } from '../conferences/access';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { boardView } from './board-view';

/** Programmes stand after the reviews. */
const PLACE = 3_000;

/**
 * The people's inspection board in the year after a conference: whom it elected to lead it, its programme, what it announces and what it
 * recommends to the head.
 *
 * @see Luật 10/2022/QH15 Điều 60–63
 * @see Nghị định 59/2023/NĐ-CP Điều 21, Điều 22
 */
@Injectable()
export class BoardService {
  constructor(private readonly transactions: Transactions) {}

  view(reader: PersonEntity, conferenceId: string): Promise<BoardView> {
    return this.transactions.read(async (records) =>
      boardView(records, reader, await ownConference(records, reader, conferenceId), new Date()),
    );
  }

  /** Records whom the members elected to lead them; the committee of the union, which convened them, does so. */
  async choose(person: PersonEntity, conferenceId: string, body: BoardChoiceBody): Promise<void> {
    if (!person.roles.includes('unionChair')) throw doorRefusal('not-allowed');
    await this.act(person, conferenceId, async ({ records, conference, held, now }) => {
      if (!held.board) throw doorRefusal('board-not-known');
      const { chairId, deputyIds, chosenOn } = body;
      allowed(choosePosts(held.board, { chairId, deputyIds }), boardRefusalSentence);
      const { officeId } = conference;
      const about = { officeId, conferenceId: held.board.conferenceId ?? conferenceId };
      await records.concerns.addChoice({
        ...about,
        chairId,
        deputyIds: [...deputyIds],
        chosenOn,
        recordedBy: person.id,
        recordedAt: now,
      });
      await record({ records, conference, person, now }, 'board.chosen', { chairId, deputyIds, chosenOn });
    });
  }

  /** Sends a notice to those who are inspected, or a recommendation to the head; the same id again changes nothing. */
  async send(person: PersonEntity, conferenceId: string, body: BoardPaperBody): Promise<void> {
    await this.act(person, conferenceId, async ({ records, conference, held, now }) => {
      mustLead(person, held);
      if (await records.concerns.paper(body.id)) return;
      const calendar = await records.directory.calendar(conference.officeId);
      const drafted = { ...body, inspectsOn: body.kind === 'notice' ? body.inspectsOn : null };
      allowed(maySendPaper(calendar, drafted, vietnamDateOf(now.toISOString())), boardRefusalSentence);
      const units = await records.directory.unitNames(conference.officeId);
      if (drafted.unitId && !units.has(drafted.unitId)) throw doorRefusal('not-valid');
      const { id, kind, title, text, unitId, inspectsOn } = drafted;
      const paper = await records.concerns.addPaper({
        id,
        officeId: conference.officeId,
        conferenceId,
        kind,
        title: title.trim(),
        text: text.trim(),
        unitId: kind === 'notice' ? unitId : null,
        inspectsOn,
        sentBy: person.id,
        sentAt: now,
      });
      if (kind === 'notice') await records.outbox.add({ topic: 'mail', payload: { kind: 'boardNotice', paperId: id } });
      else await follow(records, conferenceId, { kind, id });
      const facts = { paperId: id, kind, number: paper.number, unitId: paper.unitId, inspectsOn };
      await record({ records, conference, person, now }, 'board.sent', facts);
    });
  }

  /** Has a programme drafted by the board; the employee side agrees to it, and the head gets it once it is issued. */
  async plan(person: PersonEntity, conferenceId: string, { span, year }: ProgrammeBody): Promise<void> {
    await this.act(person, conferenceId, async ({ records, conference, held, now }) => {
      mustLead(person, held);
      const code = programmeCode(span, year);
      const documents = await records.documents.ofConference(conferenceId);
      if (documents.some((document) => document.code === code)) throw doorRefusal('programme-exists');
      const document = await addProgramme(records, conference, held, { code, title: programmeTitle(span, year) });
      await startDocumentRun(records, document, followUpWorkflowId);
      await record({ records, conference, person, now }, 'board.planned', { documentId: document.id, span, year });
    });
  }

  private async act(
    person: PersonEntity,
    conferenceId: string,
    act: (facts: BoardAct) => Promise<void>,
  ): Promise<void> {
    const now = new Date();
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      if (conference.stage === 'closed' || conference.stage === 'cancelled') throw doorRefusal('run-ended');
      const { officeId, rehearsal } = conference;
      const held = await boardOf(records, officeId, vietnamDateOf(now.toISOString()), { rehearsal });
      await act({ records, conference, held, now });
    });
  }
}

interface BoardAct {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly held: BoardNow;
  readonly now: Date;
}

function mustLead({ id }: PersonEntity, { leaderIds }: BoardNow): void {
  if (!leaderIds.includes(id)) throw doorRefusal('not-board-leader');
}

/** Another member drafts where there is one, for nobody approves their own draft; the employee side agrees, and the chair signs. */
async function addProgramme(
  records: Records,
  { id: conferenceId, officeId }: ConferenceEntity,
  { board, posts, leaderIds }: BoardNow,
  { code, title }: { readonly code: string; readonly title: string },
) {
  const chairId = posts?.chairId ?? leaderIds[0]!;
  const drafterId = board?.memberIds.find((id) => id !== chairId) ?? chairId;
  const [union] = await records.directory.holders(officeId, 'unionChair');
  const [head] = await records.directory.holders(officeId, 'head');
  const approverIds = [...new Set([...(union ? [union.id] : []), chairId])].filter((id) => id !== drafterId);
  return records.documents.add({
    officeId,
    conferenceId,
    code,
    kind: 'inspectionReport',
    title,
    unitId: null,
    drafterId,
    consultIds: [],
    approverIds: approverIds.length > 0 ? approverIds : [chairId],
    approvalRule: { type: 'inOrder' },
    toIssue: true,
    form: {
      recipients: [
        { name: head ? `${head.position} (để biết)` : 'Thủ trưởng cơ quan (để biết)', email: head?.email ?? null },
        ...(union ? [{ name: 'Ban Chấp hành Công đoàn', email: union.email }] : []),
      ],
    },
    phase: 'waiting',
    place: PLACE,
  });
}
