/** What every form says of itself. */
export const formVi = {
  form: {
    save: 'Lưu',
    cancel: 'Bỏ qua',
    take: 'Dùng “{{proposal}}”',
    act: 'Thao tác',
    edit: 'Sửa',
    mend_one: 'Chưa lưu: còn {{count}} chỗ phải sửa',
    mend_other: 'Chưa lưu: còn {{count}} chỗ phải sửa',
  },
};
