import { searchTerms } from '@conference/domain';
import { SearchService } from '../../apps/api/src/search/search.service';
import { holdFollowed, type FollowedConference } from '../integration/followed-office.factory';
import { createTestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { benchmark, percentile } from './benchmark';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const startRealParts = require('../support/global-setup.cjs') as () => Promise<void>;
// eslint-disable-next-line @typescript-eslint/no-require-imports
const stopRealParts = require('../support/global-teardown.cjs') as () => Promise<void>;

const PASSAGES = 100_000;
const DECISIONS = 20_000;
const AT_ONCE = 10_000;

/** What people look for: a number, a name, a phrase, a word that is being typed, a word of many texts and one of every text. */
const LOOKED_FOR = [
  '812/NQ-TTLN',
  '"tiết kiệm điện 77"',
  'dao thi hoa 4',
  'khong thong nhat kinh phi 123',
  'tiếp dân',
  'quy che dan chu',
  'số hóa hồ sơ l',
  'hội nghị',
];

interface Prepared {
  readonly record: OpenRecord;
  readonly search: SearchService;
  readonly held: FollowedConference;
  readonly tearDown: () => Promise<void>;
}

/** An office with 100,000 passages and 20,000 answered approvals, in a real PostgreSQL. */
async function prepare(): Promise<Prepared> {
  await startRealParts();
  const database = await createTestDatabase();
  const record = await openRecord(database.appUrl);
  const owner = await openRecord(database.ownerUrl);
  const held = await holdFollowed(record.transactions, { year: 2025, heldOn: '2025-01-15', targets: [] });
  const [document] = await record.transactions.read(({ documents }) => documents.ofConference(held.conference.id));
  const about = [held.conference.id, document!.id, PASSAGES];
  for (let from = 1; from <= PASSAGES + DECISIONS; from += AT_ONCE)
    await owner.transactions.dataSource.query(FILL, [...about, from, from + AT_ONCE - 1]);
  await owner.transactions.dataSource.query('vacuum analyze search_entry');
  await owner.close();
  const tearDown = async () => {
    await record.close();
    await database.drop();
    await stopRealParts();
  };
  return { record, search: new SearchService(record.transactions), held, tearDown };
}

let ready: Promise<Prepared> | null = null;

/** Filled once for both figures. */
function shared(): Promise<Prepared> {
  return (ready ??= prepare());
}

/** Texts of some thirty words of official prose, of which a tenth is of another subject, and answers with a sentence each. */
const FILL = `
insert into search_entry (office_id, conference_id, document_id, kind, subject_id, block_id, year, at, person_id, person_name, title, body, code)
select c.office_id, c.id, $2, case when n > $3::integer then 'decision' when n % 5 = 0 then 'clause' else 'passage' end, gen_random_uuid(),
  'b' || n, 2010 + n % 16, now() - n * interval '1 hour', null, case when n > $3::integer then 'Đào Thị Hòa ' || n % 500 end,
  'Báo cáo năm ' || 2010 + n % 16 || ' của phòng số ' || n % 200 || ' (' || n % 900 || '/NQ-TTLN)',
  case when n > $3::integer then 'Không thống nhất phần kinh phí ' || n % 2000 || ', đề nghị làm rõ trước khi trình hội nghị.'
  else (array['Hội nghị thảo luận', 'Đơn vị báo cáo', 'Thủ trưởng chỉ đạo'])[1 + n % 3] || ' việc '
    || (array['tiếp dân', 'số hóa hồ sơ lưu trữ', 'tiết kiệm điện', 'thực hiện quy chế dân chủ', 'cải cách hành chính', 'bồi dưỡng nghiệp vụ',
      'phòng cháy chữa cháy', 'chăm lo đời sống người lao động', 'thi đua khen thưởng', 'công khai tài chính'])[1 + n % 10]
    || ' ' || n % 997 || '; giao các phòng phối hợp thực hiện, bổ sung căn cứ và số liệu, báo cáo kết quả đúng thời hạn đã nêu.' end,
  case when n > $3::integer then 'returned' else 'headReport' end
from conference c, generate_series($4::integer, $5::integer) n where c.id = $1`;

/** Every search that people make, three times over: within the figure the share of them, in percent, is answered. */
async function answeredWithin(percent: number, { search, held }: Prepared): Promise<number> {
  const reader = held.people.get('luu-tru-2')!;
  const durations: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const q of LOOKED_FOR) {
      const start = performance.now();
      const { total } = await search.find(reader, { q, page: 1 });
      durations.push(performance.now() - start);
      if (process.env['BENCH_DETAIL'] && round === 0)
        console.log(`${q} (${searchTerms(q).length}): ${total} in ${durations.at(-1)!.toFixed(1)} ms`);
    }
  return percentile(durations, percent);
}

/** Finding something in a large office, from the request to the finds with their marks. */
export const benchmarks = [
  benchmark({
    name: `search: ${PASSAGES} passages and ${DECISIONS} approvals, median`,
    prepare: shared,
    run: (prepared) => answeredWithin(50, prepared),
    target: 50,
  }),
  benchmark({
    name: `search: ${PASSAGES} passages and ${DECISIONS} approvals, the slowest`,
    prepare: shared,
    run: (prepared) => answeredWithin(99, prepared),
    tearDown: ({ tearDown }) => tearDown(),
    target: 1000,
  }),
];
