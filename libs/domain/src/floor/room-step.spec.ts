import type { AgendaItemKind } from '../procedure';
import { STAGES } from '../conference';
import { ELECTION_STATES, VOTE_STATES } from '../voting';
import type { AgendaRunItem } from './agenda-run';
import { roomStep } from './room-step';
import { ROOM_PARTS, type RoomFacts, type RoomMotion } from './room-facts';

const item = (kind: AgendaItemKind, times: Partial<AgendaRunItem> = {}): AgendaRunItem => ({
  code: kind,
  kind,
  title: `Mục ${kind}`,
  plannedMinutes: null,
  startedAt: null,
  endedAt: null,
  earlier: [],
  reopened: null,
  skipped: null,
  moved: null,
  ...times,
});
const running = (kind: AgendaItemKind) => item(kind, { startedAt: '2027-01-15T01:00:00.000Z' });
const motion = (kind: RoomMotion['kind'], ...states: RoomMotion['votes'][number]['state'][]): RoomMotion => ({
  title: 'Nghị quyết',
  kind,
  votes: states.map((state) => ({ isSecret: false, state })),
});

const room: RoomFacts = {
  stage: 'session',
  wasOpened: true,
  missing: null,
  hasQuorum: true,
  isPaused: false,
  agenda: [],
  undisclosed: 0,
  speaking: null,
  nextSpeaker: null,
  unanswered: 0,
  motions: [],
  elections: [],
  awardsWaiting: [],
  isLaunched: false,
  signsNow: null,
};
const during = (kind: AgendaItemKind, facts: Partial<RoomFacts>): RoomFacts => ({
  ...room,
  agenda: [running(kind), item('closing')],
  ...facts,
});
const told = (facts: RoomFacts) => {
  const { part, act, sentence } = roomStep(facts);
  return [part, act, sentence.vi];
};

