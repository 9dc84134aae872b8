const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif";
const INK = 'color:#1b2733';
const MUTED = 'color:#536270';
const BODY_TEXT = `${FONT};font-size:16px;line-height:1.5`;
const BOX_TEXT = `${FONT};font-size:15px;line-height:1.5;padding:12px 16px;${INK}`;
const RULE = 'border-bottom:1px solid #e3e8ed';

/** Inline styles of the HTML part. Classes only adapt them to narrow screens, to dark mode and to paper, where a program supports it. */
export const STYLE = {
  body: 'margin:0;padding:0;background-color:#eef1f4;-webkit-text-size-adjust:100%',
  marker: `${FONT};font-size:12px;line-height:1.4;${MUTED};text-align:center;margin:0;padding:6px 12px`,
  preheader:
    'display:none;mso-hide:all;visibility:hidden;opacity:0;max-height:0;max-width:0;overflow:hidden;font-size:1px;line-height:1px;color:#eef1f4',
  page: 'background-color:#eef1f4',
  margin: 'padding:24px 12px',
  sheet:
    'word-break:break-word;overflow-wrap:anywhere;max-width:600px;margin:0 auto;background-color:#ffffff;border-top:4px solid #0b4f8a',
  head: `${FONT};font-size:13px;line-height:1.4;font-weight:600;letter-spacing:.02em;color:#4a5a69;padding:12px 32px;${RULE}`,
  main: `${BODY_TEXT};padding:20px 32px 12px`,
  title: `${FONT};font-size:22px;line-height:1.3;font-weight:600;${INK};margin:0 0 12px`,
  heading: `${FONT};font-size:16px;line-height:1.4;font-weight:600;${INK};margin:20px 0 6px`,
  paragraph: `${BODY_TEXT};${INK};margin:0 0 12px`,
  box: 'margin:4px 0 16px',
  notice: `${BOX_TEXT};background-color:#eaf1f8;border-left:4px solid #0b4f8a`,
  warning: `${BOX_TEXT};background-color:#fdf3dc;border-left:4px solid #b7791f;font-weight:600`,
  quote: `${BOX_TEXT};background-color:#f4f6f8;border-left:4px solid #b8c4cf`,
  lead: 'background-color:#f4f6f8;border-left:4px solid #0b4f8a;padding:10px 16px 6px',
  leadRow: 'margin:0 0 6px',
  leadLabel: `${FONT};font-size:14px;line-height:1.45;${MUTED}`,
  leadValue: `${FONT};font-size:15px;line-height:1.45;${INK}`,
  leadStrong: `${FONT};font-size:16px;line-height:1.45;font-weight:700;${INK}`,
  code: `${FONT};font-size:20px;line-height:1.4;font-weight:700;letter-spacing:.08em;${INK}`,
  ticket: `${BOX_TEXT};background-color:#f4f6f8;border-left:4px solid #b8c4cf;text-align:center`,
  ticketRow: 'margin:0 0 8px',
  ticketNumber: `${FONT};font-size:28px;line-height:1.3;font-weight:700;letter-spacing:.08em;${INK}`,
  ticketPicture: 'display:inline-block;width:200px;height:200px;background-color:#ffffff;border:0',
  ticketHint: `${FONT};font-size:14px;line-height:1.5;${MUTED};margin:0`,
  facts: 'margin:4px 0 18px;border-collapse:collapse;border-top:1px solid #e3e8ed',
  label: `${FONT};font-size:14px;line-height:1.5;${MUTED};padding:8px 12px 8px 0;${RULE}`,
  value: `${FONT};font-size:15px;line-height:1.5;${INK};padding:8px 0;${RULE}`,
  strongValue: `${FONT};font-size:16px;line-height:1.5;font-weight:700;${INK};padding:8px 0;${RULE}`,
  list: 'margin:0 0 16px;padding-left:22px',
  item: `${FONT};font-size:15px;line-height:1.5;${INK};margin:0 0 4px`,
  task: 'border:1px solid #d5dde4;border-left:4px solid #0b4f8a;padding:12px 16px',
  taskTitle: `${FONT};font-size:16px;line-height:1.4;font-weight:600;${INK};margin:0 0 6px`,
  taskLink: 'margin:8px 0 0',
  link: `${FONT};font-size:16px;line-height:1.4;font-weight:600;color:#0b4f8a;text-decoration:underline;display:inline-block;padding:6px 0`,
  quietLink: `${FONT};font-size:14px;line-height:1.5;color:#0b4f8a;text-decoration:underline`,
  action: 'margin:16px 0 14px',
  buttonCell: 'background-color:#0b4f8a;border-radius:4px;mso-padding-alt:13px 32px',
  button: `${FONT};display:inline-block;font-size:17px;line-height:1.3;font-weight:600;color:#ffffff;text-decoration:none;padding:13px 32px;border-radius:4px;border:1px solid #0b4f8a;background-color:#0b4f8a`,
  note: `${FONT};font-size:14px;line-height:1.5;${MUTED};margin:0 0 8px`,
  foot: `${FONT};font-size:13px;line-height:1.5;${MUTED};padding:16px 32px 20px;border-top:1px solid #e3e8ed`,
} as const;

/** What a phone, a dark screen and paper change. */
export const SCREENS = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:520px){
.margin{padding:0!important}
.inset{padding-left:20px!important;padding-right:20px!important}
.main{padding-top:14px!important}
.title{font-size:20px!important;margin-bottom:8px!important}
.cell{display:block!important;width:auto!important}
.label{border-bottom:0!important;padding:10px 0 0!important}
.value{padding:0 0 10px!important}
.wide{width:100%!important}
a.button{display:block!important;padding-left:12px!important;padding-right:12px!important}
}
@media (prefers-color-scheme:dark){
.page{background-color:#11161b!important}
.sheet{background-color:#1b2229!important;border-top-color:#5aa0dc!important}
.ink,.value,.notice,.warning,.quote{color:#e9eef2!important}
.muted,.head,.label,.foot{color:#aebac5!important}
.head,.cell,.facts,.foot{border-color:#36424d!important}
.notice{background-color:#1d3247!important;border-left-color:#5aa0dc!important}
.warning{background-color:#40331a!important;border-left-color:#d9a441!important}
.quote{background-color:#242d36!important;border-left-color:#5b6b79!important}
.lead{background-color:#242d36!important;border-left-color:#5aa0dc!important}
.task{border-color:#36424d!important;border-left-color:#5aa0dc!important}
.link{color:#8cc4f5!important}
.button{background-color:#2a74b5!important;border-color:#2a74b5!important;color:#ffffff!important}
}
@media print{
.page,.sheet{background-color:#ffffff!important}
.margin{padding:0!important}
.sheet{max-width:none!important;border-top:0!important}
.notice,.warning,.quote,.lead{background-color:#ffffff!important}
.ink,.value,.notice,.warning,.quote{color:#000000!important}
.muted,.head,.label,.foot{color:#333333!important}
td.button,a.button{background-color:#ffffff!important;color:#0b4f8a!important}
}
`;
