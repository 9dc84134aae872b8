import { blockOf, plainText } from '@conference/domain';
import { reviewFacts, targetClauses } from '@conference/drafting';
import { RevisionTextsService } from '../../apps/api/src/documents/revision-texts.service';
import { OutcomeActivitiesService } from '../../apps/worker/src/activities/outcome.activities';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

describe('the clauses of a resolution', () => {
  let database: TestDatabase;
  let record: OpenRecord;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  it('say one target each, keep their address, and are cited with the number of the resolution', async () => {
    const room = await VotingRoom.open(record, 8);
    const { id: conferenceId } = room.conference;
    await room.votes.prepare(room.chair, conferenceId, { motion: MOTION, way: 'hands', rows: [] });
    const { id } = await room.vote();
    await room.votes.open(room.chair, conferenceId, id);
    await room.votes.end(room.chair, conferenceId, id);
    const figures = { yes: 8, no: 0, abstain: 0 };
    await room.counting.close(room.chair, { conferenceId, voteId: id }, { figures, answers: [] });
    await room.votes.publish(room.chair, conferenceId, id);
    await new OutcomeActivitiesService(record.transactions, record.files).assembleOutcome({ conferenceId });

    const read = () =>
      record.transactions.read(async (records) => {
        const targets = await records.targets.ofConference(conferenceId);
        const clauses = await targetClauses(records, targets);
        const [resolution] = (await records.documents.ofConference(conferenceId)).filter(
          ({ kind }) => kind === 'resolution',
        );
        const { text } = (await records.documents.revision(resolution!.id, 1))!;
        return { targets, clauses, resolution: resolution!, text: text! };
      });
    const { targets, clauses, resolution, text } = await read();
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) {
      const clause = clauses.get(target.id)!;
      expect(clause).toMatchObject({ documentId: resolution.id, blockId: target.clauseBlockId });
      expect(plainText(blockOf(text, clause.blockId)!)).toContain(`${target.title}: `);
    }
    const cited = () => [...clauses.values()].map(({ citation }) => citation.vi);
    expect(cited()).toEqual(['khoản 1 Điều 2 Nghị quyết', 'khoản 2 Điều 2 Nghị quyết']);

    const seen = await new RevisionTextsService(record.transactions).text(room.chair, resolution.id, 1);
    expect(seen.targets).toEqual(
      targets.map((target) => ({ blockId: target.clauseBlockId, targetId: target.id, title: target.title })),
    );

    await record.transactions.dataSource.query(`update document set symbol = '05/NQ-TTLN' where id = $1`, [
      resolution.id,
    ]);
    const review = await record.transactions.read(async (records) =>
      reviewFacts(records, await records.conferences.get(conferenceId), { number: 1, todayOn: '2024-08-01' }),
    );
    expect(review.targets.map(({ clause }) => clause)).toEqual([
      'khoản 1 Điều 2 Nghị quyết số 05/NQ-TTLN',
      'khoản 2 Điều 2 Nghị quyết số 05/NQ-TTLN',
    ]);
  });
});
