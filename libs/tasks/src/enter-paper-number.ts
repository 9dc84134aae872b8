import {
  advisoryBodyOf,
  checkPaperNumber,
  formatSymbol,
  issueDueOn,
  issuingBodyOf,
  LETTER,
  ok,
  refuse,
  unitSymbol,
  vietnamDateOf,
  type PaperNumber,
  type RegisterBook,
  type RegisterRefusal,
  type Result,
} from '@conference/domain';
import type { OfficeEntity, Records, RegisterEntryEntity, Transactions, UnitEntity } from '@conference/persistence';
import type { Clock } from './clock';

/** A document that got its number on paper, as the clerk copies it into the register. */
export interface PaperEntry extends PaperNumber {
  readonly officeId: string;
  readonly actorId: string;
  readonly book: Exclude<RegisterBook, 'rehearsal'>;
  readonly typeCode: string;
  readonly subject: string;
  /** Code of the unit that drafted it: it stands in the symbol of an official letter. */
  readonly unit: string | null;
  readonly signerName: string | null;
  readonly signerPosition: string | null;
}

/** Why a paper number is not taken over. */
export type PaperRefusal = RegisterRefusal | { readonly code: 'unit-unknown' };

/**
 * Takes a number that was given on paper into the register, if it is the next one of its series.
 *
 * The counter moves on past it in the same transaction, so the system's next number follows it.
 * @see Nghị định 30/2020/NĐ-CP Điều 15, Phụ lục VI
 */
export function enterPaperNumber(
  transactions: Transactions,
  clock: Clock,
  given: PaperEntry,
): Promise<Result<RegisterEntryEntity, PaperRefusal>> {
  return transactions.run(async (records) => {
    const office = await records.directory.office(given.officeId);
    const units = await records.directory.unitsOfOffice(office.id);
    const unit = units.find(({ code }) => code === (advisoryBodyOf(given.book) ?? given.unit)) ?? null;
    if (!unit && (given.unit || advisoryBodyOf(given.book))) return refuse({ code: 'unit-unknown' });

    const now = clock();
    const facts = await prepare(records, { office, unit, given });
    const checked = checkPaperNumber(given, facts.series, vietnamDateOf(now.toISOString()));
    if (!checked.ok) return checked;
    const isTaken = await records.register.takeNumber(facts.key, given.number, given.issuedOn, checked.value.isOpening);
    if (!isTaken) return refuse(await overtaken(records, facts.key, given.number));

    const entry = await records.register.enter({
      ...facts.key,
      number: given.number,
      symbol: facts.symbol,
      source: 'paper',
      documentId: null,
      typeCode: given.typeCode,
      subject: given.subject,
      organName: facts.organName,
      signerName: given.signerName,
      signerPosition: given.signerPosition,
      signedOn: given.signedOn,
      issuedOn: given.issuedOn,
      dueOn: facts.series.dueOn,
      issuedBy: given.actorId,
      registeredAt: now,
      correctsId: null,
      correction: null,
    });
    await records.audit.append({
      officeId: office.id,
      conferenceId: null,
      at: now,
      actorId: given.actorId,
      action: 'register.paperNumber',
      facts: { entryId: entry.id, symbol: entry.symbol, confirmed: [...given.confirmed] },
    });
    return ok(entry);
  });
}

async function prepare(
  records: Records,
  { office, unit, given }: { office: OfficeEntity; unit: UnitEntity | null; given: PaperEntry },
) {
  const body = issuingBodyOf(given.book, office, unit);
  const isLetter = given.typeCode === LETTER;
  const agency = isLetter && given.book === 'outgoing' && unit ? `${body.symbol}-${unitSymbol(unit)}` : body.symbol;
  const symbol = formatSymbol({ number: given.number, abbreviation: isLetter ? null : given.typeCode, agency });
  const key = { officeId: office.id, book: given.book, year: Number(given.issuedOn.slice(0, 4)) };
  const counter = await records.register.counter(key);
  const calendar = await records.directory.calendar(office.id);
  return {
    key,
    symbol,
    organName: body.name,
    series: {
      lastNumber: counter?.lastNumber ?? null,
      lastOn: counter?.lastOn ?? null,
      isDuplicate: await records.register.isUsed(key, symbol, body.name),
      dueOn: given.signedOn && issueDueOn(calendar, given.signedOn),
    },
  };
}

/** Somebody was faster between the look and the taking. */
async function overtaken(
  records: Records,
  key: { officeId: string; book: RegisterBook; year: number },
  number: number,
): Promise<RegisterRefusal> {
  const next = ((await records.register.counter(key))?.lastNumber ?? 0) + 1;
  return { code: number < next ? 'number-taken' : 'number-leaves-gap', number, next };
}
