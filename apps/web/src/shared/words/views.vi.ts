/** Filters that are kept under a name. */
export const viewsVi = {
  views: {
    label: 'Bộ lọc đã lưu',
    everything: 'Tất cả',
    save: 'Lưu bộ lọc này',
    saveTitle: 'Lưu bộ lọc này',
    name: 'Tên',
    nameHint: 'Ví dụ: Báo cáo của Phòng Tài chính đang chậm',
    share: 'Dùng chung cho cả cơ quan',
    begin: 'Mở trang bằng bộ lọc này',
    beginNot: 'Không mở trang bằng bộ lọc này nữa',
    remove: 'Xóa bộ lọc “{{name}}”',
    shared: 'Dùng chung, do {{name}} lưu',
    sharedByMe: 'Dùng chung cho cả cơ quan',
    isDefault: 'trang mở bằng bộ lọc này',
    keep: 'Lưu',
  },
};
