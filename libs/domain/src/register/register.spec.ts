import fc from 'fast-check';
import { checkCorrection, checkRecall, entryState, keepsRegister, mayRecall, type EntryFacts } from './entry-state';
import { checkHandOver, checkReceipt, checkSendAgain, deliveryState, type DeliveryFacts } from './delivery';
import { DELIVERY_STATES } from './delivery-state';
import { checkMetadata, FIELD_LENGTHS, type RecordMetadata } from './metadata';
import { checkPaperNumber } from './paper-number';
import { dispatchList } from './recipients';

const facts = (different: Partial<EntryFacts> = {}): EntryFacts => ({
  source: 'system',
  isRecalled: false,
  isReplaced: false,
  isBeingReplaced: false,
  isConferenceRunning: true,
  ...different,
});

describe(checkCorrection.name, () => {
  it.each([
    ['content', facts(), 'ok'],
    ['form', facts(), 'ok'],
    ['content', facts({ isRecalled: true }), 'ok'],
    ['form', facts({ isRecalled: true }), 'recalled-already'],
    ['content', facts({ isReplaced: true }), 'replaced-already'],
    ['content', facts({ isBeingReplaced: true }), 'replacement-underway'],
    ['form', facts({ isBeingReplaced: true }), 'ok'],
    ['content', facts({ source: 'paper' }), 'registered-on-paper'],
    ['form', facts({ isConferenceRunning: false }), 'conference-over'],
  ] as const)('%s error of %j: %s', (kind, entry, code) => {
    const checked = checkCorrection(kind, entry);
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(code);
  });
});

describe(mayRecall.name, () => {
  it('is the signatory’s, not the clerk’s, who keeps the register', () => {
    expect([mayRecall(['clerk']), keepsRegister(['clerk'])]).toEqual([false, true]);
    expect([mayRecall(['deputyHead']), keepsRegister(['staff'])]).toEqual([true, false]);
  });
});

describe(deliveryState.name, () => {
  const delivery = (different: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
    email: 'a@b.example',
    handedOverAt: null,
    hasProblem: false,
    isWithheld: false,
    isWithdrawn: false,
    mail: null,
    ...different,
  });

  it.each([
    [delivery(), 'queued'],
    [delivery({ mail: { state: 'new' } }), 'queued'],
    [delivery({ mail: { state: 'sending' } }), 'queued'],
    [delivery({ mail: { state: 'sent' } }), 'sent'],
    [delivery({ mail: { state: 'failed' } }), 'failed'],
    [delivery({ email: null }), 'onPaper'],
    [delivery({ email: null, handedOverAt: '2024-01-30T01:00:00.000Z' }), 'handedOver'],
    [delivery({ hasProblem: true }), 'failed'],
    [delivery({ isWithheld: true }), 'withheld'],
    [delivery({ isWithdrawn: true }), 'withdrawn'],
    [delivery({ isWithdrawn: true, mail: { state: 'sent' } }), 'sent'],
  ])('%j is %s', (one, state) => {
    expect(deliveryState(one)).toBe(state);
  });

  const on = '2024-02-01';
  const days = { issuedOn: '2024-01-30', today: '2024-02-02' };

  it.each([
    ['2024-01-30', null],
    ['2024-02-02', null],
    ['2024-01-29', 'delivered-on-wrong-day'],
    ['2024-02-03', 'delivered-on-wrong-day'],
  ])('takes %s down as the day of a hand-over or receipt: %s', (day, code) => {
    for (const checked of [checkHandOver('onPaper', false, day, days), checkReceipt('sent', false, day, days)])
      expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });

  it('takes a receipt only for what was sent', () => {
    const taken = DELIVERY_STATES.filter((state) => checkReceipt(state, false, on, days).ok);
    expect(taken).toEqual(['sent', 'handedOver']);
  });

  it('lets nothing be sent again after a recall', () => {
    for (const state of DELIVERY_STATES) {
      expect([checkSendAgain(state, true).ok, checkHandOver(state, true, on, days).ok]).toEqual([false, false]);
      expect(checkReceipt(state, true, on, days).ok).toBe(false);
    }
    expect(checkSendAgain('failed', false).ok).toBe(true);
    expect(checkSendAgain('queued', false).ok).toBe(false);
  });
});

