import type { Bytes } from './bytes';
import { KEY_LENGTH } from './poll-key';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
const WORD = /^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/;

/**
 * Writes the private half of a key as sixteen words that can be printed, read aloud and typed.
 *
 * Each word is two bytes, in the letters of proquints. @see https://arxiv.org/html/0901.4016
 */
export function keyWords(privateKey: Uint8Array): string[] {
  return Array.from({ length: privateKey.length / 2 }, (_, place) =>
    wordOf(privateKey[2 * place]! * 256 + privateKey[2 * place + 1]!),
  );
}

/** Reads the words back, however they are spaced; gives the places of those that are none of ours, counted from one. */
export function readKeyWords(text: string): { readonly key: Bytes } | { readonly wrong: readonly number[] } {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\-.,;]+/)
    .filter(Boolean);
  const wrong = words.flatMap((word, index) => (WORD.test(word) ? [] : [index + 1]));
  if (wrong.length > 0 || words.length * 2 !== KEY_LENGTH) return { wrong };
  return { key: Uint8Array.from(words.flatMap((word) => bytesOfWord(word))) };
}

function wordOf(pair: number): string {
  const consonant = (shift: number) => CONSONANTS[(pair >> shift) & 15]!;
  const vowel = (shift: number) => VOWELS[(pair >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

function bytesOfWord(word: string): [number, number] {
  const letters = word.split('').map((letter) => Math.max(CONSONANTS.indexOf(letter), VOWELS.indexOf(letter)));
  const pair = letters.reduce((sum, value, place) => (sum << (place % 2 === 0 ? 4 : 2)) | value, 0);
  return [pair >> 8, pair & 255];
}
