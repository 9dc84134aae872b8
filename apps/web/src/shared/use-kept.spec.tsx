import { act, renderHook } from '@testing-library/react';
import { forgetAllKept, forgetKept, keepFor, useKept } from './use-kept';

const ELSE = 'of something else';

/** What a form of this name begins with, and how one types in it. */
const form = (name: string) => renderHook(() => useKept(name, ''));
const typedIn = (name: string) => form(name).result.current[0];

function type(name: string, text: string): void {
  const { result } = form(name);
  act(() => result.current[1](() => text));
}

describe(useKept.name, () => {
  beforeEach(() => {
    sessionStorage.clear();
    sessionStorage.setItem(ELSE, 'stays');
    keepFor('an');
    type('person', 'Nguyễn Văn A');
    type('unit', 'Văn phòng');
  });

  it('begins with what was typed before, until it is sent', () => {
    expect(typedIn('person')).toBe('Nguyễn Văn A');
    forgetKept('person');
    expect([typedIn('person'), typedIn('unit')]).toEqual(['', 'Văn phòng']);
  });

  it('keeps nothing of whoever has signed out', () => {
    forgetAllKept();
    expect(Object.keys(sessionStorage)).toEqual([ELSE]);
    expect([typedIn('person'), typedIn('unit')]).toEqual(['', '']);
  });

  it('keeps what was typed when the session has ended by itself and the same person signs in again', () => {
    keepFor('an');
    expect([typedIn('person'), typedIn('unit')]).toEqual(['Nguyễn Văn A', 'Văn phòng']);
  });

  it('gives nobody what somebody else has typed in the same window', () => {
    keepFor('binh');
    expect([typedIn('person'), typedIn('unit')]).toEqual(['', '']);
    keepFor('an');
    expect([typedIn('person'), typedIn('unit')]).toEqual(['', '']);
  });
});
