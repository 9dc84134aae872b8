/** The body of a posted form, whatever it holds. */
export type FormBody = Readonly<Record<string, unknown>>;

/** One field of a form as text: line ends as everywhere else, letters with their marks composed; anything but a text is nothing. */
export function field(body: FormBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').normalize('NFC') : '';
}
