import * as fc from 'fast-check';
import { readTerminalNumber, terminalNumber } from './terminal-number';
import { typedCodeRefusalSentence, type TypedCodeRefusal } from './typed-code';

const withCharacterAt = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1);
const swapped = (text: string, place: number) =>
  text.slice(0, place) + text[place + 1]! + text[place]! + text.slice(place + 2);

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
