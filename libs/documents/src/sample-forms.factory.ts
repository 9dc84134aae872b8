import { DOCUMENT_KINDS, type DocumentKind, type DocumentText } from '@conference/domain';
import type { FormFacts, IssuingOffice } from './form-facts';
import type { Signature } from './official-document';
import { sampleText } from './sample-text.factory';

const OFFICE: IssuingOffice = {
  name: 'Sở Khoa học và Công nghệ',
  superiorBody: 'Ủy ban nhân dân tỉnh Sông Lam',
  place: 'Sông Lam',
  symbol: 'SKHCN',
};
const UNION: IssuingOffice = {
  name: 'Công đoàn cơ sở Sở Khoa học và Công nghệ',
  superiorBody: 'Công đoàn Viên chức tỉnh Sông Lam',
  place: 'Sông Lam',
  symbol: 'CĐCS',
};
const CONFERENCE = 'Hội nghị cán bộ, công chức, viên chức Sở Khoa học và Công nghệ năm 2026';
const LAW = 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022';
const DECREE =
  'Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở;';
const BY_PROPOSAL = 'Theo đề nghị của Chánh Văn phòng Sở.';

const HEAD: Signature = { position: 'Giám đốc', name: 'TS. Nguyễn Văn Khoa' };
const DEPUTY: Signature = { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Phạm Thị Thùy Dương' };
const BY_ORDER: Signature = { authority: 'TL. Giám đốc', position: 'Chánh Văn phòng', name: 'Lê Quốc Bảo' };
const ACTING: Signature = { authority: null, position: 'Q. Giám đốc', name: 'Phạm Thị Thùy Dương' };
const AUTHORISED: Signature = {
  authority: 'TUQ. Giám đốc',
  position: 'Trưởng phòng Kế hoạch - Tài chính',
  name: 'Vũ Đức Thắng',
};
const UNION_CHAIR: Signature = {
  authority: 'TM. Ban Chấp hành',
  position: 'Chủ tịch',
  name: 'Trần Thị Ngọc Ánh',
};

type Sample = Omit<FormFacts, 'kind' | 'office' | 'issue' | 'recipients'> & Partial<FormFacts>;

const TARGETS = [
  ['STT', 'Chỉ tiêu', 'Mức phấn đấu', 'Đơn vị chủ trì'],
  ['01', 'Nhiệm vụ khoa học và công nghệ được nghiệm thu đúng hạn', 'từ 95% trở lên', 'Phòng Quản lý khoa học'],
  ['02', 'Hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn', '100%', 'Văn phòng Sở'],
  ['03', 'Sáng kiến được công nhận trong năm', 'ít nhất 05 sáng kiến', 'Hội đồng sáng kiến'],
];

const REPORT: DocumentText = sampleText(
  [
    'paragraph',
    'Thực hiện Luật Thực hiện dân chủ ở cơ sở, Giám đốc Sở báo cáo Hội nghị kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026 như sau:',
  ],
  ['group', 'Kết quả thực hiện nhiệm vụ năm 2025'],
  ['clause', 'Hoạt động khoa học và công nghệ'],
  [
    'paragraph',
    'Sở đã tham mưu Ủy ban nhân dân tỉnh ban hành 12 văn bản; tổ chức nghiệm thu 18 nhiệm vụ, trong đó 17 nhiệm vụ đúng hạn (94,4%).',
  ],
  ['point', 'Công tác quản lý nhà nước được thực hiện theo Nghị định số 30/2020/NĐ-CP và các quy định có liên quan;'],
  ['point', 'Công tác thanh tra, kiểm tra được thực hiện theo kế hoạch.'],
  ['clause', 'Thực hiện các chỉ tiêu'],
  ['paragraph', 'Kết quả cụ thể theo bảng sau:'],
  TARGETS,
  ['group', 'Phương hướng, nhiệm vụ năm 2026'],
  [
    'clause',
    'Tiếp tục đổi mới phương thức quản lý nhiệm vụ khoa học và công nghệ, lấy hiệu quả ứng dụng làm thước đo.',
  ],
  ['clause', 'Đẩy mạnh cải cách hành chính, chuyển đổi số trong hoạt động của cơ quan.'],
  ['paragraph', 'Trên đây là báo cáo kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026'],
);

const SAMPLES: Readonly<Record<DocumentKind, Sample>> = {
  plan: {
    title: `Kế hoạch tổ chức ${CONFERENCE}`,
    bases: [LAW, DECREE],
    text: sampleText(
      ['group', 'Mục đích, yêu cầu'],
      ['clause', 'Phát huy quyền làm chủ của cán bộ, công chức, viên chức và người lao động.'],
      ['clause', 'Hội nghị được chuẩn bị chu đáo, thiết thực, tiết kiệm.'],
      ['group', 'Nội dung'],
      ['clause', 'Thời gian, địa điểm'],
      ['paragraph', 'Hội nghị tổ chức 01 buổi, từ 08 giờ 00 phút ngày 16 tháng 01 năm 2026 tại Hội trường Sở.'],
      ['clause', 'Phân công chuẩn bị'],
      ['paragraph', 'Việc phân công và tiến độ thực hiện theo Phụ lục I; chương trình dự kiến theo Phụ lục II.'],
      ['group', 'Tổ chức thực hiện'],
      ['paragraph', 'Văn phòng Sở chủ trì, phối hợp với Công đoàn cơ sở tổ chức thực hiện Kế hoạch này.'],
    ),
    signatures: [HEAD, { ...UNION_CHAIR, authority: 'TM. Ban Chấp hành Công đoàn' }],
    recipients: ['Ủy ban nhân dân tỉnh (để báo cáo)', 'Các phòng, đơn vị thuộc Sở'],
    unit: 'VP',
    annexes: [
      {
        title: 'Phân công chuẩn bị Hội nghị',
        text: sampleText([
          ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Hoàn thành'],
          ...Array.from({ length: 34 }, (_, index) => [
            String(index + 1),
            `Chuẩn bị nội dung thứ ${index + 1} và lấy ý kiến các phòng, đơn vị`,
            index % 2 ? 'Văn phòng Sở' : 'Phòng Kế hoạch - Tài chính',
            '09/01/2026',
          ]),
        ]),
      },
      {
        title: 'Chương trình dự kiến của Hội nghị',
        text: sampleText(
          ['clause', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu;'],
          ['clause', 'Báo cáo của người đứng đầu, báo cáo của Công đoàn;'],
          ['clause', 'Thảo luận, giải đáp; thông qua Nghị quyết.'],
        ),
      },
    ],
  },
  consultationPlan: {
    title: 'Kế hoạch lấy ý kiến dự thảo Quy chế làm việc',
    bases: [LAW],
    text: sampleText(
      ['group', 'Nội dung lấy ý kiến'],
      ['paragraph', 'Dự thảo Quy chế làm việc của Sở Khoa học và Công nghệ (bản ngày 05 tháng 12 năm 2025).'],
      ['group', 'Hình thức, thời hạn'],
      ['clause', 'Hình thức: họp phòng, góp ý bằng văn bản hoặc trên hệ thống.'],
      ['clause', 'Thời hạn: đến hết ngày 19 tháng 12 năm 2025.'],
      ['group', 'Trách nhiệm'],
      ['paragraph', 'Văn phòng Sở tổng hợp, tiếp thu, giải trình ý kiến; Công đoàn cơ sở giám sát.'],
    ),
    signatures: [DEPUTY],
    recipients: ['Các phòng, đơn vị thuộc Sở', 'Ban Chấp hành Công đoàn cơ sở'],
    unit: 'VP',
  },
  decision: {
    title: `Quyết định thành lập Tổ kiểm phiếu tại ${CONFERENCE}`,
    bases: [LAW, DECREE, BY_PROPOSAL],
    text: sampleText(
      ['article', 'Thành lập Tổ kiểm phiếu tại Hội nghị gồm các ông, bà sau đây:'],
      ['clause', 'Ông Hoàng Văn Đạt, Phó Trưởng phòng Quản lý khoa học, Tổ trưởng;'],
      ['clause', 'Bà Đỗ Thị Hằng, Thanh tra viên, thành viên.'],
      ['article', ''],
      [
        'paragraph',
        'Tổ kiểm phiếu hướng dẫn, thu, kiểm phiếu và công bố kết quả; tự giải thể sau khi hoàn thành nhiệm vụ.',
      ],
      ['article', 'Chánh Văn phòng Sở và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.'],
    ),
    signatures: [DEPUTY],
    recipients: ['Như Điều 3'],
    unit: 'VP',
  },
  notice: {
    title: `Thông báo triệu tập ${CONFERENCE}`,
    text: sampleText(
      ['paragraph', 'Giám đốc Sở thông báo triệu tập Hội nghị như sau:'],
      ['clause', 'Thành phần: toàn thể cán bộ, công chức, viên chức và người lao động.'],
      ['clause', 'Thời gian: 08 giờ 00 phút, ngày 16 tháng 01 năm 2026.'],
      ['clause', 'Địa điểm: Hội trường Sở.'],
      ['paragraph', 'Đề nghị các phòng, đơn vị bố trí công việc để tham dự đầy đủ.'],
    ),
    signatures: [BY_ORDER],
    recipients: ['Các phòng, đơn vị thuộc Sở'],
    unit: 'VP',
  },
  invitation: {
    title: 'Giấy mời dự Hội nghị cán bộ, công chức, viên chức năm 2026',
    addressees: ['Đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Lãnh đạo Công đoàn Viên chức tỉnh'],
    text: sampleText(
      ['paragraph', `Tới dự ${CONFERENCE}.`],
      ['paragraph', 'Chủ trì: Ông Nguyễn Văn Khoa, Giám đốc Sở.'],
      ['paragraph', 'Thời gian: 08 giờ 00 phút, ngày 16 tháng 01 năm 2026.'],
      ['paragraph', 'Địa điểm: Hội trường Sở Khoa học và Công nghệ.'],
    ),
    signatures: [BY_ORDER],
    recipients: [],
    unit: 'VP',
  },
  programme: {
    title: `Chương trình ${CONFERENCE}`,
    text: sampleText([
      ['Thời gian', 'Nội dung', 'Thực hiện'],
      ['08.00', 'Điểm danh, tuyên bố đủ điều kiện tiến hành', 'Ban Tổ chức'],
      ['08.15', 'Khai mạc, giới thiệu Đoàn Chủ tịch và Thư ký', 'Văn phòng Sở'],
      ['08.30', 'Báo cáo của người đứng đầu cơ quan', 'Giám đốc Sở'],
      ['09.00', 'Báo cáo của Công đoàn cơ sở', 'Chủ tịch Công đoàn'],
      ['09.20', 'Thảo luận, giải đáp', 'Đoàn Chủ tịch'],
      ['10.30', 'Ký giao ước thi đua; thông qua Nghị quyết', 'Đoàn Chủ tịch'],
    ]),
    signatures: [{ authority: 'TM. Ban Tổ chức', position: 'Trưởng ban', name: 'Nguyễn Văn Khoa' }],
    recipients: ['Đại biểu dự Hội nghị'],
  },
  headReport: {
    title: 'Báo cáo kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026',
    addressees: [CONFERENCE],
    text: REPORT,
    signatures: [HEAD],
    recipients: ['Ủy ban nhân dân tỉnh'],
    unit: 'KHTC',
  },
  unionReport: {
    title: 'Báo cáo thực hiện Nghị quyết Hội nghị năm 2025 và kết quả giám sát',
    office: UNION,
    text: sampleText(
      ['group', 'Kết quả'],
      ['clause', 'Việc thực hiện Nghị quyết được theo dõi theo từng quý; 08/09 chỉ tiêu đạt và vượt.'],
      ['clause', 'Chế độ, chính sách của người lao động được giải quyết đầy đủ, kịp thời.'],
      ['group', 'Kiến nghị'],
      ['paragraph', 'Đề nghị bổ sung trang thiết bị cho bộ phận một cửa.'],
    ),
    signatures: [UNION_CHAIR],
    recipients: ['Công đoàn Viên chức tỉnh'],
  },
  inspectionReport: {
    title: 'Báo cáo hoạt động của Ban Thanh tra nhân dân năm 2025',
    office: { ...OFFICE, superiorBody: OFFICE.name, name: 'Ban Thanh tra nhân dân', symbol: 'BTTND' },
    text: sampleText(
      [
        'paragraph',
        'Ban Thanh tra nhân dân đã giám sát 04 nội dung theo chương trình, kiến nghị 03 việc; cả 03 việc đã được trả lời.',
      ],
      ['paragraph', 'Năm 2026, Ban tập trung giám sát việc thực hiện Quy chế dân chủ và sử dụng kinh phí.'],
    ),
    signatures: [{ authority: 'TM. Ban Thanh tra nhân dân', position: 'Trưởng ban', name: 'Đỗ Thị Hằng' }],
    recipients: ['Ban Chấp hành Công đoàn cơ sở'],
  },
  emulationReport: {
    title: 'Báo cáo tổng kết công tác thi đua, khen thưởng năm 2025',
    addressees: ['Ban Thi đua - Khen thưởng tỉnh', 'Sở Nội vụ tỉnh Sông Lam'],
    text: sampleText(
      ['group', 'Kết quả phong trào thi đua'],
      [
        'paragraph',
        '100% phòng, đơn vị đạt danh hiệu “Tập thể lao động tiên tiến”, 03 tập thể đạt “Tập thể lao động xuất sắc”.',
      ],
      ['group', 'Đề nghị khen thưởng'],
      ['paragraph', 'Sở đề nghị xét tặng Bằng khen cho 02 tập thể và 05 cá nhân.'],
    ),
    signatures: [AUTHORISED],
    recipients: ['Như trên', 'Lưu: VT, VP (03 bản)'],
  },
  financialDisclosure: {
    title: 'Báo cáo công khai tài chính, tài sản năm 2025',
    text: sampleText(
      ['paragraph', 'Sở Khoa học và Công nghệ công khai tình hình thực hiện dự toán năm 2025.'],
      ['paragraph', 'Chi tiết theo bảng sau (đơn vị tính: đồng):'],
      [
        ['STT', 'Nội dung chi', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Dự toán', 'Quyết toán', 'Còn lại'],
        ...['Chi thanh toán cá nhân', 'Chi nghiệp vụ chuyên môn', 'Chi mua sắm, sửa chữa', 'Chi khác'].map(
          (name, index) => [
            String(index + 1),
            name,
            ...Array.from({ length: 7 }, (_, quarter) => `1.${index + 2}${quarter}5.000.000`),
          ],
        ),
      ],
      ['paragraph', 'Báo cáo này được niêm yết tại trụ sở cơ quan.'],
    ),
    signatures: [HEAD],
    recipients: ['Các phòng, đơn vị thuộc Sở'],
    unit: 'KHTC',
  },
  opinionSummary: {
    title: 'Báo cáo tổng hợp, tiếp thu, giải trình ý kiến góp ý dự thảo Quy chế làm việc',
    text: sampleText(
      ['paragraph', 'Văn phòng Sở nhận được 02 ý kiến góp ý; kết quả tiếp thu, giải trình như sau:'],
      [
        ['STT', 'Nơi góp ý', 'Nội dung góp ý', 'Kết quả', 'Lý do'],
        [
          '01',
          'Thanh tra Sở',
          'Khoản 2 Điều 3: bổ sung thời hạn trả lời kiến nghị.',
          'Tiếp thu',
          'Phù hợp với thực tế.',
        ],
        [
          '02',
          'Phòng Quản lý công nghệ',
          'Điều 5: bỏ quy định về báo cáo tuần.',
          'Giải trình',
          'Báo cáo tuần cần cho việc điều hành; đã rút gọn mẫu biểu.',
        ],
      ],
    ),
    signatures: [ACTING],
    recipients: ['Các phòng, đơn vị thuộc Sở'],
    unit: 'VP',
  },
  internalRules: {
    title: 'Quy chế chi tiêu nội bộ của Sở Khoa học và Công nghệ',
    bases: [LAW, BY_PROPOSAL],
    text: sampleText(
      ['chapter', 'Quy định chung'],
      ['article', 'Phạm vi điều chỉnh, đối tượng áp dụng'],
      ['clause', 'Quy chế này quy định việc quản lý, sử dụng kinh phí được giao.'],
      ['clause', 'Quy chế áp dụng đối với:'],
      ['point', 'Công chức, viên chức và người lao động của Sở;'],
      ['point', 'Các phòng, đơn vị thuộc Sở.'],
      ['article', 'Nguyên tắc'],
      ['paragraph', 'Chi đúng mục đích, đúng chế độ, tiết kiệm, công khai.'],
      ['chapter', 'Quy định cụ thể'],
      ['section', 'Chi thường xuyên'],
      ['article', 'Công tác phí'],
      ['paragraph', 'Mức khoán công tác phí theo bảng sau:'],
      [
        ['TT', 'Đối tượng', 'Mức khoán'],
        ['1', 'Lãnh đạo Sở', '500.000 đồng/tháng'],
        ['2', 'Công chức, viên chức thường xuyên đi công tác', '300.000 đồng/tháng'],
      ],
      ['section', 'Chi mua sắm'],
      ['article', 'Mua sắm tài sản'],
      ['clause', 'Việc mua sắm thực hiện theo dự toán được duyệt.'],
      ['clause', 'Tài sản được giao cho người sử dụng bằng biên bản.'],
      ['article', 'Điều khoản thi hành'],
      [
        'paragraph',
        'Trong quá trình thực hiện, nếu có vướng mắc, các phòng, đơn vị phản ánh về Văn phòng Sở để được hướng dẫn',
      ],
    ),
    signatures: [HEAD],
    recipients: ['Như Điều 3', 'Sở Tài chính (để biết)'],
    unit: 'VP',
  },
  personnelProposal: {
    title: 'Tờ trình về nhân sự Ban Thanh tra nhân dân nhiệm kỳ 2026 - 2028',
    office: UNION,
    addressees: ['Giám đốc Sở Khoa học và Công nghệ'],
    text: sampleText(
      [
        'paragraph',
        'Ban Chấp hành Công đoàn cơ sở kính trình số lượng và danh sách giới thiệu bầu Ban Thanh tra nhân dân gồm 03 người:',
      ],
      ['clause', 'Bà Đỗ Thị Hằng, Thanh tra viên;'],
      ['clause', 'Ông Hoàng Văn Đạt, Phó Trưởng phòng;'],
      ['clause', 'Bà Hoàng Thị Bích Phượng, chuyên viên.'],
      ['paragraph', 'Kính đề nghị Giám đốc Sở xem xét, thống nhất.'],
    ),
    signatures: [UNION_CHAIR],
    recipients: [],
  },
  countingRecord: {
    title: 'Biên bản kiểm phiếu bầu Ban Thanh tra nhân dân nhiệm kỳ 2026 - 2028',
    text: sampleText(
      ['paragraph', 'Thời gian bắt đầu: 10 giờ 05 phút, ngày 16 tháng 01 năm 2026.'],
      ['paragraph', 'Địa điểm: Hội trường Sở Khoa học và Công nghệ.'],
      ['clause', 'Số phiếu'],
      ['paragraph', 'Phát ra 52 phiếu, thu về 52 phiếu, hợp lệ 51 phiếu, không hợp lệ 01 phiếu.'],
      ['clause', 'Kết quả'],
      [
        ['STT', 'Họ và tên', 'Số phiếu', 'Kết quả'],
        ['01', 'Hoàng Thị Bích Phượng', '49', 'Trúng cử'],
        ['02', 'Đỗ Thị Hằng', '47', 'Trúng cử'],
      ],
      ['paragraph', 'Việc kiểm phiếu kết thúc vào 10 giờ 40 phút, ngày 16 tháng 01 năm 2026'],
    ),
    signatures: [
      { position: 'Thành viên', name: 'Đỗ Thị Hằng' },
      { position: 'Thành viên', name: 'Vũ Đức Thắng' },
      { authority: 'TM. Tổ kiểm phiếu', position: 'Tổ trưởng', name: 'Hoàng Văn Đạt' },
    ],
    recipients: ['Đoàn Chủ tịch'],
  },
  pledgeText: {
    title: 'Giao ước thi đua năm 2026',
    issue: { issuedOn: '2026-01-16' },
    office: { ...OFFICE, symbol: null },
    text: sampleText(
      ['group', 'Nội dung giao ước'],
      ['clause', 'Hoàn thành nhiệm vụ được giao đúng thời hạn, bảo đảm chất lượng.'],
      ['clause', 'Thực hiện văn hóa công sở, kỷ luật, kỷ cương hành chính.'],
      ['group', 'Chỉ tiêu thi đua'],
      TARGETS,
      ['paragraph', 'Các bên thực hiện đầy đủ những nội dung đã cam kết và cùng đánh giá kết quả tại Hội nghị năm sau'],
    ),
    signatures: [
      { authority: 'Đại diện chính quyền', position: 'Giám đốc', name: 'Nguyễn Văn Khoa' },
      { authority: 'Đại diện Công đoàn cơ sở', position: 'Chủ tịch', name: 'Trần Thị Ngọc Ánh' },
    ],
    recipients: ['Các bên ký giao ước'],
  },
  resolution: {
    title: `Nghị quyết ${CONFERENCE}`,
    bases: [LAW, DECREE, 'Trên cơ sở kết quả thảo luận và biểu quyết tại Hội nghị ngày 16 tháng 01 năm 2026'],
    text: sampleText(
      ['article', 'Kết quả Hội nghị'],
      ['clause', 'Có mặt 52/69 người, đạt ít nhất hai phần ba (cần 46): Hội nghị đủ điều kiện tiến hành.'],
      ['clause', 'Hội nghị thông qua các nội dung sau đây:'],
      ['point', 'Báo cáo kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026;'],
      ['point', 'Báo cáo hoạt động của Ban Thanh tra nhân dân.'],
      ['article', 'Chỉ tiêu năm 2026'],
      ['paragraph', 'Hội nghị thống nhất 03 chỉ tiêu sau đây:'],
      TARGETS,
      ['article', 'Tổ chức thực hiện'],
      ['clause', 'Giám đốc Sở phối hợp với Công đoàn cơ sở phổ biến, chỉ đạo thực hiện Nghị quyết.'],
      ['paragraph', 'Nghị quyết này được Hội nghị thông qua ngày 16 tháng 01 năm 2026'],
    ),
    signatures: [{ authority: 'TM. Đoàn Chủ tịch', position: 'Giám đốc', name: 'Nguyễn Văn Khoa' }],
    recipients: ['Như Điều 3', 'Ủy ban nhân dân tỉnh (để báo cáo)'],
    unit: 'VP',
  },
  minutes: {
    title: `Biên bản ${CONFERENCE}`,
    text: sampleText(
      ['paragraph', 'Thời gian bắt đầu: 08 giờ 00 phút, ngày 16 tháng 01 năm 2026.'],
      ['paragraph', 'Địa điểm: Hội trường Sở Khoa học và Công nghệ.'],
      ['paragraph', 'Thành phần tham dự: Được triệu tập 69 người, có mặt 52 người, vắng mặt 17 người.'],
      ['paragraph', 'Chủ trì: Nguyễn Văn Khoa, Giám đốc Sở; Trần Thị Ngọc Ánh, Chủ tịch Công đoàn cơ sở.'],
      ['paragraph', 'Thư ký: Lê Quốc Bảo, Chánh Văn phòng Sở.'],
      ['paragraph', 'Nội dung (theo diễn biến Hội nghị):'],
      ['clause', 'Báo cáo của người đứng đầu (08 giờ 30 phút)'],
      ['paragraph', 'Hội nghị nghe báo cáo kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026.'],
      ['clause', 'Thảo luận (09 giờ 20 phút)'],
      [
        'point',
        'Ông Phạm Đình Quý: Đề nghị rút ngắn thời gian thanh toán công tác phí. Giám đốc Sở trả lời: Giao bộ phận kế toán rà soát quy trình và báo cáo trong quý I.',
      ],
      ['paragraph', 'Hội nghị kết thúc vào 11 giờ 35 phút, ngày 16 tháng 01 năm 2026'],
    ),
    signatures: [
      { position: 'Chủ tọa', name: 'Nguyễn Văn Khoa' },
      { position: 'Thư ký', name: 'Lê Quốc Bảo' },
    ],
    recipients: ['Các thành viên dự Hội nghị'],
  },
  inspectionRecognition: {
    title: 'Quyết định công nhận Ban Thanh tra nhân dân nhiệm kỳ 2026 - 2028',
    office: UNION,
    bases: [LAW, DECREE, 'Căn cứ Biên bản kiểm phiếu ngày 16 tháng 01 năm 2026'],
    text: sampleText(
      [
        'article',
        'Công nhận Ban Thanh tra nhân dân nhiệm kỳ 2026 - 2028 gồm 03 thành viên có tên trong danh sách kèm theo.',
      ],
      [
        'article',
        'Các thành viên có tên tại Điều 1 và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
    ),
    annexes: [
      {
        title: 'Danh sách Ban Thanh tra nhân dân',
        text: sampleText([
          ['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Năm sinh'],
          ['1', 'Đỗ Thị Hằng', 'Thanh tra viên, Thanh tra Sở', '1985'],
          ['2', 'Hoàng Thị Bích Phượng', 'Chuyên viên, Văn phòng Sở', '1990'],
          ['3', 'Hoàng Văn Đạt', 'Phó Trưởng phòng Quản lý khoa học', '1982'],
        ]),
      },
    ],
    signatures: [UNION_CHAIR],
    recipients: ['Như Điều 2', 'Công đoàn Viên chức tỉnh'],
  },
  reviewReport: {
    title: 'Thông báo kết quả kiểm tra việc thực hiện Nghị quyết Hội nghị 06 tháng đầu năm 2026',
    text: sampleText(
      ['paragraph', 'Qua kiểm tra, 07/09 chỉ tiêu đạt tiến độ; 02 chỉ tiêu cần tập trung chỉ đạo trong quý III.'],
      ['paragraph', 'Yêu cầu các phòng, đơn vị khắc phục, báo cáo Giám đốc Sở trước ngày 01 tháng 9 năm 2026.'],
    ),
    signatures: [HEAD],
    recipients: ['Toàn thể công chức, viên chức, người lao động'],
    unit: 'VP',
  },
  officialLetter: {
    title: 'Công văn về việc gửi Nghị quyết và Biên bản Hội nghị cán bộ, công chức, viên chức năm 2026',
    addressees: ['Ủy ban nhân dân tỉnh Sông Lam', 'Công đoàn Viên chức tỉnh Sông Lam', 'Sở Nội vụ'],
    text: sampleText(
      [
        'paragraph',
        'Thực hiện Luật Thực hiện dân chủ ở cơ sở, Sở Khoa học và Công nghệ đã tổ chức Hội nghị cán bộ, công chức, viên chức năm 2026 vào ngày 16 tháng 01 năm 2026.',
      ],
      [
        'paragraph',
        'Sở Khoa học và Công nghệ gửi kèm theo Công văn này Nghị quyết và Biên bản Hội nghị để Quý cơ quan biết, chỉ đạo.',
      ],
    ),
    signatures: [DEPUTY],
    recipients: [],
    unit: 'VP',
    urgency: 'KHẨN',
  },
  other: {
    issue: { issuedOn: '2026-01-05' },
    title: 'Danh sách đại biểu dự Hội nghị cán bộ, công chức, viên chức năm 2026',
    text: sampleText(
      [
        ['STT', 'Họ và tên', 'Đơn vị'],
        ['1', 'Nguyễn Văn Khoa', 'Ban Giám đốc'],
        ['2', 'Trần Thị Ngọc Ánh', 'Công đoàn cơ sở'],
      ],
      ['paragraph', 'Danh sách này có 02 người.'],
    ),
    signatures: [BY_ORDER],
    recipients: [],
    unit: 'VP',
  },
};

/** Makes the facts of a document of each kind, with what a test wants different. */
export function formFacts(kind: DocumentKind, different: Partial<FormFacts> = {}): FormFacts {
  return {
    kind,
    office: OFFICE,
    issue: { number: 5, issuedOn: '2026-01-05' },
    recipients: [],
    ...SAMPLES[kind],
    ...different,
  };
}

/** The kinds of the catalogue. */
export const SAMPLE_KINDS: readonly DocumentKind[] = DOCUMENT_KINDS;
