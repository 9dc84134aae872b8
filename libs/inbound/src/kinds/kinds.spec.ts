import { readMail } from '../reading/read-mail';
import { mailOf } from '../signed-mail.factory';
import { absentUntil } from './absence';
import { mailKindOf } from './automatic';
import { readDeliveryReport } from './delivery-report';

const LETTER = {
  From: 'A <a@so.example>',
  To: 't+1@tra-loi.example',
  Subject: 'Re: Đề nghị quyết định',
  'Message-ID': '<1@so.example>',
};
const kindOf = async (fields: Record<string, string>, { body = 'Đồng ý', from = 'a@so.example' } = {}) =>
  mailKindOf(await readMail(Buffer.from(mailOf({ ...LETTER, ...fields }, body))), from, [
    'tra-loi.example',
    'co-quan.example',
  ]);

describe(mailKindOf.name, () => {
  it.each<[string, Record<string, string>]>([
    ['personal', {}],
    ['personal', { 'Auto-Submitted': 'no' }],
    ['personal', { Precedence: 'first-class' }],
    ['absence', { 'Auto-Submitted': 'auto-replied' }],
    ['absence', { 'Auto-Submitted': 'auto-replied (vacation)' }],
    ['absence', { 'X-Autoreply': 'yes' }],
    ['absence', { Precedence: 'auto_reply' }],
    ['absence', { Subject: 'Automatic reply: Decide by Thursday', 'Auto-Submitted': 'auto-generated' }],
    ['absence', { Subject: '=?utf-8?B?VHLhuqMgbOG7nWkgdOG7sSDEkeG7mW5nOiDEkOG7gSBuZ2jhu4s=?=' }],
    ['absence', { Subject: 'Vắng mặt đến hết 14/3' }],
    ['automatic', { 'Auto-Submitted': 'auto-generated' }],
    ['automatic', { Precedence: 'bulk' }],
    ['automatic', { 'Content-Type': 'text/calendar; method=REPLY' }],
    ['automatic', { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b' }],
    ['list', { 'List-Id': '<x.example>' }],
    ['list', { Precedence: 'list' }],
    ['complaint', { 'Content-Type': 'multipart/report; report-type=feedback-report; boundary=b' }],
    ['deliveryReport', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }],
    ['own', { 'Message-ID': `<${'a'.repeat(40)}@co-quan.example>`, 'Auto-Submitted': 'auto-replied' }],
    ['own', { From: 't+abc@tra-loi.example' }],
  ])('%s: %j', async (kind, fields) => {
    expect(await kindOf(fields)).toBe(kind);
  });

  it('takes nothing without a sender for a letter of a person', async () => {
    expect(await kindOf({}, { from: '' })).toBe('automatic');
    expect(await kindOf({ Subject: 'Undelivered Mail Returned to Sender' }, { from: '' })).toBe('deliveryReport');
  });
});

describe(absentUntil.name, () => {
  it.each([
    ['Tôi đi công tác đến hết ngày 14/3.', '2026-03-14'],
    ['Tôi nghỉ phép từ ngày 09/03/2026 đến ngày 14/03/2026', '2026-03-14'],
    ['Vắng mặt đến hết thứ Bảy, ngày 14 tháng 3 năm 2026'.normalize('NFD'), '2026-03-14'],
    ['Vắng mặt tới 14.3.2026', '2026-03-14'],
    ['Tôi sẽ trở lại làm việc vào ngày 16/3', '2026-03-15'],
    ['I am away until 14 March and cannot read mail.', '2026-03-14'],
    ['Out of office until March 14th, 2026', '2026-03-14'],
    ['On leave from 9 March through Saturday, 14 March 2026', '2026-03-14'],
    ['I will be back in the office on 16 March', '2026-03-15'],
    ['away until 2026-03-14', '2026-03-14'],
    ['Nghỉ đến hết ngày 02/01', '2027-01-02'],
    ['Nghỉ đến hết ngày 31/2', null],
    ['Nghỉ đến hết ngày 14/3/2025', null],
    ['Nghỉ đến hết ngày 14/3/2030', null],
    ['Tôi đang vắng mặt.', null],
    ['See you until then', null],
    ['until May', null],
    ['', null],
  ])('%j: %s', (text, day) => {
    expect(absentUntil(text, '2026-03-09')).toBe(day);
  });
});

describe(readDeliveryReport.name, () => {
  it.each([
    ['Action: failed\nStatus: 5.1.1', { action: 'failed', status: '5.1.1' }],
    ['Final-Recipient: rfc822; a@so.example\nAction: failed\nStatus: 4.4.7', { action: 'delayed', status: '4.4.7' }],
    ['Action: delayed\nStatus: 4.2.2', { action: 'delayed', status: '4.2.2' }],
    ['Action: delivered\nStatus: 2.0.0', null],
    ['Action: relayed', null],
    [
      'The following message could not be delivered: 550 5.1.1 <a@so.example>: User unknown',
      { action: 'failed', status: '5.1.1' },
    ],
    ['Hi. This is the qmail-send program. Sorry, no such user here.', { action: 'failed', status: null }],
    ['Địa chỉ không tồn tại', { action: 'failed', status: null }],
    ['Your message was read.', null],
  ])('%j', (text, report) => {
    expect(readDeliveryReport(text)).toEqual(report);
  });
});
