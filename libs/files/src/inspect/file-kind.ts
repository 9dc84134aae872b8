/** The kinds of file that the record takes, by the ending that a name may have. */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
} as const;

/** The ending of a name that the record takes. */
export type FileEnding = keyof typeof FILE_KINDS;
/** The media type of a file that the record takes. */
export type FileMediaType = (typeof FILE_KINDS)[FileEnding];

/** The kind that a name claims; undefined for one that is not taken. */
export function kindByName(name: string): FileMediaType | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FILE_KINDS, ending) ? FILE_KINDS[ending as FileEnding] : undefined;
}
