import { renderDocx, renderPdf, type OfficialDocument } from '@conference/documents';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from '../files/send-file';

const FORMATS = {
  pdf: { type: 'application/pdf', render: renderPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderDocx },
} as const;
export type OfficialFormat = keyof typeof FORMATS;

/** Draws a document in the official layout, for download under a name without its ending. */
export async function officialFile(
  form: OfficialDocument,
  { format, name, at }: { format: OfficialFormat; name: string; at: string },
): Promise<StreamableFile> {
  const { type, render } = FORMATS[format];
  return new StreamableFile(await render(form, at), { type, disposition: contentDisposition(`${name}.${format}`) });
}
