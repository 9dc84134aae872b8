import type { Capacity, Sentence, SilenceRule, TaskKind } from '@conference/domain';

/** How a task is put to the person: in the subject, as a request, and on the one button. */
export interface TaskWords {
  readonly title: Sentence;
  readonly subject: Sentence;
  readonly request: Sentence;
  readonly button: Sentence;
}

/** The words of each kind of task. */
export const TASK_WORDS: Readonly<Record<TaskKind, TaskWords>> = {
  draft: {
    title: { vi: 'Đề nghị soạn thảo văn bản', en: 'A draft is asked of you' },
    subject: { vi: 'Đề nghị nộp dự thảo', en: 'Submit the draft' },
    request: {
      vi: 'Đề nghị Ông/Bà soạn thảo và nộp dự thảo văn bản dưới đây đúng thời hạn.',
      en: 'You are asked to write and submit the draft of the document below.',
    },
    button: { vi: 'Nộp dự thảo', en: 'Submit the draft' },
  },
  opinion: {
    title: { vi: 'Đề nghị cho ý kiến góp ý', en: 'Your opinion is asked' },
    subject: { vi: 'Đề nghị cho ý kiến', en: 'Give your opinion' },
    request: {
      vi: 'Đề nghị Ông/Bà nghiên cứu và cho ý kiến góp ý đối với dự thảo văn bản dưới đây.',
      en: 'You are asked to read the draft below and to give your opinion on it.',
    },
    button: { vi: 'Xem và cho ý kiến', en: 'Read and give an opinion' },
  },
  disposition: {
    title: { vi: 'Đề nghị tiếp thu, giải trình ý kiến', en: 'The opinions await your answer' },
    subject: { vi: 'Đề nghị tiếp thu, giải trình ý kiến', en: 'Answer the opinions' },
    request: {
      vi: 'Các ý kiến góp ý đã được tổng hợp. Đề nghị Ông/Bà tiếp thu hoặc giải trình từng ý kiến và hoàn thiện dự thảo văn bản dưới đây.',
      en: 'The opinions on your draft have been gathered. You are asked to take over or to answer each of them, with a reason.',
    },
    button: { vi: 'Tiếp thu, giải trình', en: 'Answer the opinions' },
  },
  approval: {
    title: { vi: 'Đề nghị xem xét, quyết định', en: 'Your decision is asked' },
    subject: { vi: 'Đề nghị quyết định', en: 'Decide' },
    request: {
      vi: 'Kính trình Ông/Bà xem xét, quyết định đối với văn bản dưới đây.',
      en: 'You are asked to decide on the document below.',
    },
    button: { vi: 'Xem và quyết định', en: 'Read and decide' },
  },
  objection: {
    title: { vi: 'Văn bản đã duyệt có sửa đổi kỹ thuật', en: 'An approved document was changed editorially' },
    subject: { vi: 'Thông báo sửa đổi kỹ thuật', en: 'Editorial change' },
    request: {
      vi: 'Văn bản dưới đây, Ông/Bà đã phê duyệt, có sửa đổi về kỹ thuật, không làm thay đổi nội dung. Phê duyệt được giữ nguyên nếu Ông/Bà không phản đối trong thời hạn.',
      en: 'The document below, which you approved, was changed editorially; its content is the same. Your approval stands unless you object in time.',
    },
    button: { vi: 'Xem phần sửa đổi', en: 'See the change' },
  },
  publication: {
    title: {
      vi: 'Đề nghị công khai kết quả tiếp thu, giải trình',
      en: 'The answers to the remarks are to be publicised',
    },
    subject: { vi: 'Đề nghị công khai kết quả tiếp thu', en: 'Publicise the answers' },
    request: {
      vi: 'Đề nghị Ông/Bà công khai bảng tổng hợp, tiếp thu, giải trình ý kiến đối với văn bản dưới đây; bảng được công khai trên trang công khai của hệ thống nội bộ trong 20 ngày liên tục.',
      en: 'You are asked to publicise what became of the remarks on the document below; it is shown on the publicity page of the internal system for 20 consecutive days.',
    },
    button: { vi: 'Xem và công khai', en: 'Read and publicise' },
  },
  posting: {
    title: { vi: 'Đề nghị công khai nghị quyết', en: 'The resolution is to be made known' },
    subject: { vi: 'Đề nghị công khai nghị quyết', en: 'Publicise the resolution' },
    request: {
      vi: 'Nghị quyết dưới đây đã được ban hành. Đề nghị Ông/Bà công khai đến toàn thể: trên trang công khai của hệ thống nội bộ trong 20 ngày liên tục; nếu đồng thời niêm yết tại trụ sở, đăng trang thông tin điện tử hoặc gửi các đơn vị, đề nghị ghi nhận nơi, thời gian và minh chứng trên trang của văn bản.',
      en: 'The resolution below is issued. You are asked to make it known to everybody: on the publicity page of the internal system for 20 consecutive days; where it is also on the notice board, on a website or sent to the units, record place, time and proof on its page.',
    },
    button: { vi: 'Xem và công khai', en: 'Read and publicise' },
  },
  issue: {
    title: { vi: 'Đề nghị cấp số và ban hành', en: 'A document is ready to be issued' },
    subject: { vi: 'Đề nghị ban hành', en: 'Issue' },
    request: {
      vi: 'Văn bản dưới đây đã được phê duyệt. Đề nghị Ông/Bà làm thủ tục cấp số, ký hiệu và ban hành.',
      en: 'The document below is approved. You are asked to have it numbered and to issue it.',
    },
    button: { vi: 'Xem và ban hành', en: 'Read and issue' },
  },
  progress: {
    title: { vi: 'Đề nghị báo cáo tiến độ', en: 'A progress report is asked of you' },
    subject: { vi: 'Đề nghị báo cáo tiến độ', en: 'Report progress' },
    request: {
      vi: 'Đề nghị Ông/Bà báo cáo tiến độ thực hiện chỉ tiêu dưới đây, kèm minh chứng.',
      en: 'You are asked to report on the progress of the target below, with evidence.',
    },
    button: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  },
  staffBallot: {
    title: { vi: 'Phiếu lấy ý kiến thay cho hội nghị', en: 'A ballot in the place of the conference' },
    subject: { vi: 'Phiếu lấy ý kiến', en: 'Return your ballot' },
    request: {
      vi: 'Hội nghị không tổ chức được, nên cơ quan gửi phiếu lấy ý kiến đến toàn thể. Đề nghị Ông/Bà đọc nội dung dưới đây và trả lời một lần: tán thành, không tán thành hoặc không biểu quyết.',
      en: 'The conference could not be held, so ballots go to all staff. Please read the text below and answer once: in favour, against, or abstaining.',
    },
    button: { vi: 'Xem và gửi phiếu', en: 'Read and return the ballot' },
  },
  assessment: {
    title: { vi: 'Đề nghị tự chấm theo tiêu chí', en: 'You are asked to score by the criteria' },
    subject: { vi: 'Đề nghị tự chấm', en: 'Score by the criteria' },
    request: {
      vi: 'Đề nghị Ông/Bà tự chấm từng nội dung dưới đây, kèm minh chứng hoặc lời giải trình; sau đó người có thẩm quyền thẩm định.',
      en: 'You are asked to score each criterion, with evidence or an explanation; then others appraise.',
    },
    button: { vi: 'Tự chấm', en: 'Score' },
  },
  response: {
    title: { vi: 'Đề nghị trả lời kiến nghị', en: 'Your answer is asked' },
    subject: { vi: 'Đề nghị trả lời', en: 'Answer' },
    request: {
      vi: 'Đề nghị Ông/Bà xem xét và trả lời nội dung dưới đây đúng thời hạn; câu trả lời được thông báo đến người nêu.',
      en: 'You are asked to consider and to answer the matter below in time; your answer is made known to whoever raised it.',
    },
    button: { vi: 'Xem và trả lời', en: 'Read and answer' },
  },
  commitment: {
    title: { vi: 'Cam kết tại hội nghị cần được thực hiện', en: 'A commitment made in the conference is to be kept' },
    subject: { vi: 'Đề nghị báo kết quả thực hiện cam kết', en: 'Report on your commitment' },
    request: {
      vi: 'Đề nghị Ông/Bà thực hiện cam kết dưới đây đúng thời hạn và báo khi đã xong: đã làm gì, kết quả thế nào; nên kèm minh chứng.',
      en: 'You are asked to keep the commitment below in time, and to say when it is done: what was done, with what result; evidence helps.',
    },
    button: { vi: 'Báo kết quả', en: 'Report on it' },
  },
  confirmation: {
    title: { vi: 'Việc Ông/Bà nêu đã được trả lời', en: 'What you raised has been answered' },
    subject: { vi: 'Đề nghị xác nhận kết quả giải quyết', en: 'Confirm that it is settled' },
    request: {
      vi: 'Đề nghị Ông/Bà cho biết việc dưới đây đã được giải quyết hay chưa. Nếu chưa, việc được chuyển lại cho người thực hiện kèm lý do của Ông/Bà.',
      en: 'You are asked whether the matter below is settled. If it is not, it goes back to whoever carries it out, with your reason.',
    },
    button: { vi: 'Xem và xác nhận', en: 'Read and confirm' },
  },
};

