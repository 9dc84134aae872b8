/** The words of the page that says who did what, and when. */
export const activityVi = {
  activity: {
    title: 'Nhật ký hoạt động',
    lead: 'Ai đã làm gì, khi nào; mới nhất ở trên.',
    all: 'Xem toàn bộ, lọc theo loại',
    kind: 'Loại hoạt động',
    allKinds: 'Tất cả',
    ofOffice: 'Xem của cả cơ quan',
    rehearsal: 'Diễn tập · {{title}}',
    office: 'Cơ quan',
    document: 'Mở văn bản',
    nothing: 'Chưa có hoạt động nào như vậy',
  },
};
