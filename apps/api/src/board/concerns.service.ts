import type { ConcernsView } from '@conference/contracts';
import type { ConcernKind } from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { concernsOf, readConcern } from '@conference/tasks';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { ownConference, runsFloor } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { doorRefusal } from '../problems/door-words';
import { concernViews } from './concern-view';

/** Opinions from the floor and recommendations of the board, followed until they are settled: for everybody of the office. */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** An opinion that its author has not confirmed is shown to its author and to those who keep the record. */
  list(reader: PersonEntity, conferenceId: string): Promise<ConcernsView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, reader, conferenceId);
      const shown = (await concernsOf(records, conference)).filter(
        ({ opinion }) =>
          !opinion ||
          opinion.opinion.confirmedAt !== null ||
          opinion.opinion.authorId === reader.id ||
          runsFloor(reader, conference),
      );
      return { items: await concernViews(records, reader, shown, new Date()) };
    });
  }

  /** @throws RefusalException not-found, or what the store answered */
  async evidence(
    reader: PersonEntity,
    { kind, id, stepId }: { readonly kind: ConcernKind; readonly id: string; readonly stepId: string },
  ): Promise<StreamableFile> {
    const found = await this.transactions.read(async (records) => {
      const read = await readConcern(records, { kind, id });
      if (!read) throw doorRefusal('not-found');
      await ownConference(records, reader, read.conferenceId);
      return read.steps.find((step) => step.id === stepId);
    });
    if (!found?.evidenceSha256) throw doorRefusal('not-found');
    return sendFile(this.files, found.evidenceSha256, found.evidenceName ?? 'minh-chung');
  }
}
