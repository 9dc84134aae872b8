import fc from 'fast-check';
import { decodeText } from './decode-text';

const WORDS = 'Họ và tên;Đơn vị\r\nNguyễn Thị Hoàng;Văn phòng Sở\r\n';
const bytes = (latin: string) => Buffer.from(latin, 'latin1');
/** “Trần Đình Khải” and “Nguyễn Thị Hà” in the Vietnamese table of Windows, where tones follow their letters. */
const KHAI = bytes('Tr\xe2\xccn \xd0\xec\xccnh Kh\xe0\xd2i'.replace('\xec\xcc', 'i\xcc').replace('\xe0\xd2', 'a\xd2'));
const HA = bytes('Nguy\xea\xden Thi\xf2 Ha\xcc');

describe(decodeText.name, () => {
  const swapped = Buffer.from(WORDS, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from(WORDS), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${WORDS}`), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), 'utf-16'],
    ['UTF-16 without', Buffer.from(WORDS, 'utf16le'), 'utf-16'],
    ['UTF-16 the other way round', swapped, 'utf-16'],
    ['UTF-16 the other way round, with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), 'utf-16'],
  ])('reads %s', (_, content, encoding) => {
    expect(decodeText(content)).toEqual({ ok: true, value: { text: WORDS, encoding } });
  });

  it.each([
    [
      'the Vietnamese table of Windows',
      Buffer.concat([KHAI, bytes(';'), HA]),
      'Trần Đình Khải;Nguyễn Thị Hà',
      'windows-1258',
    ],
    ['an old font, as it stands', bytes('Nguy\xd4n Th\xde H\xb5'), 'NguyÔn ThÞ Hµ', 'windows-1252'],
  ])('reads %s', (_, content, text, encoding) => {
    expect(decodeText(content)).toEqual({ ok: true, value: { text, encoding } });
  });

  it('says which lines are written otherwise than the rest, and how they read', () => {
    const mixed = Buffer.concat([
      Buffer.from('Họ và tên\nPlain\n'),
      KHAI,
      bytes('\n'),
      Buffer.from('Lý Gia Bảo\n'),
      HA,
    ]);
    expect(decodeText(mixed)).toEqual({
      ok: false,
      refusal: { code: 'text-mixed', lines: [3, 5], sample: 'Trần Đình Khải' },
    });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['half a sign of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
  ])('does not take %s for text', (_, content) => {
    expect(decodeText(content)).toMatchObject({ ok: false, refusal: { code: 'text-binary' } });
  });

  it('reads whatever UTF-8 says', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((said) => !said.includes('\0') && !said.startsWith('\ufeff'));
    fc.assert(
      fc.property(text, (said) => {
        expect(decodeText(Buffer.from(said))).toEqual({ ok: true, value: { text: said, encoding: 'utf-8' } });
      }),
    );
  });
});
