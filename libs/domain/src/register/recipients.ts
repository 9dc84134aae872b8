/** Who receives a document (nơi nhận). */
export interface Recipient {
  readonly name: string;
  /** Null for whoever gets it on paper. */
  readonly email: string | null;
}

/** The line of the copy that stays: `Lưu: VT, TCHC (3 bản)`. Nothing is sent to it. */
const FILE_COPY = /^[-–\s]*lưu\s*:/iu;

/** Leaves only those to whom a document is sent: the file copy stays here, and nobody gets it twice. */
export function dispatchList(recipients: readonly Recipient[]): Recipient[] {
  const tidy = recipients
    .filter(({ name }) => !FILE_COPY.test(name))
    .map(({ name, email }) => ({ name: name.replace(/^[-–\s]+|[\s;.]+$/gu, ''), email: email?.trim() || null }));
  const key = ({ name, email }: Recipient) => (email ?? name).toLowerCase();
  return tidy.filter((one, place) => one.name !== '' && tidy.findIndex((other) => key(other) === key(one)) === place);
}
