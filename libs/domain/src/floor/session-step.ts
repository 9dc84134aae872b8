import type { ElectionState, VoteState } from '../voting';
import { currentItem, nextItem, type AgendaRunItem } from './agenda-run';
import { step, type RoomFacts, type RoomMotion, type RoomPart, type RoomStep } from './room-facts';

/**
 * Tells the next step of an open session.
 *
 * What has begun is brought to its end first: a vote that is open, ballots that are out. Then comes what the item before the room asks for,
 * then its end, then the next item.
 */
export function sessionStep(facts: RoomFacts): RoomStep {
  const item = currentItem(facts.agenda);
  return (
    paused(facts) ??
    begunVote(facts) ??
    begunElection(facts) ??
    lostQuorum(facts) ??
    (item && ofItem(item, facts)) ??
    (item ? finish(item) : goOn(facts))
  );
}

type Words = (title: string) => readonly [vi: string, en: string];

function paused({ isPaused }: RoomFacts): RoomStep | null {
  return isPaused ? step('attendance', 'Phiên họp đang tạm dừng.', 'The session is paused.', 'resume') : null;
}

const VOTE_STEPS: Partial<Readonly<Record<VoteState, Words>>> = {
  open: (title) => [
    `Đang biểu quyết: ${title}. Kết thúc khi mọi người đã biểu quyết.`,
    `Voting on: ${title}. End it when everybody has voted.`,
  ],
  counting: (title) => [`Kiểm đếm và chốt kết quả: ${title}.`, `Count, and settle the result: ${title}.`],
  closed: (title) => [`Công bố kết quả: ${title}.`, `Publish the result: ${title}.`],
};

/** The first vote that is under way. */
function begunVote({ motions }: RoomFacts): RoomStep | null {
  for (const { title, votes } of motions) {
    const vote = votes.find(({ state }) => VOTE_STEPS[state]);
    if (vote) return step(voted(vote), ...VOTE_STEPS[vote.state]!(title));
  }
  return null;
}

const BEGUN: Partial<Readonly<Record<ElectionState, Words>>> = {
  balloting: (title) => [
    `Đang bỏ phiếu: ${title}. Kết thúc khi mọi người đã bỏ phiếu.`,
    `Voting in: ${title}. End it when everybody has voted.`,
  ],
  counting: (title) => [
    `Tổ kiểm phiếu kiểm phiếu; sau đó công bố kết quả: ${title}.`,
    `The committee counts; then publish the result: ${title}.`,
  ],
};

/** What the ballot box of a round waits for before anybody can vote. */
const BOXES: Readonly<Record<'withoutKey' | 'notOpen', Words>> = {
  withoutKey: (title) => [
    `Chờ Tổ kiểm phiếu tạo khoá của hòm phiếu điện tử: ${title}.`,
    `The counting committee makes the key of the ballot box: ${title}.`,
  ],
  notOpen: (title) => [`Mở hòm phiếu điện tử: ${title}.`, `Open the electronic ballot box: ${title}.`],
};

/** The first election whose ballots are out. */
function begunElection({ elections }: RoomFacts): RoomStep | null {
  const shut = elections.find(({ state, box }) => state === 'balloting' && box !== null);
  return shut ? step('elections', ...BOXES[shut.box!](shut.title)) : electionStep(elections, BEGUN);
}

function lostQuorum({ hasQuorum }: RoomFacts): RoomStep | null {
  if (hasQuorum) return null;
  return step(
    'attendance',
    'Không còn đủ người: chờ thêm người vào, hoặc tạm dừng phiên họp.',
    'There is no quorum any more: wait for people to come back, or pause the session.',
  );
}

/** What an item asks for before it ends; null when nothing is left to do under it. */
function ofItem(item: AgendaRunItem, facts: RoomFacts): RoomStep | null {
  switch (item.kind) {
    case 'disclosure':
      return disclosed(facts);
    case 'discussion':
    case 'answers':
      return heard(facts);
    case 'decision':
      return decided(facts, 'other');
    case 'resolution':
      return decided(facts, 'resolution');
    case 'election':
      return electionStep(facts.elections, AHEAD);
    case 'awards':
      return honoured(facts);
    case 'emulationLaunch':
      return launched(facts);
    case 'pledgeSigning':
      return signed(facts);
    default:
      return null;
  }
}

function disclosed({ undisclosed }: RoomFacts): RoomStep | null {
  if (undisclosed === 0) return null;
  return step(
    'agenda',
    `Công khai từng văn bản của mục này: còn ${undisclosed} văn bản.`,
    `Make the documents of this item public one by one: ${undisclosed} to go.`,
  );
}

