/** The words of the dossier. */
export const dossiersVi = {
  dossier: {
    title: 'Hồ sơ hội nghị',
    none: 'Hồ sơ được lập một lần khi kết thúc theo dõi sau hội nghị.',
    final: 'Hồ sơ hoàn chỉnh',
    interim: 'Bản tạm',
    interimHint: 'Bản tạm gồm những gì đã ghi nhận đến lúc lập; không thay cho hồ sơ hoàn chỉnh.',
    facts: '{{files}} tệp · {{size}}',
    by: 'theo yêu cầu của {{name}}',
    download: 'Tải về',
    downloadNamed: 'Tải về: {{name}}',
    sha256: 'SHA-256',
    make: 'Lập bản tạm',
    making: 'Đang lập bản tạm; hồ sơ sẽ hiện ở đây khi xong.',
    retention: 'Thời hạn bảo quản',
    toVerify: 'Cần đối chiếu',
    handOver: 'Nộp lưu',
    handOverOn: 'Ngày nộp lưu',
    recordHandOver: 'Ghi nhận đã nộp lưu',
    check: 'Kiểm tra không cần hệ thống: npm run verify -- <tệp tải về>',
  },
};
