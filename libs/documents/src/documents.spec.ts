import { numberText } from '@conference/domain';
import { minutesDocument } from './minutes-document';
import type { Block, OfficialDocument } from './official-document';
import { plainReportDocument } from './plain-report-document';
import { pledgeDocument } from './pledge-document';
import { resolutionDocument } from './resolution-document';
import { minutesFacts, pledgeDocumentFacts, reportFacts, resolutionFacts } from './sample-facts.factory';
import { targetSummary, targetTable } from './target-table';
import { textOf } from './text-blocks';

function texts(document: OfficialDocument): string {
  return JSON.stringify(document.body);
}

function table(document: OfficialDocument): Extract<Block, { kind: 'table' }> {
  const found = document.body.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('The document has no table.');
  return found;
}

describe('the resolution', () => {
  it('says the verdicts in the words in which they were declared', () => {
    const written = texts(resolutionDocument(resolutionFacts()));
    expect(written).toContain('Có mặt 52/69 người, đạt ít nhất hai phần ba (cần 46): Hội nghị đủ điều kiện tiến hành.');
    expect(written).toContain('Nghị quyết Hội nghị: Tán thành 50/52 người có mặt (cần trên 26): được thông qua.');
  });

  it('counts the targets and how they stand to last year', () => {
    expect(texts(resolutionDocument(resolutionFacts()))).toContain(
      'Hội nghị thống nhất 04 chỉ tiêu thực hiện trong năm 2019, gồm 01 chỉ tiêu mới, 02 chỉ tiêu nâng mức, 01 chỉ tiêu giữ nguyên so với năm 2018:',
    );
  });

  it('says each target in a clause of its own, under the id that it is to have', () => {
    const targets = [
      {
        title: 'Hồ sơ đúng hạn',
        indicator: '98%',
        previous: '95%',
        lineage: 'raised' as const,
        owner: 'Văn phòng',
        clauseId: 'c1',
      },
      { title: 'Sáng kiến', lineage: 'new' as const },
      {
        title: 'Báo cáo giấy',
        previous: '12 báo cáo',
        lineage: 'dropped' as const,
        owner: 'Văn phòng',
        clauseId: 'c3',
      },
    ];
    const { body } = resolutionDocument(resolutionFacts({ targets }));
    const article = body.findIndex((block) => block.kind === 'article' && block.title === 'Chỉ tiêu năm 2019');
    expect(body.slice(article + 2, article + 5)).toEqual([
      {
        kind: 'clause',
        id: 'c1',
        text: 'Hồ sơ đúng hạn: 98% (năm 2018: 95%; nâng mức). Chủ trì thực hiện: Văn phòng.',
      },
      { kind: 'clause', text: 'Sáng kiến (chỉ tiêu mới).' },
      {
        kind: 'clause',
        id: 'c3',
        text: 'Thôi thực hiện chỉ tiêu: Báo cáo giấy (năm 2018: 12 báo cáo). Chủ trì thực hiện: Văn phòng.',
      },
    ]);
    const text = textOf(body, () => 'new');
    expect(
      numberText(text)
        .filter(({ block }) => block.id !== 'new')
        .map(({ block, place }) => [block.id, place.vi]),
    ).toEqual([
      ['c1', 'khoản 1 Điều 2'],
      ['c3', 'khoản 3 Điều 2'],
    ]);
  });

  it('leaves out a column that no target fills, and an unknown figure empty', () => {
    const { targets: known } = resolutionFacts();
    const without = targetTable(known);
    expect(without.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Chỉ tiêu',
      'So với năm trước',
      'Chủ trì thực hiện',
    ]);

    const targets = [
      { title: 'A', indicator: '95%', lineage: 'new' as const },
      { title: 'B', lineage: 'kept' as const },
    ];
    expect(targetTable(targets).rows).toEqual([
      ['01', 'A', '95%', 'Chỉ tiêu mới'],
      ['02', 'B', '', 'Giữ nguyên'],
    ]);
  });

  it('does not count a target that was dropped', () => {
    const targets = [
      { title: 'A', lineage: 'new' as const },
      { title: 'B', lineage: 'dropped' as const },
    ];
    expect(targetSummary(targets, 2019)).toBe(
      '01 chỉ tiêu thực hiện trong năm 2019, gồm 01 chỉ tiêu mới so với năm 2018',
    );
  });

  it('ends with the closing mark', () => {
    expect(resolutionDocument(resolutionFacts()).body.at(-1)).toEqual({
      kind: 'paragraph',
      text: 'Nghị quyết này được Hội nghị thông qua ngày 28 tháng 12 năm 2018./.',
    });
  });

  it('has no article about what the conference did not have', () => {
    const document = resolutionDocument(
      resolutionFacts({
        attendance: { entitled: null, present: null, quorumSentence: null },
        adopted: [],
        votes: [],
        targets: [],
        pledge: null,
      }),
    );
    expect(document.body.filter(({ kind }) => kind === 'article')).toEqual([
      { kind: 'article', title: 'Tổ chức thực hiện' },
    ]);
    expect(document.bases).toHaveLength(2);
  });
});