/** What happens if the person does nothing, as the mail states it beforehand. */
export function silenceWords(kind: TaskKind, silence: SilenceRule): Sentence {
  if (kind === 'staffBallot') return NOT_RETURNED;
  if (kind === 'assessment') return NOT_SCORED;
  return kind === 'objection' ? UNOPPOSED : SILENCE_WORDS[silence];
}

const UNOPPOSED: Sentence = {
  vi: 'Nếu đến hạn chưa có câu trả lời: phê duyệt được giữ nguyên. Đó là kết quả của quy tắc, không được ghi là ý kiến của Ông/Bà.',
  en: 'If there is no answer by then: the approval stands. That is a rule’s result and is never recorded as your opinion.',
};

const NOT_RETURNED: Sentence = {
  vi: 'Nếu đến hạn chưa có phiếu: phiếu được tính là không thu về. Im lặng không được coi là tán thành. Chỉ số liệu chung được công bố, không nêu ai trả lời thế nào.',
  en: 'If there is no ballot by then: it counts as not returned. Silence is not consent. Only the figures are made known, never who answered what.',
};

const NOT_SCORED: Sentence = {
  vi: 'Nếu đến hạn chưa có bản tự chấm: hồ sơ ghi nhận là chưa tự chấm. Im lặng không được coi là đạt.',
  en: 'If there are no scores by then: it is recorded that they are missing. Silence does not count as met.',
};

