/** Whether a conference will be ready, and why. */
export const readinessVi = {
  readiness: {
    title: 'Mức độ sẵn sàng',
    answered: 'việc chuẩn bị đã xong',
    why: 'Vì sao',
    onTime_one: 'dư {{count}} ngày làm việc',
    onTime_other: 'dư {{count}} ngày làm việc',
    missed_one: 'trễ {{count}} ngày làm việc',
    missed_other: 'trễ {{count}} ngày làm việc',
  },
};