describe(roomStep.name, () => {
  it.each<[string, Partial<RoomFacts>, unknown[]]>([
    ['waits for the convening', { stage: 'approval' }, ['attendance', null, 'Chờ triệu tập.']],
    [
      'mends what is missing before the opening',
      { stage: 'convening', missing: [{ code: 'secretary', page: 'people', sentence: { vi: '', en: '' } }] },
      ['opening', null, '1 việc còn thiếu trước khi khai mạc.'],
    ],
    [
      'checks people in while only they are missing',
      {
        stage: 'convening',
        hasQuorum: false,
        missing: [{ code: 'quorum', page: 'checkIn', sentence: { vi: '', en: '' } }],
      },
      ['attendance', null, 'Chưa đủ người: tiếp tục điểm danh.'],
    ],
    [
      'opens with a quorum',
      { stage: 'convening', missing: [] },
      ['opening', 'openSession', 'Đã đủ điều kiện tiến hành: tuyên bố và khai mạc.'],
    ],
    ['goes on after a pause', { isPaused: true }, ['attendance', 'resume', 'Phiên họp đang tạm dừng.']],
    [
      'takes up the next item',
      { agenda: [item('opening')] },
      ['agenda', 'startItem', 'Bắt đầu mục tiếp theo: Mục opening.'],
    ],
    ['closes after the last', {}, ['agenda', 'closeSession', 'Chương trình đã hết: bế mạc phiên họp.']],
    [
      'has the result of an election recognised',
      { stage: 'resolution', elections: [{ title: 'Bầu Ban', state: 'decided', box: null }] },
      ['elections', null, 'Ghi quyết định công nhận kết quả: Bầu Ban.'],
    ],
    ['leaves the minutes', { stage: 'followUp' }, ['attendance', null, 'Đã bế mạc: hoàn thiện và ký biên bản.']],
    [
      'speaks of no session where there was none',
      { stage: 'resolution', wasOpened: false },
      ['attendance', null, 'Hội nghị không họp: nghị quyết được thông qua bằng phiếu lấy ý kiến toàn thể.'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told({ ...room, ...facts })).toEqual(expected);
  });

  it.each<[AgendaItemKind, string, Partial<RoomFacts>, unknown[]]>([
    ['headReport', 'Khi xong, kết thúc mục: Mục headReport.', {}, ['agenda', 'finishItem']],
    ['disclosure', 'Công khai từng văn bản của mục này: còn 2 văn bản.', { undisclosed: 2 }, ['agenda', null]],
    ['discussion', 'Lê Thị A đang phát biểu.', { speaking: 'Lê Thị A', nextSpeaker: 'Trần B' }, ['speakers', null]],
    ['discussion', 'Mời Trần B phát biểu.', { nextSpeaker: 'Trần B', unanswered: 3 }, ['speakers', null]],
    ['answers', 'Còn 3 ý kiến chưa giải đáp.', { unanswered: 3 }, ['speakers', null]],
    ['resolution', 'Chuẩn bị biểu quyết: Nghị quyết.', { motions: [motion('resolution')] }, ['votes', null]],
    [
      'resolution',
      'Mở biểu quyết: Nghị quyết.',
      { motions: [motion('resolution', 'void', 'prepared')] },
      ['votes', null],
    ],
    [
      'resolution',
      'Khi xong, kết thúc mục: Mục resolution.',
      { motions: [motion('resolution', 'published')] },
      ['votes', 'finishItem'],
    ],
    ['decision', 'Khi xong, kết thúc mục: Mục decision.', { motions: [motion('resolution')] }, ['votes', 'finishItem']],
    [
      'election',
      'Thông qua thể lệ bầu cử: Bầu Ban.',
      { elections: [{ title: 'Bầu Ban', state: 'prepared', box: null }] },
      ['elections', null],
    ],
    ['awards', 'Trao khen thưởng: Phòng A.', { awardsWaiting: ['Phòng A', 'Phòng B'] }, ['honours', null]],
    ['emulationLaunch', 'Ghi lời phát động thi đua.', {}, ['honours', null]],
    ['pledgeSigning', 'Mời Giám đốc ký giao ước.', { signsNow: 'Giám đốc' }, ['pledge', null]],
  ])('under %s says: %s', (kind, sentence, facts, [part, act]) => {
    expect(told(during(kind, facts))).toEqual([part, act, sentence]);
  });

  it('ends a vote that is open before anything else, and sends a secret one to its own part', () => {
    const secret = { ...motion('other'), votes: [{ isSecret: true, state: 'open' as const }] };
    expect(told(during('headReport', { motions: [motion('resolution'), secret], hasQuorum: false }))[0]).toBe(
      'ballots',
    );
  });

  it.each([
    ['withoutKey', 'Chờ Tổ kiểm phiếu tạo khoá của hòm phiếu điện tử: Bầu Ban.'],
    ['notOpen', 'Mở hòm phiếu điện tử: Bầu Ban.'],
    [null, 'Đang bỏ phiếu: Bầu Ban. Kết thúc khi mọi người đã bỏ phiếu.'],
  ] as const)('while a round is voted on and its box is %s, says: %s', (box, sentence) => {
    const elections = [{ title: 'Bầu Ban', state: 'balloting' as const, box }];
    expect(told(during('election', { elections }))).toEqual(['elections', null, sentence]);
  });

  it('asks for people before anything new is put to the vote', () => {
    const facts = during('resolution', { motions: [motion('resolution', 'prepared')], hasQuorum: false });
    expect(told(facts)[0]).toBe('attendance');
  });

  it('always tells one step in both languages, whatever the room is doing', () => {
    for (const stage of STAGES)
      for (const vote of VOTE_STATES)
        for (const state of ELECTION_STATES) {
          const facts = during('election', {
            stage,
            motions: [motion('other', vote)],
            elections: [{ title: 'Bầu', state, box: null }],
          });
          const { part, sentence } = roomStep(facts);
          expect(ROOM_PARTS).toContain(part);
          expect([sentence.vi, sentence.en]).not.toContain('');
        }
  });
});