const SILENCE_WORDS: Readonly<Record<SilenceRule, Sentence>> = {
  noObjection: {
    vi: 'Nếu đến hạn chưa có câu trả lời: quy trình tiếp tục và hồ sơ ghi “không có ý kiến khác theo quy tắc”. Đó là kết quả của quy tắc, không được ghi là ý kiến của Ông/Bà.',
    en: 'If there is no answer by then: the procedure goes on, and the record says “no objection, by rule”. That is a rule’s result and is never recorded as your opinion.',
  },
  escalate: {
    vi: 'Nếu đến hạn chưa có câu trả lời: hệ thống báo cáo Chánh Văn phòng và tiếp tục chờ. Im lặng không được coi là đồng ý.',
    en: 'If there is no answer by then: the head of office is told, and the procedure goes on waiting. Silence is not approval.',
  },
  recordAsMissing: {
    vi: 'Nếu đến hạn chưa có báo cáo: hệ thống báo cáo Chánh Văn phòng và vẫn nhận báo cáo muộn; khi khép kỳ báo cáo, hồ sơ ghi nhận là chưa báo cáo. Im lặng không được coi là hoàn thành.',
    en: 'If there is no report by then: the head of office is told and late reports are still taken; when the period closes, it is recorded as missing. Silence does not count as done.',
  },
};

/** What somebody answers for who approves in a capacity. @see Nghị định 30/2020/NĐ-CP Điều 12, Điều 13 */
export const CAPACITY_REASONS: Readonly<Record<Capacity, Sentence>> = {
  contentCheck: {
    vi: 'Ông/Bà kiểm tra và chịu trách nhiệm về nội dung văn bản, trước khi trình người ký (Nghị định 30/2020/NĐ-CP, Điều 12)',
    en: 'you check the content and answer for it, before the document goes to the signatory (Decree 30/2020/NĐ-CP, Article 12)',
  },
  formCheck: {
    vi: 'Ông/Bà kiểm tra và chịu trách nhiệm về thể thức, kỹ thuật trình bày, trước khi trình người ký (Nghị định 30/2020/NĐ-CP, Điều 12)',
    en: 'you check form and layout and answer for them, before the document goes to the signatory (Decree 30/2020/NĐ-CP, Article 12)',
  },
  approver: {
    vi: 'Ông/Bà phê duyệt trước khi trình người ký',
    en: 'you approve before the document goes to the signatory',
  },
  signatory: {
    vi: 'Ông/Bà ký ban hành và chịu trách nhiệm về văn bản (Nghị định 30/2020/NĐ-CP, Điều 13)',
    en: 'you sign the document and answer for it (Decree 30/2020/NĐ-CP, Article 13)',
  },
};
