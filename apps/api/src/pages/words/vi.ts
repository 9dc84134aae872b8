import {
  DISPOSITION_NAMES,
  inLanguage,
  OUTCOME_ACTS,
  OUTCOME_CHOICES,
  OUTCOME_NAMES,
  type Capacity,
  type Channel,
  type CodeState,
  type Outcome,
  type ProofMissing,
  type SilenceRule,
  type TaskKind,
} from '@conference/domain';

/** Every Vietnamese word of the pages behind mailed links. */
export const vi = {
  product: 'Hội nghị',
  otherLanguage: 'English',
  rehearsal: 'Diễn tập: đây không phải hội nghị thật, văn bản không lấy số thật.',
  personal: (name: string) =>
    `Liên kết này dành riêng cho ${name}. Nếu Ông/Bà là người khác, đề nghị không trả lời thay và đóng trang này.`,
  contact: (contact: string) => `Cần trao đổi, xin liên hệ: ${contact}`,

  asks: {
    draft: 'Đề nghị nộp dự thảo',
    opinion: 'Đề nghị cho ý kiến',
    disposition: 'Đề nghị tiếp thu, giải trình ý kiến',
    approval: 'Đề nghị quyết định',
    objection: 'Văn bản đã duyệt có sửa đổi kỹ thuật',
    issue: 'Đề nghị cấp số, ban hành',
    publication: 'Đề nghị công khai kết quả tiếp thu, giải trình',
    posting: 'Đề nghị công khai nghị quyết',
    progress: 'Đề nghị báo cáo tiến độ',
    staffBallot: 'Phiếu lấy ý kiến thay cho hội nghị',
    assessment: 'Đề nghị tự chấm theo tiêu chí',
    response: 'Đề nghị trả lời kiến nghị',
    commitment: 'Đề nghị báo kết quả thực hiện cam kết',
    confirmation: 'Đề nghị xác nhận kết quả giải quyết',
  } satisfies Record<TaskKind, string>,
  requests: {
    draft: 'Đề nghị Ông/Bà soạn thảo và nộp dự thảo văn bản này.',
    opinion: 'Đề nghị Ông/Bà nghiên cứu dự thảo và cho ý kiến góp ý.',
    disposition: 'Đề nghị Ông/Bà tiếp thu hoặc giải trình từng ý kiến góp ý; có thể nộp kèm bản dự thảo đã chỉnh sửa.',
    approval: 'Kính trình Ông/Bà xem xét, quyết định đối với văn bản này.',
    objection:
      'Văn bản Ông/Bà đã phê duyệt có sửa đổi về kỹ thuật, không làm thay đổi nội dung. Phê duyệt được giữ nguyên nếu Ông/Bà không phản đối trong thời hạn.',
    issue: 'Văn bản đã được phê duyệt. Đề nghị Ông/Bà cấp số, ký hiệu và ban hành.',
    publication:
      'Đề nghị Ông/Bà công khai bảng tổng hợp, tiếp thu, giải trình ý kiến để toàn cơ quan biết; bảng được công khai trong 20 ngày liên tục.',
    posting:
      'Nghị quyết đã được ban hành. Đề nghị Ông/Bà công khai để toàn cơ quan biết và thực hiện; nghị quyết được công khai trong 20 ngày liên tục. Nơi niêm yết, trang thông tin và minh chứng được ghi nhận trên trang của văn bản.',
    progress: 'Đề nghị Ông/Bà báo cáo tiến độ thực hiện chỉ tiêu này.',
    staffBallot:
      'Hội nghị không tổ chức được nên phiếu lấy ý kiến được gửi đến toàn thể. Đề nghị Ông/Bà đọc nội dung và trả lời một lần. Chỉ số liệu chung được công bố, không nêu ai trả lời thế nào.',
    assessment:
      'Đề nghị Ông/Bà tự chấm từng nội dung, kèm minh chứng hoặc lời giải trình. Nội dung không áp dụng thì ghi lý do.',
    response: 'Đề nghị Ông/Bà xem xét và trả lời kiến nghị dưới đây.',
    commitment:
      'Đề nghị Ông/Bà báo khi cam kết dưới đây đã được thực hiện: đã làm gì, kết quả thế nào; nên kèm minh chứng.',
    confirmation:
      'Đề nghị Ông/Bà cho biết việc dưới đây đã được giải quyết hay chưa. Nếu chưa, việc được chuyển lại cho người thực hiện kèm lý do.',
  } satisfies Record<TaskKind, string>,
  /** What is asked of somebody who approves in one capacity or another. */
  asksAs: {
    contentCheck: 'Đề nghị kiểm tra nội dung',
    formCheck: 'Đề nghị kiểm tra thể thức, kỹ thuật trình bày',
    approver: 'Đề nghị phê duyệt',
    signatory: 'Đề nghị phê duyệt, ký ban hành',
  } satisfies Record<Capacity, string>,
  capacity: 'Tư cách được hỏi',
  capacityMeans: {
    contentCheck:
      'Người đứng đầu đơn vị soạn thảo kiểm tra và chịu trách nhiệm về nội dung văn bản trước người đứng đầu cơ quan và trước pháp luật (Nghị định 30/2020/NĐ-CP, Điều 12).',
    formCheck:
      'Người được giao kiểm tra chịu trách nhiệm về thể thức và kỹ thuật trình bày văn bản trước người đứng đầu cơ quan và trước pháp luật (Nghị định 30/2020/NĐ-CP, Điều 12).',
    approver: 'Ông/Bà cùng xem xét, phê duyệt trước khi văn bản được trình người ký.',
    signatory:
      'Người ký chịu trách nhiệm trước pháp luật về văn bản do mình ký ban hành (Nghị định 30/2020/NĐ-CP, Điều 13).',
  } satisfies Record<Capacity, string>,
  choices: inLanguage(OUTCOME_CHOICES, 'vi'),
  /** What approving means in each capacity, as it is offered. */
  approvesAs: {
    contentCheck: 'Đồng ý về nội dung',
    formCheck: 'Đồng ý về thể thức, kỹ thuật trình bày',
    approver: OUTCOME_CHOICES.approved.vi,
    signatory: 'Phê duyệt để ký ban hành',
  } satisfies Record<Capacity, string>,
  /** What the button says when somebody approves in a capacity. */
  actAs: (capacity: Capacity, revision: number | null): string => {
    const version = revision ? ` bản ${revision}` : '';
    const acts: Record<Capacity, string> = {
      contentCheck: `Xác nhận nội dung${version}`,
      formCheck: `Xác nhận thể thức${version}`,
      approver: `Phê duyệt${version}`,
      signatory: `Phê duyệt${version}`,
    };
    return acts[capacity];
  },
  /** What the button says when an opinion comes after the due date. */
  actLate: (outcome: string): string => `Gửi ý kiến muộn: ${outcome.toLocaleLowerCase('vi')}`,
  /** What is confirmed where there is one answer only. */
  confirmations: {
    draft: 'Tôi nộp dự thảo này',
    disposition: 'Tôi đã tiếp thu, giải trình các ý kiến trên',
    issue: 'Tôi cấp số và ban hành văn bản này',
    publication: 'Tôi công khai bảng này trên hệ thống nội bộ trong 20 ngày liên tục',
    posting: 'Tôi công khai nghị quyết này trên hệ thống nội bộ trong 20 ngày liên tục',
    progress: 'Tôi báo cáo tiến độ như trên',
    assessment: 'Tôi gửi bản tự chấm như trên',
    response: 'Tôi trả lời kiến nghị như trên',
    commitment: 'Cam kết đã được thực hiện như trên',
  },
  /** What the button says once a choice is made; it names the version where there is one. */
  act: (outcome: Outcome, revision: number | null): string => {
    const version = revision ? ` bản ${revision}` : '';
    const acts: Partial<Record<Outcome, string>> = {
      approved: `Phê duyệt${version}`,
      returned: `Trả lại${version} để chỉnh sửa`,
      issued: `Ban hành${version}`,
    };
    return acts[outcome] ?? OUTCOME_ACTS[outcome].vi;
  },
  outcomes: inLanguage(OUTCOME_NAMES, 'vi'),
  channels: {
    page: 'Trang mở từ liên kết trong thư',
    dashboard: 'Trang làm việc, sau khi đăng nhập',
    api: 'Phần mềm khác của cơ quan',
    reply: 'Thư điện tử trả lời',
    paper: 'Văn bản giấy, được ghi nhận thay',
    voice: 'Trao đổi trực tiếp hoặc điện thoại, được ghi nhận thay',
    rule: 'Theo quy tắc im lặng',
  } satisfies Record<Channel, string>,
  dispositions: inLanguage(DISPOSITION_NAMES, 'vi'),
  scoreSilence: 'Nếu đến hạn chưa có bản tự chấm: hồ sơ ghi nhận là chưa tự chấm. Im lặng không được coi là đạt.',
  silence: {
    noObjection:
      'Nếu đến hạn chưa có câu trả lời: quy trình tiếp tục và hồ sơ ghi “không có ý kiến khác theo quy tắc”; đó không phải là ý kiến của Ông/Bà.',
    escalate:
      'Nếu đến hạn chưa có câu trả lời: hệ thống báo cáo Chánh Văn phòng và tiếp tục chờ. Im lặng không được coi là đồng ý.',
    recordAsMissing:
      'Nếu đến hạn chưa có báo cáo: hệ thống báo cáo Chánh Văn phòng và vẫn nhận báo cáo muộn; khi khép kỳ báo cáo, hồ sơ ghi nhận là chưa báo cáo. Im lặng không được coi là hoàn thành.',
  } satisfies Record<SilenceRule, string>,

  assignedTo: 'Việc này được giao cho',
  facts: 'Thời hạn và những điểm cần biết',
  details: 'Chi tiết',
  conference: 'Hội nghị',
  conferenceOn: (title: string, day: string) => `${title} (${day})`,
  matter: { document: 'Văn bản', target: 'Chỉ tiêu', assessment: 'Bản tự chấm', concern: 'Nội dung' },
  version: 'Phiên bản',
  revision: (revision: number) => `Bản ${revision}`,
  fingerprint: 'Mã nhận dạng',
  due: 'Thời hạn',
  vietnamTime: 'giờ Việt Nam',
  how: 'Cách tính thời hạn',
  daysLeft: (days: number, isPastDue: boolean) => {
    if (days < 0) return `Quá hạn ${-days} ngày làm việc`;
    if (isPastDue) return 'Đã quá hạn';
    return days === 0 ? 'Hạn là hôm nay' : `Còn ${days} ngày làm việc`;
  },
  file: 'Văn bản cần đọc',
  readFile: 'Tải về và đọc',
  text: 'Nội dung văn bản',
  toAnswer: 'Đến phần trả lời',
  remarkHow: {
    opinion: 'Dưới mỗi đoạn có mục “Góp ý đoạn này”. Nội dung đã nhập chỉ được gửi khi bấm nút ở phần trả lời.',
    approval:
      'Khi trả lại, Ông/Bà có thể chỉ rõ đoạn cần sửa ở mục “Góp ý đoạn này”. Nội dung đã nhập chỉ được gửi khi bấm nút ở phần trả lời.',
  },
  remarkHere: 'Góp ý đoạn này',
  remarkOn: (place: string) => `Góp ý cho ${place}`,
  lostPlace: 'Góp ý cho một đoạn không có trong bản đang hiển thị; nội dung được ghi nhận cho cả văn bản',
  wholeDocument: 'Cả văn bản',
  changed: 'Thay đổi trong bản này',
  differsFrom: (revision: number) => `Thay đổi so với bản ${revision}`,
  paragraphs: (count: number) => `${count} đoạn`,
  nothingChanged: 'không có',
  changedSince: (revision: number) => `Thay đổi so với bản ${revision}, bản trước đã xem hoặc đã duyệt`,
  changedSinceApproved: (revision: number) => `Thay đổi so với bản ${revision} đã phê duyệt`,
  textUnchanged: 'Nội dung văn bản không thay đổi.',
  changeLegend: 'Phần bỏ đi được gạch ngang, phần thêm vào được gạch dưới.',
  change: {
    same: 'Giữ nguyên',
    changed: 'Sửa',
    moved: 'Chuyển chỗ',
    added: 'Thêm',
    removed: 'Bỏ',
  },
  editorial: 'Sửa đổi kỹ thuật',
  classedBy: 'Người xếp loại là sửa đổi kỹ thuật',
  classedBecause: 'Lý do sửa',
  objectUntil: 'Phản đối trước',
  ballotSilence: 'Hết ngày cuối mà chưa gửi, phiếu được tính là không thu về. Im lặng không được coi là tán thành.',
  objectionSilence:
    'Nếu đến hạn chưa có câu trả lời: phê duyệt được giữ nguyên và hồ sơ ghi là kết quả theo quy tắc, không phải ý kiến của Ông/Bà.',
  publicity: 'Công khai',
  publicityWhere: 'Nơi công khai',
  publicityPlace: 'Trang công khai của hệ thống nội bộ, toàn thể người trong cơ quan đều xem được',
  publiciseBy: 'Chậm nhất (5 ngày làm việc)',
  shownIfToday: 'Nếu công khai hôm nay: 20 ngày liên tục, đến hết',
  shownThrough: 'Công khai đến hết',
  showing: (showing: number) => `lần thứ ${showing}`,
  shownAgain: (showing: number) =>
    `Đây là lần công khai thứ ${showing}: lần trước bị gỡ trước hạn nên 20 ngày tính lại từ đầu. Lý do gỡ:`,
  letPass: 'Trình khi chưa giải trình hết ý kiến',
  objecting: 'Chưa nhất trí',
  overridden: (by: string, at: string) =>
    `${by} cho phép trình khi còn ý kiến chưa được tiếp thu, giải trình (${at}). Lý do:`,
  answeredCount: (answered: number, all: number) => `Đã tiếp thu, giải trình ${answered}/${all} ý kiến.`,
  unanswered: 'Chưa trả lời',
  late: 'Gửi muộn',
  fromFloor: 'Ghi nhận tại hội nghị',
  returned: 'Lý do bản trước bị trả lại',
  saidBy: (name: string) => `${name}:`,
  ifSilent: 'Nếu không trả lời',

  answer: 'Câu trả lời của Ông/Bà',
  choose: 'Chọn một câu trả lời',
  confirmOne: 'Xác nhận',
  recuseHint: 'Vì có liên quan hoặc không thuộc thẩm quyền. Nếu vắng mặt, hãy chuyển giao việc này.',
  reason: 'Lý do, nội dung góp ý',
  reasonOnWhole: 'Lý do, góp ý chung cho cả văn bản',
  concern: {
    story: 'Đã nêu, đã trả lời, đã làm',
    evidence: (name: string): string => `Có tệp minh chứng: ${name}`,
    label: {
      response: 'Nội dung trả lời',
      commitment: 'Việc đã làm và kết quả',
      confirmation: 'Ý kiến của Ông/Bà',
    },
    hint: {
      response: 'Trả lời rõ: tiếp thu, thực hiện thế nào, khi nào; hoặc không tiếp thu và vì sao.',
      commitment: 'Ghi ngắn gọn đã làm gì, từ khi nào, kết quả ra sao.',
      confirmation: 'Bắt buộc khi chưa giải quyết xong: ghi rõ còn gì.',
    },
  },
  reasonHint: {
    opinion: 'Bắt buộc khi “Nhất trí, có góp ý” hoặc “Không nhất trí”, trừ khi đã góp ý theo từng đoạn.',
    approval: 'Bắt buộc khi trả lại hoặc không tham gia quyết định.',
    objection: 'Bắt buộc khi phản đối.',
  },
  scoring: {
    points: (most: number): string => `Điểm (tối đa ${most})`,
    notApplicable: 'Không áp dụng',
    words: {
      evidence: 'Lời giải trình (nếu có), hoặc lý do không áp dụng',
      explanation: 'Lời giải trình, hoặc lý do không áp dụng',
      either: 'Lời giải trình, hoặc lý do không áp dụng',
    },
    support: {
      evidence: 'Mỗi nội dung áp dụng phải kèm tệp minh chứng; các ô chọn tệp ở cuối biểu mẫu.',
      explanation: 'Mỗi nội dung áp dụng phải có lời giải trình.',
      either: 'Mỗi nội dung áp dụng phải có lời giải trình hoặc tệp minh chứng; các ô chọn tệp ở cuối biểu mẫu.',
    },
    files: {
      evidence: 'Tệp minh chứng (bắt buộc)',
      explanation: 'Tệp minh chứng (nếu có)',
      either: 'Tệp minh chứng (nếu có)',
    },
    day: (year: number): string => `Ngày của tệp này (trong năm ${year})`,
    stored: (name: string): string => `Đã nhận: ${name}. Chọn tệp khác để thay.`,
  },
  draftFile: 'Tệp dự thảo (bắt buộc)',
  revisedFile: 'Bản dự thảo đã chỉnh sửa (nếu có)',
  evidenceFile: (required: boolean): string => (required ? 'Tệp minh chứng (bắt buộc)' : 'Tệp minh chứng (nếu có)'),
  evidenceOn: (required: boolean): string =>
    required ? 'Ngày của minh chứng (bắt buộc)' : 'Ngày của minh chứng (nếu có)',
  evidenceOnHint: (from: string, until: string): string =>
    `Ngày ký hoặc ngày lập, trong kỳ báo cáo từ ${from} đến ${until}.`,
  documentTypes: (limit: string) => `Tệp DOCX, ODT hoặc PDF, không quá ${limit}.`,
  evidenceTypes: (limit: string) => `Tệp PDF, DOCX, ODT, XLSX, PNG hoặc JPEG, không quá ${limit}.`,
  chooseFileAgain: 'Trình duyệt không giữ tệp đã chọn: đề nghị chọn lại tệp.',
  note: 'Ghi chú về nội dung thay đổi (nếu có)',
  onTrack: 'Đúng tiến độ',
  onTrackHint: 'Chọn ô này là đủ, nếu không có con số, vướng mắc hay minh chứng cần ghi.',
  progressNote: 'Tình hình thực hiện',
  value: 'Kết quả đạt được (số)',
  valueHint: 'Ví dụ: 92,5. Để trống nếu chưa có số liệu.',
  remarks: 'Bảng tổng hợp ý kiến góp ý',
  noRemarks: 'Không có ý kiến góp ý nào cần tiếp thu, giải trình.',
  remarkOf: (unit: string) => `Ý kiến của ${unit}`,
  giver: 'Người góp ý',
  remark: 'Nội dung góp ý',
  disposition: 'Tiếp thu, giải trình',
  dispositionLegend: 'Xử lý ý kiến này',
  dispositionReason: 'Nội dung tiếp thu hoặc lý do',
  notDisposed: 'Ý kiến này chưa được xử lý xong.',
  openObjections: (count: number) => `Còn ${count} ý kiến không nhất trí chưa được tiếp thu đầy đủ.`,
  send: 'Gửi câu trả lời đã chọn',
  binding: 'Chỉ khi bấm nút trên, câu trả lời mới được ghi nhận. Câu trả lời đã ghi nhận là cuối cùng.',
  handOverLink: 'Vắng mặt? Chuyển giao việc này cho người khác',
  notRecorded: 'Chưa ghi nhận',
  chooseFirst: 'Hãy chọn một câu trả lời.',
  notNumber: 'Kết quả phải là một số, ví dụ 92,5.',
  notDate: 'Ngày của minh chứng không đúng; hãy chọn lại ngày.',
  nothingReported: 'Hãy ghi kết quả đạt được hoặc tình hình thực hiện.',
  tooLong: (limit: number) => `Một nội dung dài quá ${limit} ký tự; đề nghị rút gọn hoặc gửi kèm tệp.`,
  tooManyRemarks: (limit: number) =>
    `Một câu trả lời có tối đa ${limit} góp ý theo đoạn; đề nghị gộp các góp ý hoặc gửi kèm tệp.`,
  confirmAgain: 'Trang này mở đã quá 30 phút. Nội dung đã nhập vẫn còn; đề nghị kiểm tra và gửi lại.',

  codeLabel: (at: string) => `Mã xác nhận trong thư gửi lúc ${at}`,
  codeHint: 'Sáu chữ số ghi trong thư, gần nút mở trang này. Trang hỏi mã vì trình duyệt này chưa được ghi nhớ.',
  remember: 'Ghi nhớ trình duyệt này trong 180 ngày',
  rememberHint: 'Lần sau không cần nhập mã. Đề nghị không chọn trên máy dùng chung.',
  remembered: (name: string, label: string | null) =>
    `Trình duyệt này${label ? ` (${label})` : ''} được ghi nhớ cho ${name}, nên không cần nhập mã.`,
  forget: 'Không ghi nhớ nữa',
  codeTitle: 'Cần mã xác nhận mới',
  codeMissing: 'Hãy nhập mã gồm sáu chữ số ghi trong thư.',
  codeWrong: (left: number) => `Mã không đúng. Còn ${left} lần thử.`,
  codeDead: {
    locked:
      'Mã trong thư này đã bị khóa vì nhập sai 5 lần; một thư báo việc này được gửi đến địa chỉ đã đăng ký. Thư mới sẽ có mã mới.',
    usedUp: 'Mã trong thư này đã được dùng; mỗi mã chỉ dùng một lần. Thư mới sẽ có mã mới.',
    none: 'Việc này cần mã xác nhận, nhưng thư đã gửi không có mã. Thư mới sẽ có mã.',
  } satisfies Record<Exclude<CodeState, 'open'>, string>,
  codesBlocked: (until: string) =>
    `Mã đã bị nhập sai quá nhiều lần. Có thể nhập mã lại sau ${until}; trình duyệt đã được ghi nhớ vẫn trả lời được ngay.`,
  missing: {
    decidingLink: 'Liên kết này chỉ để xem nên câu trả lời không được ghi nhận.',
    code: 'Hãy nhập mã gồm sáu chữ số ghi trong thư.',
    session: 'Ông/Bà chưa đăng nhập, hoặc phiên đăng nhập đã hết.',
    otherPerson: 'Ông/Bà đang đăng nhập với tên người khác.',
    factor: 'Lần xác nhận danh tính gần nhất đã quá 5 phút.',
  } satisfies Record<ProofMissing['code'], string>,
  besideHint: '(mở ở thẻ khác). Sau đó quay lại thẻ này và gửi lại: nội dung đã nhập vẫn còn.',
  signIn: 'Đăng nhập',
  signInAsOther: 'Đăng nhập với tên khác',
  signInFirst: 'Cần đăng nhập để trả lời',
  signInFirstLead: (name: string) =>
    `Việc này yêu cầu xác thực người trả lời: đề nghị đăng nhập với tên ${name}. Sau khi đăng nhập, trang này mở lại với phần trả lời.`,
  forOther: (name: string) => `Việc này dành cho ${name}`,
  forOtherLead: (name: string, signedInAs: string) =>
    `Ông/Bà đang đăng nhập với tên ${signedInAs}. Chỉ ${name}, sau khi tự mình đăng nhập, mới trả lời được. Chưa có gì được ghi nhận.`,
  confirmFirst: 'Cần xác nhận danh tính để trả lời',
  confirmFirstLead:
    'Việc này yêu cầu Ông/Bà xác nhận danh tính ngay trước khi gửi, chậm nhất 5 phút trước đó. Sau khi xác nhận, trang này mở lại với phần trả lời.',
  confirmNow: 'Xác nhận danh tính',
  viewOnly: 'Liên kết này chỉ để xem',
  viewOnlyLead: 'Chỉ liên kết trong thư giao việc mới trả lời được.',
  readOnly: (until: string) => `Trình duyệt này chỉ được xem đến ${until}`,
  readOnlyLead:
    'Một nút không dành cho người dùng đã được bấm, thường là do phần mềm kiểm tra thư. Để trả lời, xin mở liên kết trong thư bằng trình duyệt khác, hoặc mở lại sau thời điểm trên.',
  newerMailCame: (at: string) => `Thư mới hơn về việc này đã được gửi lúc ${at}. Liên kết này vẫn dùng được.`,
  linkRevoked: 'Liên kết này đã bị thu hồi',
  linkRevokedLead: (name: string, sent: string, revoked: string) =>
    `Liên kết gửi cho ${name} lúc ${sent} đã bị thu hồi lúc ${revoked} nên không dùng được nữa.`,
  tooManyTitle: 'Đã thử quá nhiều lần',
  tooMany: (until: string) => `Có thể thử lại sau ${until}.`,
  tooManyNext: 'Chưa có gì được ghi nhận. Nếu cần ngay, xin liên hệ cơ quan.',

  what: 'Kết quả',
  who: 'Người trả lời',
  onBehalf: 'Trả lời thay',
  authorityEnded: 'Việc giải quyết thay đã hết hiệu lực',
  authorityEndedLead: (principal: string) => `Việc này do ${principal} quyết định.`,
  authorityEndedNext:
    'Người được giao đã trở lại, hoặc văn bản ủy quyền đã hết hiệu lực. Ông/Bà không cần làm gì thêm.',
  awayUntil: (day: string) => `vắng đến ${day}`,
  when: 'Thời điểm',
  way: 'Hình thức',
  ownWords: 'Lý do, nội dung đã ghi',
  remarksOnPlaces: 'Góp ý theo từng đoạn',
  submitted: 'Bản đã nộp',
  symbol: 'Số, ký hiệu',
  receipt: 'Đã ghi nhận câu trả lời',
  repeated: 'Câu trả lời này đã được ghi nhận từ trước; không có gì được ghi hai lần.',
  nothingToDo: (address: string) => `Không cần làm gì thêm. Biên nhận được gửi đến ${address}.`,
  toConference: 'Xem tiến trình hội nghị',
  signInNeeded: 'Cần đăng nhập trang làm việc.',

  notYourTurn: 'Chưa đến lượt Ông/Bà',
  notYourTurnLead: (names: string) => `Việc này được hỏi lần lượt. Đang chờ: ${names}.`,
  notYourTurnNext: (address: string) => `Khi đến lượt, một thư sẽ được gửi đến ${address}. Bây giờ chưa cần làm gì.`,
  decided: 'Việc này đã được trả lời',
  decidedLead: 'Câu trả lời đầu tiên được giữ nguyên. Không cần làm gì thêm.',
  contrary: 'Chưa ghi nhận: việc này đã được trả lời trước đó',
  contraryLead: 'Câu trả lời vừa gửi không được ghi nhận, vì câu trả lời đầu tiên được giữ nguyên.',
  linkExpired: 'Liên kết đã hết hạn',
  linkExpiredLead: (name: string, sent: string, expired: string) =>
    `Liên kết gửi cho ${name} lúc ${sent} đã hết hạn lúc ${expired}. Việc được giao vẫn đang chờ câu trả lời.`,
  freshLink: (address: string) => `Gửi liên kết mới đến ${address}`,
  freshLinkHint: 'Liên kết mới chỉ được gửi đến địa chỉ đã đăng ký.',
  freshLinkSent: 'Đã gửi liên kết mới',
  freshLinkSentLead: (address: string) => `Liên kết mới đang được gửi đến ${address}. Đề nghị mở thư mới nhất.`,
  freshLinkWait: 'Liên kết mới đã được gửi',
  freshLinkWaitLead: (address: string, at: string, again: string) =>
    `Liên kết mới đã được gửi đến ${address} lúc ${at}. Nếu chưa nhận được thư, có thể yêu cầu lại sau ${again}.`,
  noFreshLinkNeeded: 'Liên kết đang dùng vẫn còn hiệu lực.',
  handedOver: 'Việc này đã được chuyển giao',
  handedOverLead: (from: string, to: string, at: string) => `${from} đã chuyển giao việc này cho ${to} lúc ${at}.`,
  handedOverNext: (to: string) => `Không cần làm gì thêm: ${to} đã nhận thư riêng. Cần trao đổi, xin liên hệ ${to}.`,
  superseded: {
    packetChanged: 'Đã có bản mới của hồ sơ',
    returned: 'Văn bản đã được trả lại để chỉnh sửa',
    roundClosed: 'Việc này đã kết thúc',
  },
  supersededLead: {
    packetChanged: (by: string, at: string) =>
      `${by ? `${by} đã sửa văn bản lúc ${at}` : 'Hồ sơ trình đã có bản mới'} sau khi liên kết này được gửi, có thể trong khi Ông/Bà đang đọc. Câu trả lời cho bản cũ không được ghi nhận.`,
    returned: (by: string, at: string) => `${by} đã trả lại bản này lúc ${at}. Không cần quyết định về bản này nữa.`,
    roundClosed: (by: string, at: string) =>
      by ? `Việc này đã kết thúc lúc ${at}, sau câu trả lời của ${by}.` : `Việc này đã được thu hồi lúc ${at}.`,
  },
  somebody: 'Một người khác',
  readNewVersion: (address: string) => `Gửi liên kết đọc bản mới đến ${address}`,
  newerMail: 'Ông/Bà được hỏi về bản mới trong một thư khác.',
  waitForNext: 'Không cần làm gì thêm. Khi có bản mới cần trả lời, một thư khác sẽ được gửi.',
  silenceTitle: 'Đã hết hạn trả lời',
  silenceLead: {
    noObjection: (at: string) =>
      `Đến hạn lúc ${at} chưa có câu trả lời, nên hồ sơ ghi “không có ý kiến khác theo quy tắc”. Đó là kết quả của quy tắc, không phải ý kiến của Ông/Bà.`,
    escalate: (at: string) => `Đến hạn lúc ${at} chưa có câu trả lời; Chánh Văn phòng đã được báo cáo.`,
    recordAsMissing: (at: string) =>
      `Hạn là ${at}; đến khi khép kỳ báo cáo vẫn chưa có báo cáo, nên hồ sơ ghi nhận là chưa báo cáo.`,
  } satisfies Record<SilenceRule, (at: string) => string>,
  missingLead: {
    staffBallot: (at: string): string =>
      `Hạn nhận phiếu là ${at}; đến hạn chưa nhận được phiếu của Ông/Bà, nên phiếu được tính là không thu về. Im lặng không được coi là tán thành.`,
    assessment: (at: string): string =>
      `Hạn là ${at}; đến hạn chưa nhận được bản tự chấm, nên hồ sơ ghi nhận là chưa tự chấm.`,
  },
  lateTitle: 'Đã hết hạn, vẫn nhận ý kiến muộn',
  lateOffer:
    'Dự thảo chưa được trình ký nên vẫn nhận ý kiến của Ông/Bà. Ý kiến gửi bây giờ được ghi rõ là gửi muộn; kết quả theo quy tắc không thay đổi.',
  lateBinding: 'Chỉ khi bấm nút trên, ý kiến mới được ghi nhận, và được ghi là gửi muộn.',
  lateReceipt: 'Đã ghi nhận ý kiến gửi muộn',
  lateMarked:
    'Ý kiến được ghi là gửi muộn, được tiếp thu, giải trình như các ý kiến khác; kết quả theo quy tắc được giữ nguyên.',
  silenceNext: (contact: string) => `Nếu vẫn có ý kiến, xin liên hệ: ${contact}`,
  cancelled: 'Hội nghị đã hủy',
  cancelledLead: (by: string | null, at: string | null) =>
    `${by ? `${by} đã hủy hội nghị này` : 'Hội nghị này đã bị hủy'}${at ? ` lúc ${at}` : ''}. Việc được giao đã được thu hồi.`,
  notHeld: 'Hội nghị không tổ chức',
  notHeldLead: (by: string | null, at: string | null) =>
    `${by ? `${by} đã quyết định` : 'Cơ quan đã quyết định'} không tổ chức hội nghị này${at ? `, ghi nhận lúc ${at}` : ''}. Việc được giao đã được thu hồi.`,
  cancelledReason: 'Lý do',
  cancelledNext: 'Không cần làm gì thêm.',

  handOver: 'Chuyển giao việc này',
  handOverLead: 'Người nhận được gửi một liên kết riêng. Sau khi chuyển giao, liên kết này không trả lời được nữa.',
  handOverTo: 'Chuyển giao cho',
  handOverPick: 'Chọn một người…',
  handOverNobody: 'Không còn ai trong cơ quan có thể nhận việc này.',
  handOverSend: 'Chuyển giao cho người đã chọn',
  choosePerson: 'Hãy chọn người nhận.',
  back: 'Quay lại việc được giao',

  kept: 'Nội dung Ông/Bà vừa nhập, để chép lại',
  rested: 'Hãy mở lại liên kết trong thư',
  restedLead: 'Trang này chỉ mở được từ liên kết trong thư và nghỉ sau 30 phút. Chưa có gì được ghi nhận ở lần này.',
  restedNext: 'Mở lại thư và bấm vào liên kết: việc được giao vẫn còn đó.',
  neutral: 'Không có gì được ghi nhận',
  neutralLead:
    'Nút vừa được bấm không dành cho người dùng, nên để an toàn, trình duyệt này chỉ còn được xem trong 30 phút.',
  neutralNext: 'Để trả lời, xin mở liên kết trong thư bằng trình duyệt khác, hoặc mở lại sau 30 phút.',
  problem: 'Chưa thực hiện được',
  problemNext: 'Đề nghị quay lại trang trước và thử lại.',
};

/** The words of the pages, in one language. */
export type PageWords = typeof vi;
