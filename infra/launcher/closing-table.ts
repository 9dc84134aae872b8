import type { Addresses } from './addresses';
import type { DemoPerson } from './demo-people';

/** What a start ends with: where everything answers, and whom one can sign in as. */
export function closingTable(addresses: Addresses, people: readonly DemoPerson[], seconds: number): string {
  const places = [
    ['Trang web · web', addresses.web],
    ['API', `${addresses.api}/docs`],
    ['Giao diện Temporal · Temporal UI', addresses.temporalUi],
    ['Hộp thư · mailbox', addresses.mailbox],
    ['Máy chủ Temporal · Temporal server', addresses.temporal],
    ['PostgreSQL', addresses.postgres],
  ] as const;
  const who = people.map(({ name, position }) => [name, position] as const);
  return [
    '',
    `Sẵn sàng sau ${seconds.toFixed(0)} s · ready`,
    '',
    ...columns(places),
    '',
    ...(who.length ? ['Đăng nhập thử với · sign in as', ...columns(who), ''] : []),
    'Chạy thử một hội nghị · play a whole conference:  npm run demo',
    'Dừng · stop:  Ctrl-C',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`);
}
