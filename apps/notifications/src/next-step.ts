import type { Sentence } from '@conference/domain';
import type { PersonEntity, Records, TaskEntity } from '@conference/persistence';

/** Who is asked in a round. */
interface AskedPeople {
  readonly tasks: readonly TaskEntity[];
  readonly people: ReadonlyMap<string, PersonEntity>;
}

/** What happens once somebody has answered: who is asked next, or what the procedure does. */
export async function nextStep(records: Records, context: AskedPeople, task: TaskEntity): Promise<Sentence> {
  const asked = askedNext(context, task);
  if (asked) return asked;
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  switch (task.kind) {
    case 'draft':
      return document && document.consultIds.length > 0
        ? {
            vi: `dự thảo được gửi lấy ý kiến ${document.consultIds.length} đơn vị, cá nhân`,
            en: `the draft goes to ${document.consultIds.length} units or people for their opinion`,
          }
        : { vi: 'dự thảo được trình phê duyệt', en: 'the draft goes to those who approve it' };
    case 'opinion':
      return {
        vi: 'đơn vị soạn thảo tiếp thu, giải trình từng ý kiến',
        en: 'the drafting unit answers each remark',
      };
    case 'disposition':
      return { vi: 'dự thảo được trình phê duyệt', en: 'the draft goes to those who approve it' };
    case 'approval':
      return document?.toIssue
        ? { vi: 'văn thư cấp số và ban hành văn bản', en: 'the clerk numbers and issues the document' }
        : { vi: 'văn bản được đưa ra hội nghị', en: 'the document goes to the conference' };
    case 'objection':
      return {
        vi: 'nếu không ai phản đối, văn bản đi tiếp theo quy trình',
        en: 'if nobody objects, the document goes on',
      };
    case 'issue':
      return { vi: 'văn bản được gửi đến các nơi nhận', en: 'the document is sent to its recipients' };
    case 'publication':
      return {
        vi: 'bảng tiếp thu, giải trình được công khai 20 ngày liên tục',
        en: 'the table is shown for 20 consecutive days',
      };
    case 'posting':
      return {
        vi: 'nghị quyết được công khai trên hệ thống nội bộ 20 ngày liên tục; nơi công khai khác được ghi nhận trên trang văn bản',
        en: 'the resolution is shown in the internal system for 20 consecutive days; other places are recorded on its page',
      };
    case 'assessment':
      return { vi: 'người có thẩm quyền thẩm định kết quả tự chấm', en: 'the appraisers look at the scores' };
    case 'response':
      return { vi: 'câu trả lời được thông báo đến người nêu', en: 'your answer is made known to whoever raised it' };
    case 'commitment':
      return { vi: 'người nêu ý kiến xác nhận kết quả', en: 'whoever raised it says whether it is settled' };
    case 'confirmation':
      return {
        vi: 'nếu đã giải quyết, việc kết thúc; nếu chưa, việc trở lại người thực hiện',
        en: 'settled, it is over; if not, it goes back to whoever carries it out',
      };
    case 'progress':
      return {
        vi: 'Chánh Văn phòng tổng hợp vào báo cáo sơ kết',
        en: 'the head of office takes it into the review',
      };
    case 'staffBallot':
      return {
        vi: 'khi hết hạn, kết quả được công bố bằng số liệu cho toàn thể',
        en: 'when the last day is over, the figures are made known to all staff',
      };
  }
}

/** Whose turn comes after this one, by name. */
function askedNext({ tasks, people }: AskedPeople, { turn }: TaskEntity): Sentence | null {
  const after = tasks.filter((other) => other.turn > turn && other.state === 'open');
  const nextTurn = Math.min(...after.map((other) => other.turn));
  const names = after
    .filter((other) => other.turn === nextTurn)
    .flatMap(({ assigneeId }) => people.get(assigneeId) ?? [])
    .map(({ position, name }) => `${position} ${name}`);
  return names.length > 0 ? { vi: names.join('; '), en: names.join('; ') } : null;
}
