import fc from 'fast-check';
import { RelayBreaker } from './relay-breaker';

describe(RelayBreaker.name, () => {
  let now = 0;
  let breaker: RelayBreaker;
  beforeEach(() => {
    now = 0;
    breaker = new RelayBreaker(() => now);
  });

  function open() {
    return [breaker.missed(), breaker.missed(), breaker.missed()];
  }

  it('opens at the third failure in a row, and not for fewer', () => {
    breaker.missed();
    breaker.missed();
    breaker.reached();
    expect(open()).toEqual([null, null, 'opened']);
    expect(breaker.mayTry()).toBe(false);
  });

  it('lets one mail try after its rest, and no second one beside it', () => {
    open();
    now = 2_000;
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
    expect(breaker.reached()).toBe('closed');
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true]);
  });

  it('rests twice as long after each failed try, at most a minute', () => {
    open();
    const rests: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const from = now;
      while (!breaker.mayTry()) now += 1_000;
      rests.push((now - from) / 1_000);
      expect(breaker.missed()).toBeNull();
    }
    expect(rests).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('is not kept shut by a try that had no mail', () => {
    open();
    now = 2_000;
    expect(breaker.mayTry()).toBe(true);
    breaker.untried();
    expect(breaker.mayTry()).toBe(true);
  });

  it('does not rest longer for mails that were on their way when it opened', () => {
    open();
    breaker.missed();
    breaker.missed();
    now = 2_000;
    expect(breaker.mayTry()).toBe(true);
  });

  it('always tries again within a minute, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('missed', 'reached', 'untried', 'mayTry', 'wait'), { maxLength: 60 }),
        (acts) => {
          let time = 0;
          const one = new RelayBreaker(() => time);
          let isTrying = false;
          for (const act of acts) {
            if (act === 'wait') time += 5_000;
            else if (act === 'mayTry') isTrying = one.mayTry() || isTrying;
            else if (isTrying) {
              one[act]();
              isTrying = false;
            }
          }
          if (isTrying) one.untried();
          time += 60_000;
          expect(one.mayTry()).toBe(true);
        },
      ),
    );
  });
});