function heard({ speaking, nextSpeaker, unanswered }: RoomFacts): RoomStep | null {
  if (speaking) return step('speakers', `${speaking} đang phát biểu.`, `${speaking} has the floor.`);
  if (nextSpeaker) return step('speakers', `Mời ${nextSpeaker} phát biểu.`, `Give the floor to ${nextSpeaker}.`);
  if (unanswered === 0) return null;
  return step(
    'speakers',
    `Còn ${unanswered} ý kiến chưa giải đáp.`,
    unanswered === 1 ? 'One opinion is unanswered.' : `${unanswered} opinions are unanswered.`,
  );
}

/** A motion that nobody has voted on waits for its vote; one that was prepared waits to be opened. */
function decided({ motions }: RoomFacts, kind: RoomMotion['kind']): RoomStep | null {
  const own = motions.filter((motion) => motion.kind === kind);
  for (const { title, votes } of own) {
    const prepared = votes.find(({ state }) => state === 'prepared');
    if (prepared) return step(voted(prepared), `Mở biểu quyết: ${title}.`, `Open the vote: ${title}.`);
    if (votes.length === 0) return step('votes', `Chuẩn bị biểu quyết: ${title}.`, `Prepare the vote: ${title}.`);
  }
  return null;
}

const AHEAD: Partial<Readonly<Record<ElectionState, Words>>> = {
  prepared: (title) => [`Thông qua thể lệ bầu cử: ${title}.`, `Adopt the rules: ${title}.`],
  nominating: (title) => [
    `Đề cử, ứng cử, rồi thông qua danh sách: ${title}.`,
    `Nominate, then adopt the list: ${title}.`,
  ],
  listClosed: (title) => [
    `Lập tổ kiểm phiếu và phát phiếu: ${title}.`,
    `Name the counting committee and give out ballots: ${title}.`,
  ],
  tied: (title) => [`Bằng phiếu, cần quyết định cách giải quyết: ${title}.`, `A tie is to be settled: ${title}.`],
  short: (title) => [
    `Chưa bầu đủ, cần biểu quyết bầu tiếp hay để khuyết: ${title}.`,
    `Seats are empty; a vote decides about them: ${title}.`,
  ],
};

function electionStep(
  elections: RoomFacts['elections'],
  words: Partial<Readonly<Record<ElectionState, Words>>>,
): RoomStep | null {
  const election = elections.find(({ state }) => words[state]);
  return election ? step('elections', ...words[election.state]!(election.title)) : null;
}

function honoured({ awardsWaiting: [next] }: RoomFacts): RoomStep | null {
  return next === undefined ? null : step('honours', `Trao khen thưởng: ${next}.`, `Hand over the award: ${next}.`);
}

function launched({ isLaunched }: RoomFacts): RoomStep | null {
  return isLaunched ? null : step('honours', 'Ghi lời phát động thi đua.', 'Record the launch of the emulation.');
}

function signed({ signsNow }: RoomFacts): RoomStep | null {
  return signsNow === null ? null : step('pledge', `Mời ${signsNow} ký giao ước.`, `${signsNow} signs the pledge now.`);
}

/** Where the business of an item is done; of the others, nowhere but in the agenda. */
const PLACES: Partial<Readonly<Record<AgendaRunItem['kind'], RoomPart>>> = {
  rollCall: 'attendance',
  discussion: 'speakers',
  answers: 'speakers',
  decision: 'votes',
  resolution: 'votes',
  election: 'elections',
  awards: 'honours',
  emulationLaunch: 'honours',
  pledgeSigning: 'pledge',
};

function finish({ title, kind }: AgendaRunItem): RoomStep {
  const part = PLACES[kind] ?? 'agenda';
  return step(part, `Khi xong, kết thúc mục: ${title}.`, `When it is done, finish the item: ${title}.`, 'finishItem');
}

function goOn({ agenda }: RoomFacts): RoomStep {
  const next = nextItem(agenda);
  return next
    ? step('agenda', `Bắt đầu mục tiếp theo: ${next.title}.`, `Begin the next item: ${next.title}.`, 'startItem')
    : step(
        'agenda',
        'Chương trình đã hết: bế mạc phiên họp.',
        'The agenda is finished: close the session.',
        'closeSession',
      );
}

function voted({ isSecret }: RoomMotion['votes'][number]): RoomPart {
  return isSecret ? 'ballots' : 'votes';
}
