import { basename, relative } from 'node:path';
import { StartFailure } from './start-failure';

/** The sentence for a data folder that a part of the system cannot use. */
export function damagedData(dataDir: string, part: string, details: readonly string[] = []): StartFailure {
  const folder = readable(dataDir);
  const reset = basename(dataDir) === '.data' ? 'npm run reset' : `npm run reset -- --data-dir ${dataDir}`;
  return new StartFailure(
    {
      vi: `Dữ liệu trong ${readable(part)} bị hỏng hoặc không dùng được. Hãy sao lại thư mục ${folder} nếu còn cần, rồi chạy ${reset} và khởi động lại.`,
      en: `The data in ${readable(part)} is damaged or cannot be used. Keep a copy of ${folder} if you need it, then run ${reset} and start again.`,
    },
    details,
  );
}

function readable(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}
