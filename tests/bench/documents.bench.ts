import { officialForm, renderDocx, renderPdf } from '@conference/documents';
import { longReportFacts } from '../../libs/documents/src/long-report.factory';
import { benchmark } from './benchmark';

const AT = '2026-01-05T03:00:00.000Z';

/** From what people wrote to a file in the official layout. */
export const benchmarks = [
  benchmark({
    name: 'documents: a report of 30 pages to DOCX',
    prepare: longReportFacts,
    run: (facts) => renderDocx(officialForm(facts), AT),
    target: 300,
  }),
  benchmark({
    name: 'documents: a report of 30 pages to PDF',
    prepare: longReportFacts,
    run: (facts) => renderPdf(officialForm(facts), AT),
    target: 1500,
  }),
];
