import type { TimelineEntry } from '@conference/contracts';
import { DEADLINE_LABELS, DEADLINE_NAMES, orderName, writtenDate, type Sentence } from '@conference/domain';
import type { AuditEventEntity, ConferenceEntity, DocumentEntity, PersonEntity } from '@conference/persistence';
import { runsFloor } from './access';
import type { DirectoryView } from './directory-view';
import { DIRECTORY_EVENTS } from './directory-events';
import { DOCUMENT_EVENTS } from './document-events';
import { ELECTION_EVENTS } from './election-events';
import {
  RETURNED_BALLOT,
  documentPhaseWords,
  outcomeWords,
  stageWords,
  stepWords,
  taskKindWords,
} from '../procedure-words';

interface Payload {
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Whether a person is told of an event: who answered the summons is for those who keep the record. */
export function isTold(event: AuditEventEntity, person: PersonEntity, conference: ConferenceEntity): boolean {
  return event.action !== 'summons.answered' || runsFloor(person, conference);
}

/** The document that an event is about. */
export function documentOf(event: AuditEventEntity): string | null {
  const { documentId } = (JSON.parse(event.payload) as Payload).facts;
  return typeof documentId === 'string' ? documentId : null;
}

/** One event of the audit chain, in words. */
export function timelineEntry(
  event: AuditEventEntity,
  directory: DirectoryView,
  documents: readonly DocumentEntity[],
): TimelineEntry {
  const { facts } = JSON.parse(event.payload) as Payload;
  const ofOffice = DIRECTORY_EVENTS[event.action];
  const document = documents.find(({ id }) => id === facts.documentId);
  return {
    seq: event.seq,
    at: event.at.toISOString(),
    actor: directory.name(event.actorId),
    action: event.action,
    sentence: ofOffice
      ? ofOffice(facts, directory)
      : onBehalf(sentenceOf(event.action, facts, document ? `“${document.title}”` : ''), facts, directory),
  };
}

/** Adds for whom somebody acted, and under which order. */
function onBehalf(done: Sentence, { order, onBehalfOfId }: Payload['facts'], directory: DirectoryView): Sentence {
  if (typeof order !== 'string' || typeof onBehalfOfId !== 'string') return done;
  const [principal, name] = [directory.name(onBehalfOfId) ?? '', orderName(order)];
  return {
    vi: `${done.vi}, thay Ông/Bà ${principal} theo ${name.vi}`,
    en: `${done.en}, on behalf of ${principal} under ${name.en}`,
  };
}

/** The words of each kind of event; an event without words of its own is named by its code. */
function sentenceOf(action: string, facts: Payload['facts'], document: string): Sentence {
  const text = (key: string) => String(facts[key] ?? '');
  switch (action) {
    case 'conference.opened':
      return {
        vi: `mở hội nghị: ${text('documents')} văn bản, ${text('targets')} chỉ tiêu`,
        en: `opened the conference: ${text('documents')} documents, ${text('targets')} targets`,
      };
    case 'stage.entered':
      return both(stageWords(text('to')), (word, lang) =>
        lang === 'vi' ? `Hội nghị chuyển sang giai đoạn ${word}` : `The conference entered the stage ${word}`,
      );
    case 'document.phase':
      return both(documentPhaseWords(text('to')), (word) => `${document}: ${word}`);
    case 'round.opened':
      return both(
        taskKindWords(text('kind')),
        (word, lang) => `${document} ${word} (${lang === 'vi' ? 'vòng' : 'round'} ${text('number')})`,
      );
    case 'task.decided':
      if (facts.kind === 'staffBallot') return RETURNED_BALLOT;
      return both(outcomeWords(text('outcome')), (word) => `${word} ${document}`);
    case 'task.handedOver':
      return { vi: 'chuyển giao việc cho người khác', en: 'handed a task over' };
    case 'mail.again':
      return { vi: 'gửi lại một thư', en: 'sent a mail again' };
    case 'task.nudged':
      return { vi: 'gửi lời nhắc trả lời', en: 'sent a nudge' };
    case 'round.remind':
    case 'round.escalate':
    case 'round.expire':
      return both(stepWords(action.slice('round.'.length)), (word) => `${word} ${document}`);
    case 'conference.convened':
      return {
        vi: `Triệu tập hội nghị: ${text('entitled')} người`,
        en: `The conference was convened: ${text('entitled')} people`,
      };
    case 'conference.formSettled':
      return text('form') === 'delegates'
        ? {
            vi: `chốt hình thức: hội nghị đại biểu, các đơn vị bầu ${text('delegates')} đại biểu`,
            en: `settled the form: delegates, ${text('delegates')} of them elected by the units`,
          }
        : { vi: 'chốt hình thức: hội nghị toàn thể', en: 'settled the form: a plenary' };
    case 'delegates.elected':
      return {
        vi: `ghi kết quả bầu đại biểu của một đơn vị: ${text('elected')}/${text('seats')}`,
        en: `recorded a unit’s election: ${text('elected')} of ${text('seats')} delegates`,
      };
    case 'summons.failed':
      return {
        vi: `ghi nhận không đủ người dự: ${text('present')}/${text('entitled')}`,
        en: `recorded that too few came: ${text('present')} of ${text('entitled')}`,
      };
    case 'staffBallot.sent':
      return { vi: 'gửi phiếu lấy ý kiến đến toàn thể', en: 'sent ballots to all staff' };
    case 'staffBallot.counted':
      return {
        vi: `kiểm phiếu lấy ý kiến: ${text('inequality')}`,
        en: `counted the ballots of all staff: ${text('inequality')}`,
      };
    case 'summons.answered':
      return text('kind') === 'coming'
        ? { vi: 'trả lời giấy mời: sẽ dự', en: 'answered the invitation: coming' }
        : { vi: 'trả lời giấy mời: xin vắng mặt', en: 'answered the invitation: excused' };
    case 'delegates.annulled':
      return { vi: 'hủy kết quả bầu đại biểu đã ghi của một đơn vị', en: 'annulled the recorded election of a unit' };
    case 'quorum.declared':
      return {
        vi: `công bố đủ điều kiện tiến hành: có mặt ${text('present')}/${text('entitled')}`,
        en: `declared the quorum: ${text('present')} of ${text('entitled')} present`,
      };
    case 'agenda.started':
      return { vi: `bắt đầu mục ${text('place')} của chương trình`, en: `took up agenda item ${text('place')}` };
    case 'agenda.finished':
      return { vi: `kết thúc mục ${text('place')} của chương trình`, en: `finished agenda item ${text('place')}` };
    case 'agenda.skipped':
      return { vi: `bỏ qua mục ${text('place')} của chương trình`, en: `left out agenda item ${text('place')}` };
    case 'agenda.moved':
      return {
        vi: `chuyển một mục của chương trình đến vị trí ${text('place')}`,
        en: `moved an agenda item to place ${text('place')}`,
      };
    case 'agenda.reopened':
      return {
        vi: `tiến hành lại mục ${text('place')} của chương trình`,
        en: `took up agenda item ${text('place')} again`,
      };
    case 'agenda.explained':
      return {
        vi: 'ghi lý do chương trình khác quy định',
        en: 'said why the programme departs from its rules',
      };
    case 'session.paused':
      return { vi: 'tạm dừng hội nghị', en: 'paused the session' };
    case 'session.adjourned':
      return {
        vi: `hoãn phần còn lại của hội nghị sang ${text('startsAt')} ngày ${text('heldOn')}`,
        en: `adjourned the session to ${text('startsAt')} on ${text('heldOn')}`,
      };
    case 'speech.give':
      return { vi: 'mời một người phát biểu', en: 'gave somebody the floor' };
    case 'speech.end':
      return { vi: 'kết thúc một lượt phát biểu', en: 'ended a speech' };
    case 'speech.asked':
      return { vi: 'đăng ký phát biểu', en: 'asked for the floor' };
    case 'speech.withdraw':
      return { vi: 'rút đăng ký phát biểu', en: 'took back a wish for the floor' };
    case 'speech.pause':
      return { vi: 'dừng đồng hồ phát biểu', en: 'stopped the clock of a speech' };
    case 'speech.resume':
      return { vi: 'chạy tiếp đồng hồ phát biểu', en: 'let the clock of a speech go on' };
    case 'speakers.settled':
      return facts.isOpen
        ? { vi: 'mở danh sách phát biểu', en: 'opened the list of speakers' }
        : { vi: 'đóng danh sách phát biểu', en: 'closed the list of speakers' };
    case 'opinion.recorded':
      return { vi: 'ghi một ý kiến tại hội nghị', en: 'recorded an opinion in the conference' };
    case 'opinion.confirm':
      return { vi: 'xác nhận lời ghi của mình', en: 'confirmed the wording of their words' };
    case 'opinion.reword':
      return { vi: 'sửa lời ghi chưa xác nhận', en: 'reworded what was not confirmed' };
    case 'opinion.answer':
      return { vi: 'ghi lời giải đáp một ý kiến', en: 'recorded the answer to an opinion' };
    case 'opinion.forward':
      return { vi: 'ghi nhận và chuyển một ý kiến ngoài thẩm quyền', en: 'forwarded an opinion outside competence' };
    case 'opinion.commit':
      return { vi: 'ghi cam kết về một ý kiến', en: 'recorded a commitment about an opinion' };
    case 'opinion.withdraw':
      return { vi: 'rút một ý kiến', en: 'took an opinion back' };
    case 'session.resumed':
      return { vi: 'tiếp tục hội nghị', en: 'let the session go on' };
    case 'guest.invited':
      return { vi: 'mời một khách dự hội nghị', en: 'invited a guest' };
    case 'guest.withdrawn':
      return { vi: 'rút lời mời một khách', en: 'took a guest’s invitation back' };
    case 'guest.answered':
      return { vi: 'ghi nhận trả lời của một khách mời', en: 'recorded what a guest answered' };
    case 'guest.entered':
      return { vi: 'ghi nhận một khách mời có mặt', en: 'recorded a guest’s arrival' };
    case 'guest.left':
      return { vi: 'ghi nhận một khách mời rời phòng họp', en: 'recorded a guest’s departure' };
    case 'attendance.entered':
      return {
        vi: `ghi nhận có mặt (${text('present')} người)`,
        en: `recorded an arrival (${text('present')} present)`,
      };
    case 'attendance.left':
      return {
        vi: `ghi nhận rời phòng họp (${text('present')} người)`,
        en: `recorded a departure (${text('present')} present)`,
      };
    case 'vote.prepared':
      return { vi: 'chuẩn bị một nội dung biểu quyết', en: 'prepared a vote' };
    case 'attendance.codeRenewed':
      return { vi: 'lấy mã điểm danh mới', en: 'got another check-in code' };
    case 'quorum.reached':
      return {
        vi: `Đủ điều kiện tiến hành: có mặt ${text('present')}/${text('entitled')}`,
        en: `The quorum is reached: ${text('present')} of ${text('entitled')} present`,
      };
    case 'quorum.lost':
      return {
        vi: `Không còn đủ điều kiện tiến hành: có mặt ${text('present')}/${text('entitled')}`,
        en: `The quorum is lost: ${text('present')} of ${text('entitled')} present`,
      };
    case 'vote.opened':
      return { vi: `mở biểu quyết; có mặt ${text('present')} người`, en: `opened a vote; ${text('present')} present` };
    case 'vote.ended':
      return { vi: 'kết thúc biểu quyết, bắt đầu kiểm đếm', en: 'ended the voting; the count began' };
    case 'vote.rowCounted':
      return { vi: 'ghi kết quả đếm một dãy ghế', en: 'recorded the count of a row' };
    case 'vote.closed':
      return { vi: 'chốt kết quả kiểm đếm', en: 'closed the count of a vote' };
    case 'vote.published':
      return {
        vi: `công bố kết quả biểu quyết: ${text('inequality')}`,
        en: `published the result of a vote: ${text('inequality')}`,
      };
    case 'vote.voided':
      return { vi: 'hủy một lần biểu quyết', en: 'declared a vote void' };
    case 'minutes.edited':
      return { vi: 'sửa một mục của biên bản', en: 'edited a block of the minutes' };
    case 'pledge.signed':
      return { vi: 'ký giao ước thi đua', en: 'signed the emulation pledge' };
    case 'award.listed':
      return { vi: 'thêm một phần khen thưởng', en: 'put an award on the list' };
    case 'award.handedOver':
      return { vi: 'trao một phần khen thưởng', en: 'handed an award over' };
    case 'award.struck':
      return { vi: 'bỏ một phần khen thưởng khỏi danh sách', en: 'took an award off the list' };
    case 'emulation.launched':
      return { vi: 'phát động thi đua', en: 'launched the emulation' };
    case 'pledge.called':
      return { vi: 'mời một bên ký giao ước trước lượt', en: 'called a party to sign the pledge before its turn' };
    case 'session.closed':
      return { vi: 'bế mạc hội nghị', en: 'closed the session' };
    case 'dossier.requested':
      return { vi: 'yêu cầu lập bản tạm của hồ sơ', en: 'asked for an interim copy of the dossier' };
    case 'dossier.sealed':
      return {
        vi: 'niêm phong danh mục hồ sơ trong nhật ký',
        en: 'the list of the dossier was sealed in the audit chain',
      };
    case 'dossier.made':
      return facts.kind === 'final'
        ? { vi: 'hồ sơ hội nghị đã được lập', en: 'the dossier was made' }
        : { vi: 'bản tạm của hồ sơ đã được lập', en: 'an interim copy of the dossier was made' };
    case 'dossier.handedOver':
      return {
        vi: `ghi nhận nộp lưu hồ sơ ngày ${text('handedOverOn')}`,
        en: `recorded the hand-over of the dossier on ${text('handedOverOn')}`,
      };
    case 'progress.reported':
      return { vi: 'báo cáo tiến độ chỉ tiêu', en: 'reported progress of a target' };
    case 'target.added':
      return facts.isAmendment
        ? { vi: 'bổ sung một chỉ tiêu theo nghị quyết sửa đổi', en: 'added a target by an amending resolution' }
        : { vi: 'thêm một chỉ tiêu vào kế hoạch', en: 'added a target to the plan' };
    case 'target.changed':
      return facts.isAmendment
        ? { vi: 'sửa một chỉ tiêu theo nghị quyết sửa đổi', en: 'changed a target by an amending resolution' }
        : { vi: 'sửa một chỉ tiêu của kế hoạch', en: 'changed a target of the plan' };
    case 'target.removed':
      return facts.isAmendment
        ? { vi: 'bỏ một chỉ tiêu theo nghị quyết sửa đổi', en: 'dropped a target by an amending resolution' }
        : { vi: 'bỏ một chỉ tiêu khỏi kế hoạch', en: 'dropped a target from the plan' };
    case 'target.handedOver':
      return { vi: 'chuyển giao một chỉ tiêu', en: 'handed a target over' };
    case 'predecessor.confirmed':
      return {
        vi: `xác nhận các chỉ tiêu năm ${text('year')} của cơ quan tiền thân “${text('office')}”`,
        en: `confirmed what the predecessor “${text('office')}” promised for ${text('year')}`,
      };
    case 'target.appraised':
      return {
        vi: `thẩm định một chỉ tiêu, kỳ ${text('period')}`,
        en: `appraised a target, period ${text('period')}`,
      };
    case 'target.appraisalWithdrawn':
      return {
        vi: `rút thẩm định một chỉ tiêu, kỳ ${text('period')}`,
        en: `withdrew the appraisal of a target, period ${text('period')}`,
      };
    case 'conference.moved':
      return {
        vi: `dời ngày hội nghị từ ${text('from')} sang ${text('to')}`,
        en: `moved the conference from ${text('from')} to ${text('to')}`,
      };
    case 'conference.postponed': {
      const [from, to] = [writtenDate(text('from')), writtenDate(text('to'))];
      return {
        vi: `hoãn hội nghị từ ngày ${from.vi} đến ngày ${to.vi}`,
        en: `put the conference off from ${from.en} until ${to.en}`,
      };
    }
    case 'petition.answered':
      return {
        vi: 'mở hội nghị theo đề nghị hội nghị bất thường',
        en: 'opened the conference that was asked for by a petition',
      };
    case 'deadline.changed': {
      const which = DEADLINE_NAMES.find((name) => name === facts.which);
      const words = which ? DEADLINE_LABELS[which] : { vi: text('which'), en: text('which') };
      return {
        vi: `đổi thời hạn “${words.vi}” từ ${text('from')} thành ${text('to')} ngày làm việc trước hội nghị`,
        en: `changed the deadline “${words.en}” from ${text('from')} to ${text('to')} working days before the conference`,
      };
    }
    case 'round.moved':
      return both(taskKindWords(text('kind')), (word, lang) =>
        lang === 'vi'
          ? `đổi hạn riêng của vòng ${text('number')} (${word}) ${document}: ${text('from')} → ${text('to')}`
          : `gave round ${text('number')} (${word}) ${document} a due date of its own: ${text('from')} → ${text('to')}`,
      );
    case 'conference.cancelled':
      return facts.opinionId
        ? {
            vi: `quyết định không tổ chức hội nghị: cơ quan có ${text('staff')} người`,
            en: `decided to hold no conference: the office has ${text('staff')} staff`,
          }
        : { vi: 'hủy hội nghị', en: 'cancelled the conference' };
    default: {
      const words = DOCUMENT_EVENTS[action]?.(document) ??
        ELECTION_EVENTS[action]?.(text) ?? { vi: action, en: action };
      return { vi: words.vi.trim(), en: words.en.trim() };
    }
  }
}

function both(words: Sentence, write: (word: string, language: 'vi' | 'en') => string): Sentence {
  return { vi: write(words.vi, 'vi').trim(), en: write(words.en, 'en').trim() };
}
