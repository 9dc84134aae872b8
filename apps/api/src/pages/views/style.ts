import { createHash } from 'node:crypto';
import { OUTCOMES } from '@conference/domain';

const OFFERED = [...new Set(Object.values(OUTCOMES).flat())];

/** Without a script, the button names the chosen act by the choice that is checked; older browsers show its general name. */
const NAMED_ACTS = OFFERED.map(
  (outcome) => `form:has([value=${outcome}]:checked) .act-${outcome}{display:inline}`,
).join('\n');

/** The one style sheet of the pages: calm, official, readable on a phone, in light and dark, in one family with the dashboard and the mails. */
export const STYLE_SHEET = `
:root{color-scheme:light dark;--body:#f6f7f8;--text:#1c2530;--dimmed:#566270;--anchor:#1f4f79;--surface:#fff;--line:#dde2e7;--line-strong:#8a95a1;
--top:#1f4f79;--accent:#1f4f79;--on-accent:#fff;--accent-soft:#e8f0f7;--good:#1d6643;--good-soft:#e6f3ec;--wait:#7a5200;--wait-soft:#fdf3dc;
--late:#a8261c;--late-soft:#fcebe9;--calm:#4a5663;--calm-soft:#edf0f3}
@media (prefers-color-scheme:dark){:root{--body:#14181d;--text:#e4e8ec;--dimmed:#a3adb8;--anchor:#9cc3e6;--surface:#1b2026;--line:#303841;--line-strong:#6d7987;
--top:#9cc3e6;--accent:#9cc3e6;--on-accent:#10202f;--accent-soft:#1f3347;--good:#86d3a8;--good-soft:#18342a;--wait:#efc566;--wait-soft:#3a2f14;
--late:#ff9e93;--late-soft:#43211f;--calm:#b6c0ca;--calm-soft:#2a3139}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--body);color:var(--text);font:1rem/1.55 'Segoe UI',system-ui,-apple-system,Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,dl,dd,ul,li,fieldset,blockquote{margin:0;padding:0}
h1{font-size:clamp(1.375rem,1.1rem + 1.2vw,1.875rem);line-height:1.25;font-weight:650;text-wrap:pretty}
h2{font-size:1.1875rem;line-height:1.35;font-weight:650}
h2.small,h3.small{font-size:1rem;line-height:1.4}
h3{font-size:1rem;line-height:1.45;font-weight:650}
a{color:var(--anchor)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.top{background:var(--surface);border-top:4px solid var(--top);border-bottom:1px solid var(--line)}
.bar,main,.foot>div{max-width:68rem;margin:0 auto;padding-left:clamp(1rem,4vw,2rem);padding-right:clamp(1rem,4vw,2rem)}
.bar{display:flex;align-items:center;gap:.75rem;padding-top:.625rem;padding-bottom:.625rem}
.bar svg{flex:none;width:2rem;height:2rem}
.brand{flex:1;min-width:0;line-height:1.3}
.brand strong{display:block;font-weight:650}
.brand span{display:block;color:var(--dimmed);font-size:.875rem}
.bar>a{flex:none;padding:.625rem .25rem;font-size:.9375rem;white-space:nowrap}
main{padding-top:clamp(1rem,3vw,2.25rem);padding-bottom:2.5rem}
.slim .bar,.slim main,.slim .foot>div{max-width:48rem}
.stack{display:grid;gap:1.5rem;align-content:start;min-width:0}
.stack>*{min-width:0}
.stack>section.stack:not(.card){gap:.75rem}
.kind{margin-bottom:.375rem;color:var(--accent);font-weight:600}
.whose{margin-top:.625rem;color:var(--dimmed)}
.whose strong{color:var(--text)}
.lead{font-size:1.0625rem}
.quiet{color:var(--dimmed);font-size:.9375rem}
.card{padding:clamp(1rem,3vw,1.5rem);background:var(--surface);border:1px solid var(--line);border-radius:8px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,8rem),1fr));gap:1rem 1.5rem}
.facts dt{color:var(--dimmed);font-size:.875rem}
.facts dd{margin-top:.125rem}
.facts .wide{grid-column:1/-1}
.facts .strong{font-size:1.0625rem;font-weight:650}
.facts small{color:var(--dimmed);font-size:.875rem}
.facts .fine{font-size:.9375rem}
.asked{grid-template-columns:minmax(0,1fr);gap:.75rem 2rem}
.to-read{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:1rem;align-content:start;align-items:center}
.to-read dd:last-child:not(.strong){grid-column:2;grid-row:1/span 2;margin:0}
.to-read .button{min-height:2.75rem;padding:.5rem 1rem}
.points{display:grid;gap:.375rem;margin-top:.875rem;padding-top:.75rem;border-top:1px solid var(--line);list-style:none;font-size:.9375rem}
.points li{overflow-wrap:anywhere}
.points a{font-weight:600}
.fold summary{cursor:pointer;font-weight:600}
.fold summary small{display:block;margin-top:.125rem;color:var(--dimmed);font-size:.875rem;font-weight:400}
.fold .facts{margin-top:1rem}
.print{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,'Noto Sans Mono','DejaVu Sans Mono',monospace;letter-spacing:.02em;white-space:nowrap}
.pill{display:inline-block;padding:.125rem .625rem;border-radius:1rem;background:var(--calm-soft);color:var(--calm);font-size:.875rem;font-weight:600;line-height:1.5}
.pill.good{background:var(--good-soft);color:var(--good)}
.pill.wait{background:var(--wait-soft);color:var(--wait)}
.pill.late{background:var(--late-soft);color:var(--late)}
.notice{padding:.875rem 1.125rem;border-left:4px solid var(--calm);border-radius:4px;background:var(--calm-soft)}
.notice.good{border-color:var(--good);background:var(--good-soft)}
.notice.wait{border-color:var(--wait);background:var(--wait-soft)}
.notice.late{border-color:var(--late);background:var(--late-soft)}
.notice.accent{border-color:var(--accent);background:var(--accent-soft)}
.notice>*+*{margin-top:.375rem}
.notice strong{font-weight:650}
.notice p{font-size:.9375rem}
.notice p:first-child:last-child{font-size:1rem}
blockquote{padding-left:1rem;border-left:3px solid var(--line-strong);white-space:pre-line}
.paper{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem}
.paper>div{flex:1 1 14rem;min-width:0}
.paper .name{overflow-wrap:anywhere;font-weight:600}
.button{display:inline-block;max-width:100%;min-height:3rem;padding:.6875rem 1.5rem;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;line-height:1.5;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(1.12)}
.button.second{background:transparent;color:var(--accent)}
.button.second:hover{background:var(--accent-soft);filter:none}
form.stack{gap:1.25rem}
fieldset{min-width:0;border:0}
legend,.label{display:block;margin-bottom:.5rem;padding:0;font-size:.9375rem;font-weight:600}
.label{margin-bottom:.25rem}
.hint{margin-bottom:.375rem;color:var(--dimmed);font-size:.875rem}
.choice{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem 1rem;border:1px solid var(--line-strong);border-radius:6px;background:var(--surface);cursor:pointer}
.choice+.choice{margin-top:.5rem}
.choice:hover{background:var(--accent-soft)}
.choice:has(input:checked){border-color:var(--accent);background:var(--accent-soft);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.choice:has(input:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.choice input{flex:none;width:1.2rem;height:1.2rem;margin:0;accent-color:var(--accent);outline:none}
.criterion{padding:.75rem 1rem 1rem;border:1px solid var(--line);border-radius:6px}.criterion legend{float:left;width:100%}.criterion legend+*{clear:both}.criterion>*+*{margin-top:.75rem}.evidence>*+*{margin-top:.75rem}
.choice small{display:block;color:var(--dimmed);font-size:.875rem;font-weight:400;line-height:1.4}
.inline{display:flex;flex-wrap:wrap;gap:.5rem}
.inline .choice{flex:1 1 9rem;min-height:2.75rem;margin:0;padding:.25rem .75rem}
.criterion .inline .choice{flex-basis:8rem;gap:.5rem;padding:.25rem .625rem;line-height:1.3}
.remembered{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin-top:1.25rem;padding-top:1rem;border-top:1px solid var(--line)}
.link{padding:.5rem 0;border:0;background:none;color:var(--anchor);font:inherit;font-size:.9375rem;text-decoration:underline;cursor:pointer}
textarea,input[type=text],select{display:block;width:100%;min-height:3rem;padding:.625rem .75rem;border:1px solid var(--line-strong);border-radius:6px;background:var(--surface);color:inherit;font:inherit}
input[name=code]{max-width:12rem;font-size:1.25rem;letter-spacing:.12em}
textarea{min-height:6rem;resize:vertical;field-sizing:content;max-height:24rem}
textarea.short{min-height:4.5rem}
input[type=file]{display:block;width:100%;padding:.75rem;border:1px dashed var(--line-strong);border-radius:6px;background:var(--surface);color:inherit;font:inherit;font-size:.9375rem}
input[type=file]::file-selector-button{min-height:2.5rem;margin-right:.75rem;padding:.375rem 1rem;border:1px solid var(--accent);border-radius:6px;background:transparent;color:var(--accent);font:inherit;font-weight:600;cursor:pointer}
.send .button{width:100%}
.button~.quiet{margin-top:.625rem}
.act{display:none}
${NAMED_ACTS}
form:has([name=outcome]:checked) .act-any{display:none}
.away{position:absolute;left:-200vw;width:1px;height:1px;overflow:hidden}
.rehearsal{margin-bottom:1.5rem}
[tabindex='-1']:focus{outline:none}
.said{margin-top:.5rem}
.said+.quiet{margin-top:1rem}
.remark{padding-top:1.25rem;border-top:1px solid var(--line)}
.remark>*+*{margin-top:.75rem}
.remark .who{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.missing{color:var(--late);font-size:.9375rem;font-weight:600}
table{width:100%;border-collapse:collapse;background:var(--surface);font-size:.9375rem}
th,td{padding:.75rem 1rem;border:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--calm-soft);font-weight:600}
td p+p{margin-top:.375rem}
.words{white-space:pre-line}
.where{color:var(--dimmed);font-size:.9375rem}
.where+*{margin-top:.25rem}
q{quotes:'“' '”'}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.text{max-width:46rem}
.block+.block{margin-top:.875rem}
.block{scroll-margin-top:1rem}
.block:target>:first-child{background:var(--wait-soft)}
.block p{white-space:pre-line}
.block .no{font-weight:600}
.block.article>p{font-weight:650}
.block.heading{margin-top:1.5rem;text-align:center}
.part .no,.chapter .no{display:block}
.block.heading.group{text-align:left}
.block.heading:first-child{margin-top:0}
.block.heading>details{text-align:left}
.block.point>p{padding-left:1.25rem}
.scroll{overflow-x:auto;max-width:100%}
.scroll table{width:auto;min-width:100%}
.scroll th,.scroll td{padding:.5rem .625rem;white-space:pre-line}
.on{margin-top:.125rem}
.on summary{display:inline-block;padding:.375rem 0;color:var(--anchor);font-size:.875rem;cursor:pointer}
.on summary::before{content:'✎ '}
.on[open] summary{font-weight:600}
.changes,.cited{list-style:none}
.cited{display:grid;gap:.75rem;margin-top:.5rem;padding-left:1rem;border-left:3px solid var(--line-strong)}
.changes{display:grid;gap:1rem}
.changes li+li{padding-top:1rem;border-top:1px solid var(--line)}
.changes p+p{margin-top:.375rem}
ins{background:var(--good-soft);color:var(--good);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:2px}
del{background:var(--late-soft);color:var(--late);text-decoration:line-through}
.foot{padding:1.25rem 0 2.5rem;border-top:1px solid var(--line);color:var(--dimmed);font-size:.875rem}
.foot p+p{margin-top:.375rem}
.mark{display:flex;align-items:flex-start;gap:.875rem}
.mark svg{flex:none;width:clamp(1.75rem,1.4rem + 1.2vw,2.25rem);height:clamp(1.75rem,1.4rem + 1.2vw,2.25rem)}
.mark.good{color:var(--good)}.mark.wait{color:var(--wait)}.mark.calm{color:var(--calm)}
.mark h1{color:var(--text)}
.effects{display:grid;gap:.375rem;margin-top:.5rem;padding-left:1.25rem}
.next{display:grid;gap:.75rem;justify-items:start}
@media (min-width:40rem){.facts{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 2rem}.asked{grid-template-columns:minmax(0,1fr) auto}}
@media (min-width:60rem){.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,25rem);gap:1.75rem 2.5rem;align-items:start}
.two>.form{grid-column:2;grid-row:1/span 2;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow-y:auto}
.two>.more{grid-column:1}
.early{display:none}}
@media (max-width:59.99rem){.two{display:grid;gap:1.5rem}}
@media (max-width:40rem){.stack{gap:1.25rem}[role=table],[role=table] tbody,[role=row],[role=cell]{display:block}[role=table] thead{position:absolute;left:-200vw}[role=row]+[role=row]{border-top:4px solid var(--body)}
[role=cell]{border-top:0}[role=row]>[role=cell]:first-child{border-top:1px solid var(--line)}[role=cell]::before{content:attr(data-label);display:block;color:var(--dimmed);font-size:.8125rem}
.brand span{font-size:.8125rem}.next .button{width:100%}.next form{width:100%}}
@media print{.form,.bar>a,.to-answer,.on{display:none}body{background:#fff}
details::details-content{content-visibility:visible}.fold summary{list-style:none}}
`;

/** How the pages' policy names the style sheet, so that no other style is taken. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE_SHEET).digest('base64')}'`;
