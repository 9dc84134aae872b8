import type { MinutesFacts } from './minutes-document';
import type { PledgeDocumentFacts } from './pledge-document';
import type { PlainReportFacts } from './plain-report-document';
import type { ResolutionFacts } from './resolution-document';

const office = {
  name: 'Sở Khoa học và Công nghệ',
  superiorBody: 'Ủy ban nhân dân tỉnh Sông Lam',
  place: 'Sông Lam',
};
const conference = {
  title: 'Hội nghị công chức, viên chức, người lao động Sở Khoa học và Công nghệ năm 2019',
  year: 2019,
  heldOn: '2018-12-28',
};
const attendance = {
  entitled: 69,
  present: 52,
  quorumSentence: 'Có mặt 52/69 người, đạt ít nhất hai phần ba (cần 46): Hội nghị đủ điều kiện tiến hành.',
};
const adoption = {
  motion: 'Nghị quyết Hội nghị',
  sentence: 'Tán thành 50/52 người có mặt (cần trên 26): được thông qua.',
};
const targets = [
  {
    title: 'Nhiệm vụ khoa học và công nghệ được nghiệm thu đúng hạn',
    lineage: 'raised' as const,
    owner: 'Phòng Quản lý khoa học',
  },
  {
    title: 'Hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn',
    lineage: 'raised' as const,
    owner: 'Văn phòng Sở',
  },
  { title: 'Công chức, viên chức tham gia học tập, bồi dưỡng', lineage: 'kept' as const, owner: 'Văn phòng Sở' },
  { title: 'Sáng kiến được công nhận trong năm', lineage: 'new' as const, owner: 'Hội đồng sáng kiến' },
];
const pledge = {
  title: 'Giao ước thi đua năm 2019',
  parties: [
    { side: 'Chính quyền', position: 'Giám đốc Sở', name: 'Nguyễn Văn Khoa' },
    { side: 'Công đoàn cơ sở', position: 'Chủ tịch Công đoàn cơ sở', name: 'Trần Thị Ngọc Ánh' },
  ],
};

/** Makes the facts of a resolution, with what a test wants different. */
export function resolutionFacts(different: Partial<ResolutionFacts> = {}): ResolutionFacts {
  return {
    office,
    issue: { number: 5, symbol: 'NQ-SKHCN', issuedOn: '2019-01-02' },
    conference,
    bases: [
      'Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập;',
      'Căn cứ Thông tư số 01/2016/TT-BNV ngày 13 tháng 01 năm 2016 của Bộ trưởng Bộ Nội vụ',
    ],
    attendance,
    adopted: [
      'Báo cáo kết quả hoạt động năm 2018 và phương hướng, nhiệm vụ năm 2019',
      'Nội dung sửa đổi, bổ sung Quy chế dân chủ ở cơ sở và Quy chế làm việc',
      'Báo cáo hoạt động của Ban Thanh tra nhân dân',
    ],
    votes: [adoption],
    targets,
    pledge,
    head: 'Giám đốc Sở',
    employeeSide: 'Ban Chấp hành Công đoàn cơ sở',
    signatures: [{ authority: 'TM. Đoàn Chủ tịch', position: 'Giám đốc', name: 'Nguyễn Văn Khoa' }],
    recipients: [
      'Ủy ban nhân dân tỉnh (để báo cáo)',
      'Công đoàn Viên chức tỉnh',
      'Các phòng, đơn vị thuộc Sở',
      'Lưu: VT, VP',
    ],
    ...different,
  };
}