describe(dispatchList.name, () => {
  it('leaves the file copy here and names nobody twice', () => {
    const given = [
      { name: '- Ủy ban nhân dân tỉnh;', email: null },
      { name: 'Sở Nội vụ', email: ' SoNoiVu@tinh.example ' },
      { name: 'Sở Nội vụ (để biết)', email: 'sonoivu@tinh.example' },
      { name: 'Lưu: VT, TCHC (3 bản).', email: null },
    ];
    expect(dispatchList(given)).toEqual([
      { name: 'Ủy ban nhân dân tỉnh', email: null },
      { name: 'Sở Nội vụ', email: 'SoNoiVu@tinh.example' },
    ]);
  });
});

describe(checkMetadata.name, () => {
  const metadata: RecordMetadata = {
    FileCode: { FileCatalog: 2024 },
    TypeName: 'Nghị quyết',
    CodeNumber: '05',
    CodeNotation: 'NQ-SKHCN',
    IssuedDate: '2024-01-30',
    OrganName: 'Sở Mẫu',
    Subject: 'Nghị quyết hội nghị',
    Language: 'Tiếng Việt',
    To: [{ OrganName: 'UBND tỉnh' }],
    Priority: 'Thường',
  };

  it.each(Object.entries(FIELD_LENGTHS))('allows %s %d letters and not one more', (field, limit) => {
    const withText = (text: string): RecordMetadata => {
      if (field === 'OrganId') return { ...metadata, To: [{ OrganId: text, OrganName: 'x' }] };
      if (field === 'FileNotation') return { ...metadata, FileCode: { FileCatalog: 2024, FileNotation: text } };
      return { ...metadata, [field]: text };
    };
    expect(checkMetadata(withText('ế'.normalize('NFD').repeat(limit))).ok).toBe(true);
    expect(checkMetadata(withText('ế'.repeat(limit + 1)))).toMatchObject({
      ok: false,
      refusal: { code: 'field-too-long', field, length: limit + 1, limit },
    });
  });
});

/** One book of one year, as the rules keep it: what the database does under its locks. */
class Book {
  readonly entries: { number: number; facts: EntryFacts }[] = [];
  lastNumber: number | null = null;

  issue(): void {
    this.enter((this.lastNumber ?? 0) + 1);
  }

  takeOver(number: number): void {
    const state = { lastNumber: this.lastNumber, lastOn: null, isDuplicate: false, dueOn: null };
    const paper = { number, signedOn: null, issuedOn: '2024-01-01', confirmed: [] };
    if (checkPaperNumber(paper, state, '2024-01-01').ok) this.enter(number);
  }

  recall(place: number): void {
    const entry = this.entries[place % Math.max(1, this.entries.length)];
    if (entry && checkRecall(entry.facts).ok) entry.facts = { ...entry.facts, isRecalled: true };
  }

  correct(place: number, kind: 'content' | 'form'): void {
    const entry = this.entries[place % Math.max(1, this.entries.length)];
    if (!entry || !checkCorrection(kind, entry.facts).ok) return;
    if (kind === 'content') entry.facts = { ...entry.facts, isReplaced: true };
    this.issue();
  }

  private enter(number: number): void {
    this.entries.push({ number, facts: facts() });
    this.lastNumber = number;
  }
}

describe('the register', () => {
  const event = fc.record({
    year: fc.constantFrom(2023, 2024, 2025),
    book: fc.constantFrom('outgoing', 'employeeSide', 'advisory/btc', 'rehearsal'),
    act: fc.constantFrom('issue', 'takeOver', 'recall', 'replace', 'rectify'),
    place: fc.nat(40),
  });

  it('has no gap, no double and no number twice, whatever is issued, taken over, recalled and corrected, over years and books', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120 }), (events) => {
        const books = new Map<string, Book>();
        const given: string[] = [];
        for (const { year, book, act, place } of events) {
          const key = `${book} ${year}`;
          const one = books.get(key) ?? new Book();
          books.set(key, one);
          const before = one.entries.length;
          if (act === 'issue') one.issue();
          else if (act === 'takeOver') one.takeOver(place);
          else if (act === 'recall') one.recall(place);
          else one.correct(place, act === 'replace' ? 'content' : 'form');
          given.push(...one.entries.slice(before).map(({ number }) => `${key} ${number}`));
          expect(one.entries.length - before).toBeLessThanOrEqual(1);
        }
        for (const { entries } of books.values()) {
          expect(entries.map(({ number }) => number)).toEqual(entries.map((_, place) => place + 1));
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  it('shows a recall over everything else', () => {
    expect(entryState({ isRecalled: true, isReplaced: true })).toBe('recalled');
    expect(entryState({ isRecalled: false, isReplaced: true })).toBe('replaced');
  });
});
