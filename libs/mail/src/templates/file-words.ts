import type { Language } from '@conference/domain';
import type { FileFacts } from './facts';
import { inLanguage } from './wording';

const MEGABYTE = 1_000_000;
const KILOBYTE = 1_000;

/** Names a file with its size, and says whether it travels with the mail or is read on the page. */
export function fileLine({ name, bytes, isEnclosed }: FileFacts, language: Language): string {
  const say = inLanguage(language);
  const where = isEnclosed ? say('gửi kèm thư', 'attached') : say('xem trên trang', 'on the page');
  return `${name} (${[...(bytes === null ? [] : [writtenSize(bytes, language)]), where].join(', ')})`;
}

function writtenSize(bytes: number, language: Language): string {
  const written = (size: number, digits: number) =>
    size.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (bytes >= MEGABYTE) return `${written(bytes / MEGABYTE, 1)} MB`;
  return `${written(Math.max(1, Math.round(bytes / KILOBYTE)), 0)} kB`;
}