/** Makes the facts of minutes, with what a test wants different. */
export function minutesFacts(different: Partial<MinutesFacts> = {}): MinutesFacts {
  return {
    office,
    issue: { number: 12, symbol: 'BB-SKHCN' },
    conference,
    venue: 'Hội trường Sở Khoa học và Công nghệ',
    startedAt: '2018-12-28T01:00:00.000Z',
    endedAt: '2018-12-28T04:35:00.000Z',
    attendance,
    presidium: [
      { name: 'Nguyễn Văn Khoa', position: 'Giám đốc Sở' },
      { name: 'Trần Thị Ngọc Ánh', position: 'Chủ tịch Công đoàn cơ sở' },
    ],
    secretaries: [{ name: 'Lê Quốc Bảo', position: 'chuyên viên Văn phòng Sở' }],
    agenda: [
      {
        title: 'Báo cáo của người đứng đầu',
        startedAt: '2018-12-28T01:10:00.000Z',
        presenter: { name: 'Nguyễn Văn Khoa', position: 'Giám đốc Sở' },
        notes: ['Hội nghị nghe báo cáo kết quả hoạt động năm 2018 và phương hướng, nhiệm vụ năm 2019.'],
      },
      {
        title: 'Thảo luận',
        startedAt: '2018-12-28T02:00:00.000Z',
        opinions: [
          {
            speaker: 'Ông Phạm Đình Quý, Phòng Kế hoạch - Tài chính',
            text: 'Đề nghị rút ngắn thời gian thanh toán công tác phí.',
            answer: { by: 'Giám đốc Sở', text: 'Giao bộ phận kế toán rà soát quy trình và báo cáo trong quý I.' },
          },
          { speaker: 'Bà Đỗ Thị Hằng, Thanh tra Sở', text: 'Đề nghị bổ sung thiết bị làm việc cho bộ phận một cửa.' },
        ],
      },
      {
        title: 'Bầu Ban Thanh tra nhân dân',
        elections: [
          {
            title: 'Ban Thanh tra nhân dân',
            issued: 52,
            collected: 52,
            valid: 51,
            candidates: [
              { name: 'Hoàng Thị Bích Phượng', votes: 49, elected: true },
              { name: 'Công Tằng Tôn Nữ Nguyễn Phúc Quỳnh Hương', votes: 47, elected: true },
              { name: 'Vũ Đức Thắng', votes: 20, elected: false },
            ],
            sentence: 'Hai người được bầu với trên một nửa số người có mặt.',
          },
        ],
      },
      { title: 'Ký giao ước thi đua', pledge },
      { title: 'Thông qua Nghị quyết', votes: [adoption], targets },
    ],
    signatures: [
      { authority: null, position: 'Thư ký', name: 'Lê Quốc Bảo' },
      { authority: null, position: 'Chủ tọa', name: 'Nguyễn Văn Khoa' },
    ],
    recipients: ['Các thành viên dự Hội nghị', 'Lưu: VT, hồ sơ Hội nghị'],
    ...different,
  };
}

/** Makes the facts of a report with its table of opinions, with what a test wants different. */
export function reportFacts(different: Partial<PlainReportFacts> = {}): PlainReportFacts {
  return {
    office,
    issue: { number: null, symbol: 'BC-SKHCN', issuedOn: null, draft: true },
    subject: 'Tổng hợp, tiếp thu, giải trình ý kiến góp ý dự thảo Quy chế làm việc',
    addressees: ['Ban Giám đốc Sở', 'Ban Chấp hành Công đoàn cơ sở'],
    introduction: 'Văn phòng Sở báo cáo kết quả lấy ý kiến các phòng, đơn vị như sau:',
    sections: [
      {
        title: 'Việc lấy ý kiến',
        paragraphs: ['Dự thảo được gửi đến các phòng, đơn vị theo Kế hoạch số 21/KH-SKHCN.'],
      },
    ],
    dispositions: [
      {
        from: 'Thanh tra Sở',
        remark: 'Bổ sung thời hạn trả lời kiến nghị.',
        disposition: 'takenOver',
        reason: 'Phù hợp với thực tế.',
      },
      {
        from: 'Phòng Quản lý công nghệ',
        remark: 'Bỏ quy định về báo cáo tuần.',
        disposition: 'notTaken',
        reason: 'Báo cáo tuần cần cho việc điều hành.',
      },
    ],
    signatures: [
      { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Công Tằng Tôn Nữ Nguyễn Phúc Quỳnh Hương' },
    ],
    recipients: ['Như trên', 'Lưu: VT, VP (03 bản)'],
    urgency: 'THƯỢNG KHẨN',
    ...different,
  };
}

/** Makes the facts of an emulation pledge, with what a test wants different. */
export function pledgeDocumentFacts(different: Partial<PledgeDocumentFacts> = {}): PledgeDocumentFacts {
  return {
    office,
    issue: { symbol: null, issuedOn: '2018-12-28' },
    conference,
    pledge,
    commitments: ['Hoàn thành nhiệm vụ được giao đúng thời hạn và bảo đảm chất lượng.'],
    targets,
    recipients: ['Các bên ký giao ước', 'Lưu: VT'],
    ...different,
  };
}
