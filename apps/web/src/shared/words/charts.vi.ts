import type { StepDay } from '@conference/domain';

/** The words of the charts on a conference's timeline. */
export const chartsVi = {
  charts: {
    title: 'Biểu đồ',
    burnUp: 'Các bước đã xong so với kế hoạch và dự báo',
    burnUpOf: 'Số bước đã xong theo ngày làm việc, trong {{count}} bước trước hội nghị',
    noSteps: 'Chưa có bước nào cần xong trước hội nghị.',
    lines: { planned: 'Theo kế hoạch', done: 'Đã xong', expected: 'Dự kiến' } satisfies Record<StepDay, string>,
    on: { planned: 'Đến hạn:', done: 'Xong:', expected: 'Dự kiến xong:' } satisfies Record<StepDay, string>,
    today: 'Hôm nay',
    conference: 'Hội nghị',
    asTable: 'Xem bằng bảng, kèm giải thích',
    day: 'Ngày',
    why: 'Vì sao',
    paces: 'Cơ quan thường mất bao lâu',
    pacesLead: 'Số ngày làm việc của từng loại bước trong ba năm qua; đủ ba lần trở lên thì dự báo dùng trung vị.',
    pacesOf: 'Số ngày làm việc mà từng loại bước đã mất ở cơ quan',
    noPaces: 'Chưa có bước nào đã xong ở cơ quan để so sánh.',
    usually_one: 'thường {{count}} ngày',
    usually_other: 'thường {{count}} ngày',
    half: 'Một nửa số lần',
    median: 'Trung vị',
    before: 'Một lần, năm trước',
    thisYear: 'Một lần, năm nay',
    step: 'Bước',
    rounds: 'Số lần',
    weak: 'Ít số liệu',
  },
};
