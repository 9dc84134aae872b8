import { ok, refuse, type Result } from '../result';
import { MOST_NUMBER_DIGITS, type TypedCodeRefusal } from './typed-code';

/** Damm's table: the check digit over it catches every single wrong digit and every two neighbours that changed places. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** Writes the number that a person types at a number terminal: the place on the list, and a check digit. */
export function terminalNumber(place: number): string {
  if (!Number.isSafeInteger(place) || place < 1 || String(place).length >= MOST_NUMBER_DIGITS) {
    throw new RangeError(`not a place on the list: ${place}`);
  }
  return `${place}${remainder(String(place))}`;
}

/** Reads a number from a number terminal and gives the place on the list; a mistyped one is nobody's. */
export function readTerminalNumber(typed: string): Result<number, TypedCodeRefusal> {
  const number = typed.replace(/[\s.-]/g, '');
  if (number.length < 2 || number.length > MOST_NUMBER_DIGITS)
    return refuse({ code: 'number-wrong-length', length: number.length });
  const wrong = Array.from(number).find((character) => !/[0-9]/.test(character));
  if (wrong !== undefined) return refuse({ code: 'number-wrong-character', character: wrong });
  const place = Number(number.slice(0, -1));
  return remainder(number) === 0 && place > 0 ? ok(place) : refuse({ code: 'number-mistyped' });
}

function remainder(digits: string): number {
  return Array.from(digits).reduce((row, digit) => Number(DAMM[row]![Number(digit)]), 0);
}
