import { html } from './html';
import { layoutPage, moment } from './layout.page';
import type { Message } from './message';

const REFRESH_SECONDS = 10;

/** The mails, the newest first, and a search by recipient. */
export function listPage(messages: readonly Message[], to: string): string {
  const empty = to ? 'Không có thư nào gửi tới người nhận này.' : 'Chưa có thư nào.';
  const body = html`<form action="/" method="get" role="search">
      <input type="search" name="to" value="${to}" placeholder="Người nhận" aria-label="Tìm theo người nhận" />
      <button>Tìm</button>
    </form>
    ${
      messages.length
        ? html`<ol>
            ${messages.map(line)}
          </ol>`
        : html`<p>${empty}</p>`
    }`;
  return layoutPage('Hộp thư trên máy', body, REFRESH_SECONDS);
}

function line(message: Message) {
  return html`<li>
    <a href="/messages/${message.id}">
      <strong>${subjectOf(message)}</strong>
      <span class="soft">tới ${message.to.join(', ')} · </span>${moment(message.receivedAt)}
    </a>
  </li>`;
}

/** What a mail is about, or that it does not say. */
export function subjectOf(message: Message): string {
  return message.subject || '(không có tiêu đề)';
}
