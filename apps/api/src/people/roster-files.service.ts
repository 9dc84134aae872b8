import type { RosterFileQuery } from '@conference/contracts';
import { Transactions, type PersonEntity, type UnitEntity } from '@conference/persistence';
import { Injectable, StreamableFile } from '@nestjs/common';
import { mustAdminister } from '../conferences/access';
import { contentDisposition } from '../files/send-file';
import { writeCsv } from '../tables/csv';
import { writeXlsx } from '../tables/xlsx';
import { guideSheet, rosterSheet } from './roster-sheet';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list of people as files: to be changed in a spreadsheet and brought back. */
@Injectable()
export class RosterFilesService {
  constructor(private readonly transactions: Transactions) {}

  async csv(reader: PersonEntity, { language }: RosterFileQuery): Promise<StreamableFile> {
    const { people, units } = await this.read(reader);
    const content = Buffer.from(writeCsv(rosterSheet(people, units, language).rows), 'utf8');
    return fileOf(content, { type: 'text/csv; charset=utf-8', name: 'danh-sach-nhan-su.csv' });
  }

  async xlsx(reader: PersonEntity, { language }: RosterFileQuery): Promise<StreamableFile> {
    const { people, units } = await this.read(reader);
    const content = writeXlsx([rosterSheet(people, units, language), guideSheet(units, language)]);
    return fileOf(content, { type: XLSX, name: 'danh-sach-nhan-su.xlsx' });
  }

  async template(reader: PersonEntity, { language }: RosterFileQuery): Promise<StreamableFile> {
    const { units } = await this.read(reader);
    const content = writeXlsx([rosterSheet([], units, language), guideSheet(units, language)]);
    return fileOf(content, { type: XLSX, name: 'mau-danh-sach-nhan-su.xlsx' });
  }

  private read(reader: PersonEntity): Promise<{ people: PersonEntity[]; units: UnitEntity[] }> {
    const { officeId } = mustAdminister(reader);
    return this.transactions.read(async ({ directory }) => ({
      people: (await directory.peopleOfOffice(officeId)).filter(({ active }) => active),
      units: await directory.unitsOfOffice(officeId),
    }));
  }
}

function fileOf(content: Buffer, { type, name }: { type: string; name: string }): StreamableFile {
  return new StreamableFile(content, { type, length: content.length, disposition: contentDisposition(name) });
}
