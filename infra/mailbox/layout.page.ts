import { html, Markup } from './html';

/** The frame of every page of the mailbox. */
export function layoutPage(title: string, body: Markup, refreshSeconds: number | null = null): string {
  const refresh = refreshSeconds === null ? null : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh}
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <a class="home" href="/">Hộp thư trên máy</a>
          <span>Thư chỉ được giữ tại đây, không gửi ra ngoài.</span>
        </header>
        <main>${body}</main>
      </body>
    </html>`.text;
}

/** Writes a moment as people in Vietnam read it. */
export function moment(instant: string): Markup {
  const shown = new Date(instant).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  return html`<time datetime="${instant}">${shown}</time>`;
}

/** The look of the mailbox. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #888; --accent: #1c6e8c; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, 'Noto Sans', sans-serif; }
header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
header span, time, .soft { color: var(--soft); font-size: .875rem; }
.home { font-weight: 600; font-size: 1.125rem; text-decoration: none; }
a { color: var(--accent); overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
form { display: flex; gap: .5rem; margin-bottom: 1rem; }
input { flex: 1; min-width: 0; }
form.stacked { flex-direction: column; align-items: stretch; }
form.stacked input { flex: none; }
form.stacked p { margin: 0; }
form.stacked button { align-self: start; }
textarea { font: inherit; width: 100%; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .375rem; }
details { margin: 1.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
summary { cursor: pointer; margin-bottom: 1rem; min-height: 2.75rem; line-height: 2.75rem; }
.notice { padding: .75rem 1rem; border: 1px solid var(--accent); border-radius: .375rem; }
input, button { font: inherit; padding: .5rem .75rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .375rem; }
ol { list-style: none; margin: 0; padding: 0; }
li a { display: block; padding: .75rem 0; border-bottom: 1px solid var(--line); text-decoration: none; color: inherit; }
li strong { display: block; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1rem; }
nav a { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .375rem; text-decoration: none; }
nav a.main { background: var(--accent); border-color: var(--accent); color: Canvas; font-weight: 600; }
nav a[aria-current] { border-color: var(--accent); font-weight: 600; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
pre.text { font: inherit; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: .375rem; background: #fff; }
@media (prefers-color-scheme: dark) { :root { --accent: #7cc5df; } }
`;
