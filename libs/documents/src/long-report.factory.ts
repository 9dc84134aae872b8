import type { DocumentText } from '@conference/domain';
import type { FormFacts } from './form-facts';
import { formFacts } from './sample-forms.factory';
import { sampleText, type Written } from './sample-text.factory';

const FIELDS = [
  'Quản lý nhiệm vụ khoa học và công nghệ',
  'Tiêu chuẩn, đo lường, chất lượng',
  'Sở hữu trí tuệ và đổi mới sáng tạo',
  'Chuyển đổi số và an toàn thông tin',
  'Cải cách hành chính',
  'Thanh tra, kiểm tra, tiếp công dân',
  'Tổ chức, cán bộ và đào tạo',
  'Thi đua, khen thưởng',
  'Quản lý tài chính, tài sản công',
  'Thực hiện dân chủ ở cơ sở',
];
const UNITS = ['Văn phòng Sở', 'Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học', 'Thanh tra Sở'];
const SENTENCES = [
  'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, các phòng, đơn vị thuộc Sở đã chủ động rà soát, xây dựng và tổ chức thực hiện kế hoạch công tác năm, bảo đảm đúng tiến độ, chất lượng.',
  'Những khó khăn, vướng mắc phát sinh trong quá trình thực hiện được báo cáo kịp thời để Giám đốc Sở xem xét, giải quyết theo thẩm quyền hoặc kiến nghị cấp có thẩm quyền giải quyết.',
  'So với cùng kỳ năm trước, số nhiệm vụ hoàn thành đúng hạn tăng; thời gian giải quyết hồ sơ bình quân giảm; tỷ lệ hồ sơ nộp trực tuyến tiếp tục được nâng lên.',
  'Công tác phối hợp giữa các phòng, đơn vị với Công đoàn cơ sở được duy trì thường xuyên, phát huy vai trò giám sát của Ban Thanh tra nhân dân.',
];

/** Makes the text of a report of about thirty pages, with titles, clauses, points and tables, as large offices write them. */
export function longReportText(): DocumentText {
  return sampleText(...FIELDS.flatMap(fieldText));
}

/** Makes the facts of that report. */
export function longReportFacts(): FormFacts {
  return formFacts('headReport', { text: longReportText() });
}

function fieldText(field: string, number: number): Written[] {
  const years = [2023, 2024, 2025];
  return [
    ['group', field],
    ...years.flatMap((year, index): Written[] => [
      ['clause', `Kết quả năm ${year}`],
      ['paragraph', SENTENCES.map((_, at) => sentence(number + index + at)).join(' ')],
      ['point', `${sentence(number + index)};`],
      ['point', `${sentence(number + index + 1)};`],
      ['point', sentence(number + index + 2)],
      ['clause', `${sentence(number + index + 3)} Yêu cầu hoàn thành trước ngày 30 tháng 11 năm ${year}.`],
    ]),
    ['paragraph', 'Các chỉ tiêu chủ yếu được thực hiện như sau:'],
    [
      ['STT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện', 'Đơn vị chủ trì'],
      ...Array.from({ length: 14 }, (_, row) => [
        String(row + 1).padStart(2, '0'),
        `Chỉ tiêu ${row + 1} về ${field.toLocaleLowerCase('vi-VN')} và các nội dung có liên quan`,
        `${80 + row}%`,
        `${82 + ((row * 7 + number) % 18)}%`,
        UNITS[(row + number) % UNITS.length]!,
      ]),
    ],
  ];
}

function sentence(number: number): string {
  return SENTENCES[number % SENTENCES.length]!;
}
