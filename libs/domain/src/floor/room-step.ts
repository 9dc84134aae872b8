import { missingSentence } from './missing';
import { step, type RoomStep, type RoomFacts } from './room-facts';
import { sessionStep } from './session-step';

/** Tells those who run the room the one thing to do next. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export function roomStep(facts: RoomFacts): RoomStep {
  switch (facts.stage) {
    case 'drafting':
    case 'consultation':
    case 'approval':
      return step('attendance', 'Chờ triệu tập.', 'It is yet to be convened.');
    case 'convening':
      return beforeOpening(facts);
    case 'session':
      return sessionStep(facts);
    case 'resolution':
    case 'followUp':
    case 'closed':
      return afterClosing(facts);
    case 'cancelled':
      return step('attendance', 'Đã hủy, không họp nữa.', 'It is cancelled.');
  }
}

function beforeOpening({ missing, hasQuorum }: RoomFacts): RoomStep {
  if (missing && missing.some(({ code }) => code !== 'quorum')) {
    return { part: 'opening', act: null, sentence: missingSentence(missing) };
  }
  return hasQuorum
    ? step(
        'opening',
        'Đã đủ điều kiện tiến hành: tuyên bố và khai mạc.',
        'There is a quorum: declare it and open the session.',
        'openSession',
      )
    : step('attendance', 'Chưa đủ người: tiếp tục điểm danh.', 'Not enough people yet: keep checking them in.');
}

function afterClosing({ wasOpened, elections }: RoomFacts): RoomStep {
  if (!wasOpened) {
    return step(
      'attendance',
      'Hội nghị không họp: nghị quyết được thông qua bằng phiếu lấy ý kiến toàn thể.',
      'There was no session: the resolution was adopted by ballots of all staff.',
    );
  }
  const decided = elections.find(({ state }) => state === 'decided');
  return decided
    ? step(
        'elections',
        `Ghi quyết định công nhận kết quả: ${decided.title}.`,
        `Record the recognition of those elected: ${decided.title}.`,
      )
    : step('attendance', 'Đã bế mạc: hoàn thiện và ký biên bản.', 'The session is over: finish and sign the minutes.');
}
