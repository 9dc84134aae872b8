import type { ResultsFileQuery } from '@conference/contracts';
import { renderPdf, resultsList } from '@conference/documents';
import { vietnamDateOf } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable, StreamableFile } from '@nestjs/common';
import { contentDisposition } from '../files/send-file';
import { doorRefusal } from '../problems/door-words';
import { writeCsv } from '../tables/csv';
import { writeXlsx } from '../tables/xlsx';
import { opinionSheet, resultSheet } from './result-table';
import { listFacts } from './results-print';
import { ResultsService } from './results.service';

/** The results as files to take along: what the page shows, and nothing that the reader may not see. */
@Injectable()
export class ResultsFilesService {
  constructor(
    private readonly results: ResultsService,
    private readonly transactions: Transactions,
  ) {}

  async csv(person: PersonEntity, query: ResultsFileQuery): Promise<StreamableFile> {
    const { view, year } = await this.read(person, query);
    const content = Buffer.from(writeCsv(resultSheet(view, query.language).rows), 'utf8');
    return fileOf(content, { type: 'text/csv; charset=utf-8', name: `ket-qua-thuc-hien-${year}.csv` });
  }

  async xlsx(person: PersonEntity, query: ResultsFileQuery): Promise<StreamableFile> {
    const { view, year } = await this.read(person, query);
    const opinions = view.opinions.length > 0 ? [opinionSheet(view, query.language)] : [];
    const content = writeXlsx([resultSheet(view, query.language), ...opinions]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return fileOf(content, { type, name: `ket-qua-thuc-hien-${year}.xlsx` });
  }

  async pdf(person: PersonEntity, query: ResultsFileQuery): Promise<StreamableFile> {
    const { view, year } = await this.read(person, query);
    const office = await this.transactions.read(({ directory }) => directory.office(person.officeId));
    const now = new Date().toISOString();
    const facts = listFacts(view, { office, query, on: vietnamDateOf(now) });
    const content = await renderPdf(resultsList(facts), now);
    return fileOf(content, { type: 'application/pdf', name: `ket-qua-thuc-hien-${year}.pdf` });
  }

  private async read(person: PersonEntity, query: ResultsFileQuery) {
    const view = await this.results.lookedFor(person, query);
    const { conference } = view;
    if (!conference) throw doorRefusal('not-found');
    return { view: { ...view, conference }, year: conference.year };
  }
}

function fileOf(content: Buffer, { type, name }: { type: string; name: string }): StreamableFile {
  return new StreamableFile(content, { type, length: content.length, disposition: contentDisposition(name) });
}
