import { vietnamDateOf, vietnamTimeOf, writtenDate, type Instant } from '../calendar';
import { sittingSentence } from '../convening';
import { OPEN_POINT_NAMES, SPEECH_CATEGORY_NAMES, type OpenAtClose } from '../floor';
import type { Sentence } from '../sentence';
import type { FloorEvent, FloorEventOf } from './floor-event';

/** What the blocks of the minutes are headed that have no agenda item. */
export const MINUTES_HEADINGS = {
  opening: { vi: 'Khai mạc', en: 'Opening' },
  presence: { vi: 'Thành phần tham dự', en: 'Presence' },
  between: { vi: 'Diễn biến khác', en: 'Between the items' },
  closing: { vi: 'Bế mạc', en: 'Closing' },
  staffBallot: { vi: 'Lấy ý kiến toàn thể bằng phiếu', en: 'Ballots to all staff' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Tells one event in sentences for the minutes; what is not known is left out, not guessed. */
export function eventSentences(event: FloorEvent): readonly Sentence[] {
  switch (event.type) {
    case 'sessionOpened':
      return openingSentences(event);
    case 'quorumDeclared':
      return event.excused === null
        ? [event.verdict.sentence]
        : [event.verdict.sentence, { vi: `Vắng có lý do: ${event.excused}.`, en: `Excused: ${event.excused}.` }];
    case 'quorumTurned':
      return [event.sentence];
    case 'sessionPaused':
      return [pauseSentence(event)];
    case 'sessionAdjourned':
      return [adjournmentSentence(event)];
    case 'sessionResumed': {
      const { vi, en } = timeOf(event.at);
      return [{ vi: `Hội nghị tiếp tục lúc ${vi}.`, en: `The session went on at ${en}.` }];
    }
    case 'sessionClosed':
      return closingSentences(event);
    case 'staffBallotCounted':
      return ballotSentences(event);
    case 'itemStarted':
      return startSentences(event);
    case 'itemEnded':
      return [];
    case 'itemSkipped':
      return [
        {
          vi: `Nội dung này được bỏ qua; lý do: ${event.reason}`,
          en: `This item was left out; reason: ${event.reason}`,
        },
      ];
    case 'itemMoved':
      return [
        {
          vi: `Nội dung “${event.title}” được chuyển vị trí trong chương trình; lý do: ${event.reason}`,
          en: `“${event.title}” was moved within the programme; reason: ${event.reason}`,
        },
      ];
    default:
      return [floorSentence(event)];
  }
}

/** Nobody met, so nobody is said to have attended. */
function ballotSentences(event: FloorEventOf<'staffBallotCounted'>): readonly Sentence[] {
  const { question, forceMajeure, failed, agreement, sentOn, closesOn, staff, verdict } = event;
  const [sent, closes, agreed] = [writtenDate(sentOn), writtenDate(closesOn), writtenDate(agreement.agreedOn)];
  return [
    ...failed.map(({ heldOn, sentence }): Sentence => {
      const day = writtenDate(heldOn);
      return {
        vi: `Triệu tập ngày ${day.vi} không đủ người dự: ${sentence.vi}`,
        en: `The summons for ${day.en} failed: ${sentence.en}`,
      };
    }),
    ...(forceMajeure ? [{ vi: `Việc bất khả kháng: ${forceMajeure}`, en: `Force majeure: ${forceMajeure}` }] : []),
    {
      vi: `Sau khi thống nhất với ${agreement.by} (${agreement.reference}, ngày ${agreed.vi}), ngày ${sent.vi} phiếu lấy ý kiến được gửi đến toàn thể ${staff} người; ngày cuối nhận phiếu là ${closes.vi}.`,
      en: `In agreement with ${agreement.by} (${agreement.reference}, ${agreed.en}), ballots went to all ${staff} staff on ${sent.en}; the last day was ${closes.en}.`,
    },
    { vi: `Nội dung lấy ý kiến: ${question}`, en: `What was asked: ${question}` },
    { vi: `Kết quả: ${verdict.sentence.vi}`, en: `Result: ${verdict.sentence.en}` },
  ];
}

function pauseSentence({ at, reason }: FloorEventOf<'sessionPaused'>): Sentence {
  const { vi, en } = timeOf(at);
  return { vi: `Hội nghị tạm dừng lúc ${vi}: ${reason}`, en: `The session was paused at ${en}: ${reason}` };
}

function adjournmentSentence({ at, reason, until, isChange }: FloorEventOf<'sessionAdjourned'>): Sentence {
  const [time, sitting] = [timeOf(at), sittingSentence(until)];
  return isChange
    ? {
        vi: `Thời gian họp tiếp được đổi thành: ${sitting.vi}; lý do: ${reason}`,
        en: `The continuation was moved to ${sitting.en}; reason: ${reason}`,
      }
    : {
        vi: `Hội nghị tạm dừng lúc ${time.vi}, họp tiếp vào ${sitting.vi}; lý do: ${reason}`,
        en: `The session was adjourned at ${time.en} until ${sitting.en}; reason: ${reason}`,
      };
}

function startSentences({ presenter, again }: FloorEventOf<'itemStarted'>): readonly Sentence[] {
  return [
    ...(again === undefined
      ? []
      : [
          {
            vi: `Nội dung này được tiến hành lại; lý do: ${again}`,
            en: `This item was taken up again; reason: ${again}`,
          },
        ]),
    ...(presenter === null ? [] : [{ vi: `Người trình bày: ${presenter}.`, en: `Presented by: ${presenter}.` }]),
  ];
}

type FloorAct = FloorEventOf<
  | 'speechHeard'
  | 'opinionRecorded'
  | 'opinionAnswered'
  | 'commitmentMade'
  | 'noteTaken'
  | 'voteClosed'
  | 'voteVoided'
  | 'electionCounted'
  | 'awardPresented'
  | 'emulationLaunched'
  | 'pledgeSigned'
>;

function floorSentence(event: FloorAct): Sentence {
  switch (event.type) {
    case 'speechHeard': {
      const { vi, en } = SPEECH_CATEGORY_NAMES[event.category];
      return event.note === null
        ? { vi: `${event.speaker} phát biểu (${vi}).`, en: `${event.speaker} spoke (${en}).` }
        : { vi: `${event.speaker} (${vi}): ${event.note}`, en: `${event.speaker} (${en}): ${event.note}` };
    }
    case 'opinionRecorded':
      return { vi: `Ý kiến của ${event.author}: ${event.text}`, en: `Opinion of ${event.author}: ${event.text}` };
    case 'opinionAnswered':
      return answerSentence(event);
    case 'commitmentMade': {
      const due = writtenDate(event.dueOn);
      return {
        vi: `${event.owner} cam kết, thời hạn ${due.vi}: ${event.text}`,
        en: `${event.owner} commits to it by ${due.en}: ${event.text}`,
      };
    }
    case 'noteTaken':
      return { vi: event.text, en: event.text };
    case 'voteVoided':
      return voidSentence(event);
    case 'voteClosed':
      return joined(`Biểu quyết “${event.title}”:`, `Vote on “${event.title}”:`, event.verdict.sentence);
    case 'electionCounted':
      return electionSentence(event);
    case 'awardPresented':
      return listed(`Khen thưởng “${event.title}”`, `Award “${event.title}”`, event.recipients);
    case 'emulationLaunched':
      return {
        vi: `${event.by} phát động thi đua: ${event.text}`,
        en: `${event.by} launched the emulation: ${event.text}`,
      };
    case 'pledgeSigned':
      return listed(
        `Ký “${event.title}”, các bên theo thứ tự ký`,
        `“${event.title}” was signed, in this order, by`,
        event.parties,
      );
  }
}

function openingSentences({
  at,
  place,
  presidium,
  secretaries,
  guests,
  called,
}: FloorEventOf<'sessionOpened'>): readonly Sentence[] {
  const moment = momentOf(at);
  const people: readonly (readonly [vi: string, en: string, names: readonly string[]])[] = [
    ['Đoàn Chủ tịch', 'Presidium', presidium],
    ['Thư ký', 'Secretaries', secretaries],
    ['Khách mời', 'Guests', guests],
  ];
  return [
    { vi: `Thời gian bắt đầu: ${moment.vi}.`, en: `Beginning: ${moment.en}.` },
    ...(place === null ? [] : [{ vi: `Địa điểm: ${place}.`, en: `Place: ${place}.` }]),
    ...people.filter(([, , names]) => names.length > 0).map(([vi, en, names]) => listed(vi, en, names)),
    ...called,
  ];
}

/** What opinions still wait for comes first; the time of closing stands in the last sentence. */
function closingSentences({ at, open, reason }: FloorEventOf<'sessionClosed'>): readonly Sentence[] {
  const moment = momentOf(at);
  const end = { vi: `Hội nghị kết thúc vào ${moment.vi}.`, en: `The conference ended at ${moment.en}.` };
  const why = reason
    ? [{ vi: `Lý do bế mạc khi còn việc để lại: ${reason}`, en: `Why something stayed open at the closing: ${reason}` }]
    : [];
  if (open === null) return [...why, end];
  const isEveryOneAnswered = open.every(({ point }) => point !== 'unanswered');
  return [...(isEveryOneAnswered ? [ALL_ANSWERED] : []), ...open.map(openSentence), ...why, end];
}

const ALL_ANSWERED: Sentence = {
  vi: 'Mọi ý kiến đã được giải đáp hoặc chuyển cơ quan có thẩm quyền.',
  en: 'Every opinion was answered or forwarded.',
};

function openSentence({ point, opinions }: OpenAtClose): Sentence {
  if (point === 'unanswered') {
    return {
      vi: `Còn ${opinions} ý kiến chưa được giải đáp, được ghi lại để trả lời sau.`,
      en: `${opinions} ${opinions === 1 ? 'opinion is' : 'opinions are'} not answered yet and will be.`,
    };
  }
  const { vi, en } = OPEN_POINT_NAMES[point];
  return { vi: `Còn ${opinions} ý kiến: ${vi}.`, en: `${opinions} ${opinions === 1 ? 'opinion' : 'opinions'}: ${en}.` };
}

function answerSentence({ author, by, text, forwardedTo }: FloorEventOf<'opinionAnswered'>): Sentence {
  return forwardedTo === null
    ? { vi: `${by} giải đáp ý kiến của ${author}: ${text}`, en: `${by} answered ${author}: ${text}` }
    : {
        vi: `${by} về ý kiến của ${author} (ngoài thẩm quyền, ghi nhận và chuyển ${forwardedTo}): ${text}`,
        en: `${by} on the opinion of ${author} (outside competence, recorded and forwarded to ${forwardedTo}): ${text}`,
      };
}

function voidSentence({ title, reason, isReplaced }: FloorEventOf<'voteVoided'>): Sentence {
  return isReplaced
    ? {
        vi: `Lần biểu quyết “${title}” bị hủy và được biểu quyết lại; lý do: ${reason}`,
        en: `The vote on “${title}” was declared void and is taken again; reason: ${reason}`,
      }
    : {
        vi: `Lần biểu quyết “${title}” bị hủy và nội dung được rút; lý do: ${reason}`,
        en: `The vote on “${title}” was declared void and the motion withdrawn; reason: ${reason}`,
      };
}

function electionSentence({ title, elected, sentence }: FloorEventOf<'electionCounted'>): Sentence {
  const counted = joined(`Bầu cử “${title}”:`, `Election “${title}”:`, sentence);
  if (elected.length === 0) return counted;
  const names = elected.join(', ');
  return { vi: `${counted.vi} Người trúng cử: ${names}.`, en: `${counted.en} Elected: ${names}.` };
}

function joined(vi: string, en: string, sentence: Sentence): Sentence {
  return { vi: `${vi} ${sentence.vi}`, en: `${en} ${sentence.en}` };
}

function listed(vi: string, en: string, names: readonly string[]): Sentence {
  const all = names.join(', ');
  return { vi: `${vi}: ${all}.`, en: `${en}: ${all}.` };
}

function momentOf(at: Instant): Sentence {
  const [time, date] = [timeOf(at), vietnamDateOf(at)];
  const [year, month, day] = date.split('-').map(Number);
  return { vi: `${time.vi}, ngày ${day} tháng ${month} năm ${year}`, en: `${time.en} on ${writtenDate(date).en}` };
}

function timeOf(at: Instant): Sentence {
  const time = vietnamTimeOf(at);
  const [hour, minute] = time.split(':');
  return { vi: `${hour} giờ ${minute} phút`, en: time };
}
