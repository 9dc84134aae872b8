import { MAIL_GROUPS, mayWish, type Language, type MailGroup, type MailWay, type MailWishes } from '@conference/domain';
import type { PersonEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** How a person wants their mails; what is left out stays as it is. */
export interface Preferences {
  readonly language?: Language | undefined;
  /** `HH:MM`, or null for the office's hour. */
  readonly digestAt?: string | null | undefined;
  readonly digestOff?: boolean | undefined;
  /** How mails of some kinds come; null as the office has settled. */
  readonly mails?: Readonly<Partial<Record<MailGroup, MailWay | null | undefined>>> | undefined;
}

/** Writes how a person wants their mails, themselves. A language that they chose is kept when a plan file is read again. */
export function changePreferences(
  transactions: Transactions,
  clock: Clock,
  { personId, preferences }: { readonly personId: string; readonly preferences: Preferences },
): Promise<PersonEntity> {
  return transactions.run(async (records) => {
    const before = (await records.directory.person(personId))!;
    await save(records, before, clock(), preferences);
    return (await records.directory.person(personId))!;
  });
}

/** Stops somebody's daily digest, by the link in it: what waits goes by itself from now on. Asked again, nothing changes. */
export async function switchDigestOff(transactions: Transactions, clock: Clock, personId: string): Promise<void> {
  await changePreferences(transactions, clock, { personId, preferences: { digestOff: true } });
}

async function save(
  records: Records,
  before: PersonEntity,
  at: Date,
  { language, digestAt, digestOff, mails = {} }: Preferences,
): Promise<void> {
  const wanted = {
    ...(language === undefined || language === before.language ? {} : { language, languageChosen: true }),
    ...(digestAt === undefined || digestAt === before.digestAt ? {} : { digestAt }),
    ...(digestOff === undefined || digestOff === before.digestOff ? {} : { digestOff }),
    ...changedWishes(before.mailWishes, mails),
  };
  if (Object.keys(wanted).length === 0) return;
  await records.directory.savePreferences(before.id, wanted);
  await records.audit.append({
    officeId: before.officeId,
    conferenceId: null,
    at,
    actorId: before.id,
    action: 'person.preferred',
    facts: wanted,
  });
}

/** What somebody chose now, over what they had chosen; a way that a kind of mail does not have is no choice. */
function changedWishes(
  before: MailWishes,
  chosen: NonNullable<Preferences['mails']>,
): { readonly mailWishes?: MailWishes } {
  const wishes = MAIL_GROUPS.flatMap((group): [MailGroup, MailWay][] => {
    const way = chosen[group] === undefined ? before[group] : chosen[group];
    return way && mayWish(group, way) ? [[group, way]] : [];
  });
  const mailWishes: MailWishes = Object.fromEntries(wishes);
  return MAIL_GROUPS.every((group) => mailWishes[group] === before[group]) ? {} : { mailWishes };
}
