import { envelopeFromIn, recipientsIn } from './delivered-fields';

const ADDRESS = `t+${'a'.repeat(32)}@tra-loi.example`;
const RETURN = `b+${'b'.repeat(32)}@tra-loi.example`;
const mail = (...fields: string[]): Buffer => Buffer.from([...fields, '', `To: ${RETURN}`].join('\r\n'));

describe(recipientsIn.name, () => {
  it.each([
    ['where it was delivered', [`Delivered-To: ${ADDRESS}`], [ADDRESS]],
    ['whom it names, over two lines', [`To: Van phong\r\n <${ADDRESS}>`, 'Cc: x@else.example'], [ADDRESS]],
    ['both, each once', [`X-Original-To: ${RETURN}`, `To: ${ADDRESS}, ${RETURN}`], [RETURN, ADDRESS]],
    ['nobody of ours', ['To: x@else.example', `Subject: ${ADDRESS}`], []],
  ])('reads %s', (_, fields, recipients) => {
    expect(recipientsIn(mail(...fields))).toEqual(recipients);
  });
});

describe(envelopeFromIn.name, () => {
  it.each([
    ['what the delivering server wrote first', ['Return-Path: <a@x>', 'Return-Path: <b@x>', 'From: c@x'], 'a@x'],
    ['nobody, for a report', ['Return-Path: <>', 'From: mailer-daemon@x'], ''],
    ['the writer, where the server wrote nothing', ['From: "B" <b@x>'], 'b@x'],
    ['the writer without brackets', ['From: b@x'], 'b@x'],
    ['nothing that cannot be stored', ['Return-Path: <a\u0000@x>'], ''],
    ['nothing where there is nothing', ['Subject: x'], ''],
  ])('takes %s', (_, fields, from) => {
    expect(envelopeFromIn(mail(...fields))).toBe(from);
  });
});
