import type { Sentence } from '@conference/domain';
import { RefusalException } from './refusal.exception';
import type { RefusalCode } from './refusal-status';

/** The refusals of the door itself, in both languages; those of the rules come from the domain. */
const WORDS = {
  'signed-out': { vi: 'Bạn cần đăng nhập để tiếp tục.', en: 'Please sign in to continue.' },
  'sign-in-not-offered': {
    vi: 'Đăng nhập bằng cách chọn tên chỉ có ở chế độ phát triển.',
    en: 'Signing in by picking a name exists in development mode only.',
  },
  'too-many-attempts': {
    vi: 'Đã thử quá nhiều lần từ địa chỉ này; đề nghị thử lại sau ít phút.',
    en: 'There were too many attempts from this address; please try again in a few minutes.',
  },
  'proof-too-low': {
    vi: 'Mức xác thực của bước này đã được nâng lên; đề nghị tải lại trang và làm theo hướng dẫn.',
    en: 'This step now asks for more to be shown; please reload the page and follow it.',
  },
  'code-used-up': {
    vi: 'Mã trong thư này đã được dùng; mỗi mã chỉ dùng một lần.',
    en: 'The code in this mail was used; each counts once.',
  },
  'cross-site': {
    vi: 'Yêu cầu không xuất phát từ trang của hệ thống nên bị từ chối.',
    en: 'The request did not come from our own pages and was refused.',
  },
  'factor-needed': {
    vi: 'Bước này cần Ông/Bà xác nhận lại danh tính (trong vòng 5 phút); chưa có gì được ghi nhận.',
    en: 'This step asks you to confirm that it is you, within the last 5 minutes; nothing was recorded.',
  },
  'passkey-unknown': {
    vi: 'Không có khóa truy cập này trong tài khoản của Ông/Bà.',
    en: 'Your account has no such passkey.',
  },
  'passkey-known': {
    vi: 'Khóa truy cập này đã được thêm từ trước.',
    en: 'This passkey was added before.',
  },
  'passkey-refused': {
    vi: 'Không xác nhận được bằng khóa truy cập này; hãy thử lại hoặc dùng khóa khác.',
    en: 'This passkey did not confirm that it is you; try again, or use another one.',
  },
  'passkeys-need-name': {
    vi: 'Khóa truy cập chỉ dùng được khi hệ thống có địa chỉ bằng tên miền và HTTPS; hãy báo người vận hành hệ thống.',
    en: 'Passkeys work only where the system has a host name and HTTPS; please tell those who run it.',
  },
  'challenge-over': {
    vi: 'Đã quá thời gian chờ xác nhận hoặc yêu cầu này đã được dùng; hãy thực hiện lại.',
    en: 'The confirmation took too long, or was used already; please start it again.',
  },
  'board-not-known': {
    vi: 'Chưa có kết quả bầu Ban Thanh tra nhân dân và cũng chưa ai được ghi là Trưởng ban.',
    en: 'No people’s inspection board was elected, and nobody is on record as its chair.',
  },
  'not-board-leader': {
    vi: 'Chỉ Trưởng ban, Phó Trưởng ban Ban Thanh tra nhân dân làm được việc này. Nếu Ban mới được bầu, Công đoàn ghi Trưởng ban trước.',
    en: 'Only the board’s chair and deputies do this. After an election, the employee side first records whom the board chose.',
  },
  'programme-exists': {
    vi: 'Chương trình của thời gian này đã có trong danh sách.',
    en: 'There is a programme for this time already.',
  },
  'removal-without-reason': {
    vi: 'Hãy ghi lý do đưa việc này ra khỏi chương trình.',
    en: 'Say why this is taken off the agenda.',
  },
  'not-late': {
    vi: 'Việc này không có trong danh sách tồn đọng.',
    en: 'This is not on the list of late items.',
  },
  'answers-closed': {
    vi: 'Hội nghị đã khai mạc hoặc chưa triệu tập, nên không nhận trả lời giấy mời.',
    en: 'The session has opened, or nobody is summoned yet, so invitations are not answered now.',
  },
  'conference-cancelled': {
    vi: 'Hội nghị đã bị hủy.',
    en: 'The conference was cancelled.',
  },
  'quorum-holds': {
    vi: 'Đã đủ số người dự theo quy định: có thể khai mạc.',
    en: 'Enough people are present: the session can be opened.',
  },
  'summons-failed-already': {
    vi: 'Ngày này đã ghi nhận không đủ người; hãy dời ngày họp để triệu tập lần nữa.',
    en: 'That too few came on this day is on record; move the date to summon again.',
  },
  'candidate-not-tied': {
    vi: 'Vòng bầu lại chỉ chọn giữa những người bằng phiếu.',
    en: 'This round chooses only between those who were tied.',
  },
  'petition-not-extraordinary': {
    vi: 'Đề nghị này cần một hội nghị bất thường thật (kind: extraordinary, không phải diễn tập).',
    en: 'A petition is answered with a real extraordinary conference (kind: extraordinary, no rehearsal).',
  },
  'unit-has-its-delegates': {
    vi: 'Đơn vị này đã bầu đủ đại biểu; nếu ghi sai, hãy hủy kết quả đã ghi rồi ghi lại.',
    en: 'This unit has elected all its delegates; if the record is wrong, annul it and record it again.',
  },
  'unit-elects-none': {
    vi: 'Hội nghị này không họp theo hình thức đại biểu, hoặc đơn vị không được phân bổ đại biểu.',
    en: 'The conference is not one of delegates, or this unit elects none.',
  },
  'nothing-to-annul': {
    vi: 'Đơn vị này chưa có kết quả bầu nào để hủy.',
    en: 'This unit has no recorded election to annul.',
  },
  'summoned-already': {
    vi: 'Danh sách triệu tập đã chốt và giấy mời đã gửi, nên hình thức và đại biểu không đổi được nữa.',
    en: 'The list of those summoned is settled and the invitations are out, so the form and the delegates stay.',
  },
  'docx-unreadable': {
    vi: 'Không đọc được nội dung tệp Word này; hãy mở và lưu lại bằng Word, hoặc soạn trực tiếp trên trang.',
    en: 'This Word file cannot be read; open and save it again in Word, or write the text here.',
  },
  'text-too-long': {
    vi: 'Văn bản có hơn 5.000 đoạn nên không lấy được nội dung; tệp gốc vẫn dùng được.',
    en: 'The document has more than 5,000 paragraphs, so its text is not taken over; the file itself can be used.',
  },
  'version-unknown': {
    vi: 'Không còn bản lưu mà Ông/Bà đang sửa; hãy tải lại trang, nội dung đang gõ vẫn được giữ trên máy.',
    en: 'The save that you started from is not known; reload the page, what you typed is kept on your device.',
  },
  'draft-changed': {
    vi: 'Người khác vừa lưu thêm vào bản thảo; hãy xem phần mới rồi nộp lại.',
    en: 'Somebody has just saved more into the draft; look at it, then hand it in again.',
  },
  'revision-without-text': {
    vi: 'Bản này chỉ có tệp (PDF, ODT), không so sánh từng đoạn được.',
    en: 'This revision is only a file (PDF, ODT); it cannot be compared paragraph by paragraph.',
  },
  'approval-void': {
    vi: 'Văn bản đã sửa sau khi duyệt, hoặc còn trong thời hạn phản đối, nên chưa được cấp số.',
    en: 'The document was changed after approval, or may still be objected to, so it gets no number yet.',
  },
  'table-closed': {
    vi: 'Bảng tiếp thu, giải trình đã chuyển đi hoặc chưa mở nên không sửa được.',
    en: 'The table has been sent on, or is not open yet, so it cannot be changed.',
  },
  'not-shown': {
    vi: 'Bảng này hiện không được công khai nên không thể gỡ.',
    en: 'This table is not being shown, so it cannot be taken down.',
  },
  'not-tabled': {
    vi: 'Văn bản này không được đưa ra hội nghị lấy ý kiến.',
    en: 'This document is not before the conference for remarks.',
  },
  'not-allowed': { vi: 'Vai trò của bạn không cho phép việc này.', en: 'Your role does not allow this.' },
  'not-found': { vi: 'Không tìm thấy nội dung này.', en: 'There is nothing here.' },
  'absence-over': { vi: 'Đợt vắng mặt này đã kết thúc.', en: 'This absence is over.' },
  'order-over': { vi: 'Văn bản này đã hết hiệu lực.', en: 'This order is no longer in force.' },
  'absence-in-the-past': {
    vi: 'Thời gian vắng mặt đã qua nên không cần ghi nữa.',
    en: 'These days are past; there is nothing to enter.',
  },
  'person-unknown': { vi: 'Không có người này trong danh bạ của cơ quan.', en: 'The office has no such person.' },
  'unit-unknown': { vi: 'Không có phòng, đơn vị này trong cơ quan.', en: 'The office has no such unit.' },
  'not-valid': {
    vi: 'Dữ liệu gửi lên chưa đúng; xem từng lỗi bên dưới.',
    en: 'What was sent is not valid; see each error below.',
  },
  'key-used-otherwise': {
    vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for a different request.',
  },
  'plan-unreadable': {
    vi: 'Không đọc được tệp kế hoạch (YAML hoặc JSON).',
    en: 'The plan file cannot be read as YAML or JSON.',
  },
  'plan-not-valid': {
    vi: 'Kế hoạch có lỗi; chưa có gì được tạo. Xem từng lỗi bên dưới.',
    en: 'The plan has errors; nothing was created. See each error below.',
  },
  'play-not-allowed': {
    vi: 'Phần “play” chỉ dùng cho diễn tập; hãy bỏ phần này hoặc mở dưới dạng diễn tập.',
    en: 'The part “play” is for rehearsals only; remove it, or start the plan as a rehearsal.',
  },
  'conference-exists': {
    vi: 'Cơ quan đã có hội nghị thường kỳ của năm này; hãy hủy hội nghị đó trước.',
    en: 'The office already has an annual conference for this year; cancel that one first.',
  },
  'task-unknown': { vi: 'Không tìm thấy việc được giao này.', en: 'There is no such task.' },
  'file-required': { vi: 'Cần đính kèm tệp văn bản.', en: 'A document file is required.' },
  'file-unknown': {
    vi: 'Tệp này chưa được tải lên; hãy tải lên lại.',
    en: 'This file was not uploaded; please upload it again.',
  },
  'file-not-a-document': {
    vi: 'Văn bản phải là tệp DOCX, ODT hoặc PDF.',
    en: 'A document must be a DOCX, ODT or PDF file.',
  },
  'file-not-a-scan': {
    vi: 'Minh chứng phải là tệp PDF, JPEG hoặc PNG.',
    en: 'The evidence must be a PDF, JPEG or PNG file.',
  },
  'file-too-large': { vi: 'Tệp vượt quá dung lượng cho phép.', en: 'The file is larger than allowed.' },
  'file-missing': {
    vi: 'Không tìm thấy nội dung của tệp này trong kho lưu trữ; hãy báo người vận hành hệ thống.',
    en: 'The content of this file is missing from the file store; please tell those who run the system.',
  },
  'file-damaged': {
    vi: 'Nội dung lưu trữ của tệp này không còn đúng với dấu vân tay của nó nên không được gửi ra; hãy báo người vận hành hệ thống.',
    en: 'What is stored of this file no longer matches its fingerprint, so it is not handed out; please tell those who run the system.',
  },
  'store-full': {
    vi: 'Kho lưu trữ tệp đã đầy; tệp chưa được lưu. Hãy báo người vận hành hệ thống.',
    en: 'The file store is full; the file was not stored. Please tell those who run the system.',
  },
  'store-away': {
    vi: 'Kho lưu trữ tệp không phản hồi nên chưa làm được việc này. Hãy thử lại sau ít phút; chưa có gì bị mất.',
    en: 'The file store does not answer, so this was not done. Please try again in a few minutes; nothing was lost.',
  },
  'run-ended': { vi: 'Quy trình của hội nghị này đã kết thúc.', en: 'The procedure of this conference has ended.' },
  'no-answer-yet': {
    vi: 'Quy trình chưa trả lời kịp; lệnh có thể vẫn được thực hiện. Hãy thử lại với cùng Idempotency-Key.',
    en: 'The procedure did not answer in time; the command may still take effect. Try again with the same Idempotency-Key.',
  },
  'deviation-without-reason': {
    vi: 'Hãy ghi lý do chương trình khác quy định; lý do được đưa vào biên bản.',
    en: 'Say why the programme departs from its rules; the reason goes into the minutes.',
  },
  'rehearsal-not-ended': {
    vi: 'Chỉ xóa được buổi diễn tập đã kết thúc; hãy hủy buổi diễn tập trước.',
    en: 'Only a rehearsal that has ended is wiped; cancel it first.',
  },
  'rehearsal-numbered': {
    vi: 'Buổi diễn tập này đã cấp số văn bản; sổ văn bản không được xóa nên không xóa được buổi diễn tập.',
    en: 'This rehearsal was given document numbers; the register is never deleted, so neither is the rehearsal.',
  },
  'rehearsals-only': {
    vi: 'Việc này chỉ làm được với buổi diễn tập.',
    en: 'This is for rehearsals only.',
  },
  'not-in-room': {
    vi: 'Người này chưa điểm danh vào phòng họp, hoặc đã ra ngoài.',
    en: 'This person is not checked in, or has left the room.',
  },
  'id-in-use': {
    vi: 'Mã này đã dùng cho nội dung khác; hãy tải lại trang rồi gửi lại.',
    en: 'This id stands for something else already; please reload the page and send it again.',
  },
  'session-paused': {
    vi: 'Phiên họp đang tạm dừng; hãy cho tiếp tục trước.',
    en: 'The session is paused; let it go on first.',
  },
  'vote-under-way': {
    vi: 'Đang biểu quyết; hãy kết thúc hoặc hủy lần biểu quyết này trước khi tạm dừng.',
    en: 'A vote is under way; end it or declare it void before the session is paused.',
  },
  'not-in-session': { vi: 'Phiên họp chưa khai mạc hoặc đã bế mạc.', en: 'The session is not open.' },
  'minutes-not-closed': {
    vi: 'Văn bản biên bản được lập khi bế mạc; trước đó chỉ ghi và sửa các mục.',
    en: 'The document of the minutes is made when the session is closed; until then its blocks are written.',
  },
  'not-convened': {
    vi: 'Hội nghị chưa được triệu tập hoặc đã qua bước này.',
    en: 'The conference is not convened, or is past this step.',
  },
  'motion-unknown': { vi: 'Không có nội dung biểu quyết hoặc bầu cử này.', en: 'There is no such motion or election.' },
  'motion-before-room': {
    vi: 'Nội dung này đã có một lần biểu quyết; muốn làm lại thì hủy lần đó và ghi lý do.',
    en: 'This motion has a vote already; to vote again, declare that one void and say why.',
  },
  'already-counted': {
    vi: 'Vòng bầu cử này đã có biên bản kiểm phiếu.',
    en: 'This round of the election has its counting record.',
  },
  'election-without-rules': {
    vi: 'Chưa thông qua thể lệ của cuộc bầu cử này.',
    en: 'The conference has not adopted the rules of this election.',
  },
  'seats-settled': {
    vi: 'Số lượng bầu đã được quyết định cùng thể lệ lần đầu nên không thay đổi được nữa.',
    en: 'How many are elected was settled with the first rules and does not change any more.',
  },
  'round-not-the-last': {
    vi: 'Đây không phải vòng bầu cử đang tiến hành.',
    en: 'This is not the round that is going on.',
  },
  'round-not-electronic': {
    vi: 'Vòng bầu cử này không có phiếu điện tử.',
    en: 'This round has no electronic ballots.',
  },
  'round-still-open': {
    vi: 'Vòng bầu cử này còn đang bỏ phiếu.',
    en: 'This round is still being voted on.',
  },
  'round-has-box': {
    vi: 'Vòng bầu cử này đã có hòm phiếu điện tử; muốn bỏ phiếu lại thì hủy hòm phiếu đó và ghi lý do.',
    en: 'This round has its electronic ballot box; to vote again, declare that one void and say why.',
  },
  'round-publishes-box': {
    vi: 'Kết quả của hòm phiếu điện tử được công bố cùng kết quả của vòng bầu cử, sau khi tổ kiểm phiếu ký và nộp biên bản.',
    en: 'The electronic ballots are published with the result of the round, when the committee has signed its record and handed it over.',
  },
  'round-counts-box': {
    vi: 'Kết quả của hòm phiếu điện tử đã vào biên bản kiểm phiếu của vòng; muốn bỏ phiếu lại thì hủy cả vòng và ghi lý do.',
    en: 'The electronic count is in the record of the round; to vote again, declare the whole round void and say why.',
  },
  'round-without-paper': {
    vi: 'Lần bỏ phiếu này không có phiếu giấy nên không ghi ai nhận phiếu giấy.',
    en: 'Nobody votes on paper here, so nobody is marked as having taken a paper ballot.',
  },
  'electronic-not-counted': {
    vi: 'Hòm phiếu điện tử của vòng này chưa được mở; hãy kiểm phiếu điện tử trước.',
    en: 'The electronic ballot box of this round has not been opened; count it first.',
  },
  'session-not-ended': {
    vi: 'Kết quả bầu cử được công nhận sau khi bế mạc.',
    en: 'Those elected are recognised after the conference has ended.',
  },
  'not-entitled': {
    vi: 'Người này không thuộc thành phần được triệu tập.',
    en: 'This person is not among those summoned.',
  },
  'target-not-yours': { vi: 'Chỉ tiêu này do người khác phụ trách.', en: 'Somebody else answers for this target.' },
  'party-unknown': { vi: 'Chỉ tiêu không có bên cam kết này.', en: 'The target has no such party.' },
  'party-ended': {
    vi: 'Bên này đã chuyển giao chỉ tiêu; hãy tải lại trang để xem ai đang phụ trách.',
    en: 'This party has handed the target over; reload the page to see who answers for it now.',
  },
  'same-owner': {
    vi: 'Chỉ tiêu đang do chính bên và người này phụ trách.',
    en: 'This party and person answer for the target already.',
  },
  'appraised-own-report': {
    vi: 'Người phụ trách hoặc đã báo cáo chỉ tiêu thì không thẩm định chỉ tiêu đó.',
    en: 'Nobody appraises a target that they answer for or have reported on.',
  },
  'nothing-to-appraise': {
    vi: 'Kỳ này chưa có báo cáo để thẩm định.',
    en: 'Nothing was reported for this period that could be appraised.',
  },
  'target-appraised': {
    vi: 'Kỳ này đã được thẩm định; hãy rút thẩm định trước.',
    en: 'This period was appraised; withdraw the appraisal first.',
  },
  'target-not-appraised': {
    vi: 'Kỳ này chưa được thẩm định.',
    en: 'This period was not appraised.',
  },
  'roster-has-errors': {
    vi: 'Danh sách còn lỗi nên chưa được nhập; chưa có gì thay đổi.',
    en: 'The list has errors, so it was not imported; nothing has changed.',
  },
  'fields-not-valid': {
    vi: 'Chưa lưu: có ô cần sửa.',
    en: 'Not saved: something has to be mended.',
  },
  'office-changed': {
    vi: 'Trong lúc này có người khác đã sửa thông tin cơ quan; hãy tải lại trang để xem rồi sửa tiếp.',
    en: 'Somebody else changed the office meanwhile; reload the page, look at it, and go on.',
  },
  'roster-changed': {
    vi: 'Từ lúc xem trước đến nay danh bạ hoặc công việc đã thay đổi, nên chưa nhập gì. Hãy xem lại kết quả mới rồi áp dụng.',
    en: 'People or tasks have changed since you looked, so nothing was imported. Look at the new result, then apply it.',
  },
  'database-away': {
    vi: 'Cơ sở dữ liệu đang khởi động lại; hãy thử lại sau ít giây. Chưa có gì bị mất.',
    en: 'The database is restarting; please try again in a few seconds. Nothing was lost.',
  },
  unexpected: {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến; sự việc đã được ghi lại.',
    en: 'Something unexpected went wrong; it has been recorded.',
  },
} as const satisfies Partial<Record<RefusalCode, Sentence>>;

/** A code whose words belong to the door. */
export type DoorCode = keyof typeof WORDS;

/** The words of one of the door's own refusals. */
export function doorWords(code: DoorCode): Sentence {
  return WORDS[code];
}

/** Whether a code is one of the door's own. */
export function isDoorCode(code: string): code is DoorCode {
  return code in WORDS;
}

/** One of the door's own refusals, ready to be thrown. */
export function doorRefusal(code: DoorCode, facts: Readonly<Record<string, unknown>> = {}): RefusalException {
  return new RefusalException(code, WORDS[code], facts);
}
