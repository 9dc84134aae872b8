import { html, withLinks, type Markup } from './html';
import { layoutPage, moment } from './layout.page';
import { subjectOf } from './list.page';
import type { Message } from './message';
import { doneNotice, type Done } from './reply.page';

/** How one mail is shown. */
export type MessageView = 'text' | 'html' | 'raw';

/** What of a mail is shown, beside the mail itself. */
export interface Shown {
  readonly view: MessageView;
  /** Its bytes as text, where they are what is shown. */
  readonly raw: string;
  readonly done: Done;
  readonly canReply: boolean;
}

/** One mail as text, as it looks, or as it came. */
export function messagePage(message: Message, { view, raw, done, canReply }: Shown): string {
  return layoutPage(
    subjectOf(message),
    html`<h1>${subjectOf(message)}</h1>
      ${doneNotice(done)} ${facts(message)} ${views(message, view, canReply)} ${content(message, view, raw)}`,
  );
}

function facts(message: Message): Markup {
  const files = message.attachments.map(
    ({ name, mediaType, size }, index) =>
      html`<a href="/messages/${message.id}/files/${index + 1}">${name || mediaType}</a> (${size} byte)<br />`,
  );
  return html`<dl>
    <dt>Từ</dt>
    <dd>${message.from}</dd>
    <dt>Tới</dt>
    <dd>${message.to.join(', ')}</dd>
    <dt>Nhận lúc</dt>
    <dd>${moment(message.receivedAt)}</dd>
    ${
      files.length
        ? html`<dt>Tệp kèm</dt>
            <dd>${files}</dd>`
        : null
    }
  </dl>`;
}

function views(message: Message, current: MessageView, canReply: boolean): Markup {
  const link = (view: MessageView, name: string) =>
    html`<a href="/messages/${message.id}?view=${view}" ${view === current ? html`aria-current="page"` : null}
      >${name}</a
    >`;
  return html`<nav aria-label="Cách xem">
    ${canReply ? html`<a class="main" href="/messages/${message.id}/reply">Trả lời</a>` : null}
    ${message.html === null ? null : link('html', 'Trình bày')} ${link('text', 'Chữ')} ${link('raw', 'Nguồn')}
  </nav>`;
}

function content(message: Message, view: MessageView, raw: string): Markup {
  switch (view) {
    case 'text':
      return html`<pre class="text">${withLinks(message.text)}</pre>`;
    case 'raw':
      return html`<pre>${raw}</pre>`;
    case 'html':
      return html`<iframe
        title="Nội dung thư"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/messages/${message.id}/html"
      ></iframe>`;
  }
}
