import { walkHits } from './walk-hits';

describe(walkHits.name, () => {
  const press = (key: string) => {
    const event = { key, preventDefault: jest.fn() };
    walkHits(event);
    return event.preventDefault.mock.calls.length === 1;
  };
  const here = () => document.activeElement?.id;

  beforeEach(() => {
    document.body.innerHTML =
      '<input id="box" data-search-box><a id="one" data-hit href="#1">1</a><a id="two" data-hit href="#2">2</a>';
    document.getElementById('box')!.focus();
  });

  it('goes from the box to the finds and back', () => {
    expect(press('ArrowDown')).toBe(true);
    expect(here()).toBe('one');
    press('ArrowDown');
    expect(here()).toBe('two');
    press('ArrowUp');
    press('ArrowUp');
    expect(here()).toBe('box');
  });

  it('stays where there is nothing further, and leaves other keys alone', () => {
    expect(press('ArrowUp')).toBe(false);
    expect(press('Enter')).toBe(false);
    expect(here()).toBe('box');
  });
});