describe('the minutes', () => {
  it('have no figures where none were taken', () => {
    const attendance = { entitled: null, present: null, quorumSentence: null };
    expect(texts(minutesDocument(minutesFacts({ attendance })))).not.toContain('Thành phần tham dự');
  });

  it('record an opinion that got no answer as one without an answer', () => {
    const written = texts(minutesDocument(minutesFacts()));
    expect(written).toContain('Giám đốc Sở trả lời: Giao bộ phận kế toán rà soát quy trình');
    expect(written).toContain('thiết bị làm việc cho bộ phận một cửa. Nội dung này chưa có trả lời tại Hội nghị.');
  });

  it('leave a vote that was not counted empty', () => {
    const elections = [
      {
        title: 'X',
        issued: null,
        collected: null,
        valid: null,
        candidates: [{ name: 'A', votes: null, elected: true }],
        sentence: null,
      },
    ];
    const document = minutesDocument(minutesFacts({ agenda: [{ title: 'Bầu cử', elections }] }));
    expect(table(document).rows).toEqual([['01', 'A', '', 'Trúng cử']]);
    expect(texts(document)).toContain('"Bầu cử X."');
  });

  it('end with the hour in their last sentence', () => {
    expect(minutesDocument(minutesFacts()).body.at(-1)).toEqual({
      kind: 'paragraph',
      text: 'Hội nghị kết thúc vào 11 giờ 35 phút, ngày 28 tháng 12 năm 2018./.',
    });
  });
});

describe('the pledge', () => {
  it('is signed by each party, in order, and has no number', () => {
    const document = pledgeDocument(pledgeDocumentFacts());
    expect(document.signatures.map(({ authority, name }) => `${authority}: ${name}`)).toEqual([
      'Đại diện Chính quyền: Nguyễn Văn Khoa',
      'Đại diện Công đoàn cơ sở: Trần Thị Ngọc Ánh',
    ]);
    expect(document.subject).toBe('Năm 2019');
  });
});

describe('the report', () => {
  it('shows each opinion with what became of it and why', () => {
    expect(table(plainReportDocument(reportFacts())).rows).toEqual([
      ['01', 'Thanh tra Sở', 'Bổ sung thời hạn trả lời kiến nghị.', 'Tiếp thu', 'Phù hợp với thực tế.'],
      [
        '02',
        'Phòng Quản lý công nghệ',
        'Bỏ quy định về báo cáo tuần.',
        'Giải trình',
        'Báo cáo tuần cần cho việc điều hành.',
      ],
    ]);
  });

  it('does not name who gave an opinion when nobody is named', () => {
    const dispositions = [{ remark: 'A', disposition: null, reason: null }];
    expect(table(plainReportDocument(reportFacts({ dispositions }))).rows).toEqual([['01', 'A', '', '']]);
  });

  it('ends its text with the closing mark', () => {
    const sections = [{ title: 'Kết quả', paragraphs: ['Đã hoàn thành.'] }];
    const { body } = plainReportDocument(reportFacts({ sections, dispositions: [] }));
    expect(body.at(-1)).toEqual({ kind: 'paragraph', text: 'Đã hoàn thành./.' });
  });
});
