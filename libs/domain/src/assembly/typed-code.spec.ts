import * as fc from 'fast-check';
import { readShortCode, shortCode } from './short-code';
import { readTerminalNumber, terminalNumber } from './terminal-number';
import { SHORT_CODE_ALPHABET, typedCodeRefusalSentence, type TypedCodeRefusal } from './typed-code';

const drawn = fc.string({ unit: fc.constantFrom(...SHORT_CODE_ALPHABET.split('')), minLength: 5, maxLength: 7 });
const withCharacterAt = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1);
const swapped = (text: string, place: number) =>
  text.slice(0, place) + text[place + 1]! + text[place]! + text.slice(place + 2);

describe(readShortCode.name, () => {
  it('reads what was given out, as people type it', () => {
    fc.assert(
      fc.property(drawn, (some) => {
        const code = shortCode(some);
        const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
        expect(readShortCode(typed)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.constantFrom(...SHORT_CODE_ALPHABET.split('')), (some, where, character) => {
        const code = shortCode(some);
        const typed = withCharacterAt(code, where % code.length, character);
        if (typed !== code) expect(readShortCode(typed)).toEqual({ ok: false, refusal: { code: 'code-mistyped' } });
      }),
    );
  });

  it('notices every two characters that changed places', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (some, where) => {
        const code = shortCode(some);
        const typed = swapped(code, where % (code.length - 1));
        if (typed !== code) expect(readShortCode(typed)).toEqual({ ok: false, refusal: { code: 'code-mistyped' } });
      }),
    );
  });

  it.each<[string, TypedCodeRefusal['code']]>([
    ['ABC', 'code-wrong-length'],
    ['ABCDEFGHJ', 'code-wrong-length'],
    ['ABCDE0', 'code-wrong-character'],
    ['ABCDEĐ', 'code-wrong-character'],
  ])('refuses %s: %s', (typed, code) => {
    const answer = readShortCode(typed);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : typedCodeRefusalSentence(answer.refusal).en).not.toBe('');
  });

  it.each(['ABCD', 'ABCDEFGH', 'ABCDO'])('gives out no code made of %s', (some) => {
    expect(() => shortCode(some)).toThrow(RangeError);
  });
});

describe(readTerminalNumber.name, () => {
  const place = fc.integer({ min: 1, max: 2000 });

  it('reads what was given out, leading zeros and all', () => {
    fc.assert(
      fc.property(place, (some) => {
        expect(readTerminalNumber(`0${terminalNumber(some)}`)).toEqual({ ok: true, value: some });
      }),
    );
  });

  it('notices every single wrong digit and every two neighbours that changed places', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.integer({ min: 0, max: 9 }), (some, where, digit) => {
        const number = terminalNumber(some);
        const typos = [
          withCharacterAt(number, where % number.length, String(digit)),
          swapped(number, where % (number.length - 1)),
        ];
        for (const typed of typos) {
          if (typed !== number)
            expect(readTerminalNumber(typed)).toMatchObject({ ok: false, refusal: { code: 'number-mistyped' } });
        }
      }),
    );
  });

  it.each<[string, TypedCodeRefusal['code']]>([
    ['7', 'number-wrong-length'],
    ['12345678', 'number-wrong-length'],
    ['12a', 'number-wrong-character'],
    ['00', 'number-mistyped'],
  ])('refuses %s: %s', (typed, code) => {
    const answer = readTerminalNumber(typed);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : typedCodeRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it.each([0, -1, 1.5, 1_000_000])('gives out no number for place %d', (some) => {
    expect(() => terminalNumber(some)).toThrow(RangeError);
  });
});
