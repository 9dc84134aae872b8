import { html, type Markup } from './html';
import { layoutPage } from './layout.page';
import { subjectOf } from './list.page';
import type { Message } from './message';

/** What was done with a mail just now. */
export type Done = 'reply' | 'absence' | 'bounce' | null;

const DONE_WORDS: Readonly<Record<Exclude<Done, null>, string>> = {
  reply: 'Đã gửi thư trả lời.',
  absence: 'Đã gửi thư trả lời tự động báo vắng mặt.',
  bounce: 'Đã gửi báo cáo thư không đến được.',
};

/** Tells what was sent back. */
export function doneNotice(done: Done): Markup | null {
  return done === null ? null : html`<p class="notice" role="status">${DONE_WORDS[done]}</p>`;
}

/** The page on which the owner of a mailbox writes their reply. */
export function replyPage(message: Message, canReply: boolean): string {
  const title = `Trả lời: ${subjectOf(message)}`;
  return layoutPage(
    title,
    html`<h1>${title}</h1>
      <dl>
        <dt>Từ</dt>
        <dd>${message.to.join(', ')}</dd>
      </dl>
      ${canReply ? replyForm(message) : html`<p>Thư này không nhận trả lời.</p>`} ${machineForms(message)}
      <p><a href="/messages/${message.id}">Về thư</a></p>`,
  );
}

function replyForm({ id }: Message): Markup {
  return html`<form class="stacked" method="post" action="/messages/${id}/reply">
    <label for="text">Nội dung trả lời</label>
    <textarea id="text" name="text" rows="6" required autofocus aria-describedby="hint"></textarea>
    <p id="hint" class="soft">
      Dòng đầu tiên là câu trả lời, ghi đúng một trong các câu mà thư nêu. Thư được ký bằng khóa của tên miền người gửi
      và kèm nội dung thư gốc, như chương trình thư vẫn làm.
    </p>
    <button name="kind" value="reply">Gửi trả lời</button>
  </form>`;
}

/** What servers send back by themselves, to try out how it shows. */
function machineForms({ id }: Message): Markup {
  return html`<details>
    <summary>Thử thư của máy chủ: vắng mặt, không đến được</summary>
    <form class="stacked" method="post" action="/messages/${id}/reply">
      <label for="until">Vắng mặt đến hết ngày</label>
      <input id="until" type="date" name="until" required />
      <button name="kind" value="absence">Gửi thư trả lời tự động</button>
    </form>
    <form method="post" action="/messages/${id}/reply">
      <button name="kind" value="bounce">Báo địa chỉ không tồn tại</button>
    </form>
  </details>`;
}
