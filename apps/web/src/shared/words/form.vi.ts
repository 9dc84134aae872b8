/** What every form says of itself. */
export const formVi = {
  form: {
    mend_one: 'Chưa lưu: còn {{count}} chỗ phải sửa',
    mend_other: 'Chưa lưu: còn {{count}} chỗ phải sửa',
  },
};
