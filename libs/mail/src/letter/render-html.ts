import type { Block, FactRow, Letter, ListedTask } from './letter';
import { plainLine, plainText } from './plain-line';
import { REPLY_MARKERS } from './reply-marker';
import { SCREENS, STYLE } from './style';
import { webLink } from './web-link';

/**
 * Writes the HTML part of a letter: tables and inline style, for Outlook as for a phone; no script, nothing loaded: a picture is a part of the mail.
 *
 * The reply marker comes before everything else, hidden words too: what a program quotes under a reply is cut there.
 */
export function renderHtml(letter: Letter): string {
  const { language, blocks } = letter;
  return `<!DOCTYPE html>
<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${line(letter.subject)}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<style>${SCREENS}</style>
</head>
<body class="page" lang="${language}" style="${STYLE.body}">
${renderMarker(letter)}${renderPreheader(letter)}<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef1f4" style="${STYLE.page}"><tr><td align="center" class="margin" style="${STYLE.margin}">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="${STYLE.sheet}">
<tr><td class="head inset" style="${STYLE.head}">${line(letter.office)}</td></tr>
<tr><td class="main inset" style="${STYLE.main}">
<h1 class="ink title" style="${STYLE.title}">${line(letter.title)}</h1>
<p class="ink" style="${STYLE.paragraph}">${line(letter.salutation)}</p>
${blocks.map(renderBlock).join('\n')}
</td></tr>
<tr><td class="foot inset" style="${STYLE.foot}">${letter.closing.map(line).join('<br>')}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

function renderMarker({ takesReplies, language }: Letter): string {
  return takesReplies ? `<p class="muted" style="${STYLE.marker}">${line(REPLY_MARKERS[language])}</p>\n` : '';
}

/** Only an inbox shows it. */
function renderPreheader({ preheader }: Letter): string {
  return preheader ? `<div class="preheader" style="${STYLE.preheader}">${line(preheader)}</div>\n` : '';
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p class="ink" style="${STYLE.paragraph}">${line(block.text)}</p>`;
    case 'notice':
      return box('notice', '#eaf1f8', STYLE.notice, line(block.text));
    case 'warning':
      return box('warning', '#fdf3dc', STYLE.warning, line(block.text));
    case 'lead':
      return box('lead', '#f4f6f8', STYLE.lead, block.rows.map(renderLeadRow).join('\n'));
    case 'facts':
      return renderFacts(block.rows);
    case 'list':
      return renderList(block);
    case 'quote':
      return `${heading(block.heading)}${box('quote', '#f4f6f8', STYLE.quote, lines(block.text))}`;
    case 'code':
      return renderCode(block);
    case 'ticket':
      return renderTicket(block);
    case 'tasks':
      return `${heading(block.heading)}\n${block.tasks.map(renderTask).join('\n')}`;
    case 'action':
      return renderAction(block);
  }
}

function renderLeadRow({ label, value, strong }: FactRow): string {
  return (
    `<p style="${STYLE.leadRow}"><span class="muted" style="${STYLE.leadLabel}">${line(label)}:</span> ` +
    `<span class="ink" style="${strong ? STYLE.leadStrong : STYLE.leadValue}">${line(value)}</span></p>`
  );
}

function renderFacts(rows: readonly FactRow[]): string {
  const written = rows.map(
    ({ label, value, strong }) =>
      `<tr><td class="cell label" width="150" valign="top" style="${STYLE.label}">${line(label)}</td>` +
      `<td class="cell value" valign="top" style="${strong ? STYLE.strongValue : STYLE.value}">${line(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="facts" style="${STYLE.facts}">\n${written.join('\n')}\n</table>`;
}

function renderList(block: Extract<Block, { type: 'list' }>): string {
  const tag = block.numbered ? 'ol' : 'ul';
  const items = block.lines.map((text) => `<li class="ink" style="${STYLE.item}">${line(text)}</li>`);
  return `${heading(block.heading)}<${tag} style="${STYLE.list}">${items.join('')}</${tag}>`;
}

function renderCode({ label, code, hint }: Extract<Block, { type: 'code' }>): string {
  const written =
    `<span class="muted" style="${STYLE.leadLabel}">${line(label)}:</span> ` +
    `<span class="ink" style="${STYLE.code}">${line(code)}</span><br>` +
    `<span class="muted" style="${STYLE.leadLabel}">${line(hint)}</span>`;
  return box('quote', '#f4f6f8', STYLE.quote, written);
}

/** Black on white in a dark mail too, or no camera reads it. */
function renderTicket({ label, number, hint, picture }: Extract<Block, { type: 'ticket' }>): string {
  const written =
    `<p style="${STYLE.ticketRow}"><span class="muted" style="${STYLE.leadLabel}">${line(label)}</span><br>` +
    `<span class="ink" style="${STYLE.ticketNumber}">${line(number)}</span></p>` +
    `<p style="${STYLE.ticketRow}"><img src="cid:${escapeHtml(picture.cid)}" alt="${line(picture.alt)}" width="200" height="200" style="${STYLE.ticketPicture}"></p>` +
    `<p class="muted" style="${STYLE.ticketHint}">${line(hint)}</p>`;
  return box('quote', '#f4f6f8', STYLE.ticket, written);
}

/** A task among others: its link looks less than the one button of a mail about one task. */
function renderTask({ title, rows, label, url }: ListedTask): string {
  return (
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.box}"><tr>` +
    `<td class="task" style="${STYLE.task}"><p class="ink" style="${STYLE.taskTitle}">${line(title)}</p>\n` +
    `${rows.map(renderLeadRow).join('\n')}\n` +
    `<p style="${STYLE.taskLink}">${renderLink(label, url, STYLE.link)}</p></td></tr></table>`
  );
}

/** A button that is a table cell: Outlook pads cells, not links. */
function renderAction({ label, url, notes, isQuiet }: Extract<Block, { type: 'action' }>): string {
  const button =
    `<table role="presentation" class="wide" cellpadding="0" cellspacing="0" border="0" style="${STYLE.action}"><tr>` +
    `<td class="button" align="center" bgcolor="#0b4f8a" style="${STYLE.buttonCell}">` +
    `<a href="${escapeHtml(webLink(url))}" class="button" style="${STYLE.button}">${line(label)}</a></td></tr></table>`;
  const link = `<p class="muted" style="${STYLE.note}">${renderLink(label, url, STYLE.quietLink)}</p>`;
  const below = notes.map((note) => `<p class="muted" style="${STYLE.note}">${line(note)}</p>`);
  return [isQuiet ? link : button, ...below].join('\n');
}

function renderLink(label: string, url: string, style: string): string {
  return `<a href="${escapeHtml(webLink(url))}" class="link" style="${style}">${line(label)}</a>`;
}

function box(name: string, colour: string, style: string, content: string): string {
  return (
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.box}"><tr>` +
    `<td class="${name}" bgcolor="${colour}" style="${style}">${content}</td></tr></table>`
  );
}

function heading(text: string): string {
  return `<h2 class="ink" style="${STYLE.heading}">${line(text)}</h2>`;
}

function line(value: string): string {
  return escapeHtml(plainLine(value));
}

function lines(value: string): string {
  return escapeHtml(plainText(value)).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
