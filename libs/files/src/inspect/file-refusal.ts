import type { Sentence } from '@conference/domain';

/** Why a file is not taken. */
export type FileRefusal =
  | { readonly code: 'file-name-unsafe' }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-type-not-allowed'; readonly fileName: string }
  | { readonly code: 'file-not-what-it-says'; readonly says: string; readonly is: string | null }
  | { readonly code: 'file-broken' }
  | { readonly code: 'file-encrypted' }
  | { readonly code: 'file-bomb' }
  | { readonly code: 'file-with-macros' }
  | { readonly code: 'file-with-embedded-objects' }
  | { readonly code: 'file-with-external-parts'; readonly target: string }
  | { readonly code: 'file-with-active-fields'; readonly field: string }
  | { readonly code: 'file-with-scripts'; readonly found: string }
  | { readonly code: 'file-with-hidden-file' }
  | { readonly code: 'image-too-large'; readonly width: number; readonly height: number };

/** Ends the look at a file with what is wrong with it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly refusal: FileRefusal) {
    super(refusal.code);
  }
}

/** Says why a file is not taken and what to do, in the reader's language. */
export function fileRefusalSentence(refusal: FileRefusal): Sentence {
  switch (refusal.code) {
    case 'file-name-unsafe':
      return {
        vi: 'Tên tệp có ký tự điều khiển, dấu đổi chiều chữ hoặc đường dẫn; hãy đổi tên tệp rồi gửi lại.',
        en: 'The name of the file contains control characters, marks that turn the writing direction, or a path; please rename it and send it again.',
      };
    case 'file-empty':
      return { vi: 'Tệp không có nội dung.', en: 'The file is empty.' };
    case 'file-type-not-allowed':
      return {
        vi: 'Chỉ nhận tệp DOCX, ODT, PDF, XLSX, PNG hoặc JPEG.',
        en: 'Only DOCX, ODT, PDF, XLSX, PNG or JPEG files are taken.',
      };
    case 'file-not-what-it-says':
      return {
        vi: 'Nội dung tệp không đúng với loại tệp ghi trong tên.',
        en: 'The content of the file is not of the type that its name says.',
      };
    case 'file-broken':
      return {
        vi: 'Tệp bị hỏng hoặc bị cắt cụt; hãy mở và lưu lại trên máy của bạn rồi gửi lại.',
        en: 'The file is damaged or cut off; please open it, save it anew and send it again.',
      };
    case 'file-encrypted':
      return {
        vi: 'Tệp được bảo vệ bằng mật khẩu hoặc mã hóa; hãy bỏ mật khẩu rồi gửi lại.',
        en: 'The file is protected by a password or encrypted; please remove the password and send it again.',
      };
    case 'file-bomb':
      return {
        vi: 'Tệp nén quá nhiều so với dung lượng của nó nên không được mở; hãy lưu lại thành tệp thường rồi gửi lại.',
        en: 'The file unpacks into far more than its size, so it is not opened; please save it as an ordinary file and send it again.',
      };
    case 'file-with-macros':
      return {
        vi: 'Tệp có macro; hãy lưu lại ở dạng không có macro (.docx, .xlsx) rồi gửi lại.',
        en: 'The file contains macros; please save it without macros (.docx, .xlsx) and send it again.',
      };
    case 'file-with-embedded-objects':
      return {
        vi: 'Tệp có đối tượng nhúng (OLE, ActiveX hoặc chương trình); hãy xóa các đối tượng đó hoặc gửi chúng thành tệp riêng.',
        en: 'The file contains embedded objects (OLE, ActiveX or a program); please remove them, or send them as files of their own.',
      };
    case 'file-with-external-parts':
      return {
        vi: 'Tệp lấy nội dung từ nơi khác (mẫu, ảnh hoặc dữ liệu liên kết); hãy nhúng nội dung vào tệp rồi gửi lại.',
        en: 'The file takes content from elsewhere (a template, a linked picture or linked data); please put it into the file and send it again.',
      };
    case 'file-with-active-fields':
      return {
        vi: 'Tệp có trường tự lấy dữ liệu hoặc chạy lệnh (DDE, liên kết); hãy bỏ trường đó rồi gửi lại.',
        en: 'The file contains fields that fetch data or run commands (DDE, links); please remove them and send it again.',
      };
    case 'file-with-scripts':
      return {
        vi: 'Tệp PDF có mã chạy, lệnh mở chương trình, biểu mẫu động hoặc tệp nhúng; hãy in lại thành PDF thường rồi gửi lại.',
        en: 'The PDF contains scripts, commands, dynamic forms or embedded files; please print it to an ordinary PDF and send it again.',
      };
    case 'file-with-hidden-file':
      return {
        vi: 'Sau nội dung của tệp còn giấu một tệp khác; hãy lưu lại tệp này rồi gửi lại.',
        en: 'Another file is hidden behind the content of this one; please save it anew and send it again.',
      };
    case 'image-too-large':
      return {
        vi: `Ảnh quá lớn (${refusal.width} × ${refusal.height} điểm ảnh); hãy thu nhỏ rồi gửi lại.`,
        en: `The picture is too large (${refusal.width} × ${refusal.height} pixels); please make it smaller and send it again.`,
      };
  }
}
