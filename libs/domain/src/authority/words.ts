import { writtenDate } from '../calendar';
import { documentKindOf } from '../procedure/document-catalogue';
import type { Sentence } from '../sentence';
import { TASK_KIND_NAMES } from '../task/words';
import type { Authorisation, AuthorityScope } from './authorisation';
import type { GapReason } from './who-acts-for';

/** The kinds of document that an order of authorisation is, by the letters in its symbol. @see Nghị định 30/2020/NĐ-CP Phụ lục III */
const ORDER_NAMES: Readonly<Record<string, Sentence>> = {
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  GUQ: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  UQ: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  KL: { vi: 'Kết luận', en: 'Conclusion' },
};

/** Names an order: `Quyết định số 12/QĐ-SKHCN`. */
export function orderName(symbol: string): Sentence {
  const letters = /\/\s*([\p{Lu}]+)(?:-|$)/u.exec(symbol.normalize('NFC'))?.[1] ?? '';
  const { vi, en } = ORDER_NAMES[letters] ?? { vi: 'Văn bản', en: 'Order' };
  return { vi: `${vi} số ${symbol}`, en: `${en} No. ${symbol}` };
}

/** Names an order with its days: `Quyết định số 12/QĐ-SKHCN, từ 02/03/2026 đến 14/03/2026`. */
export function orderWithDays({
  symbol,
  startsOn,
  endsOn,
}: Pick<Authorisation, 'symbol' | 'startsOn' | 'endsOn'>): Sentence {
  const [name, from, to] = [orderName(symbol), writtenDate(startsOn), writtenDate(endsOn)];
  return { vi: `${name.vi}, từ ${from.vi} đến ${to.vi}`, en: `${name.en}, from ${from.en} to ${to.en}` };
}

/** Says who acts for whom by which order: `Ông/Bà B giải quyết thay Ông/Bà A theo Quyết định số 12/QĐ-SKHCN, từ … đến …`. */
export function onBehalfWords(
  actor: string,
  principal: string,
  order: Pick<Authorisation, 'symbol' | 'startsOn' | 'endsOn'>,
): Sentence {
  const { vi, en } = orderWithDays(order);
  return {
    vi: `Ông/Bà ${actor} giải quyết thay Ông/Bà ${principal} theo ${vi}`,
    en: `${actor} on behalf of ${principal} under ${en}`,
  };
}

/** Why nobody answers, in a few words. */
export const GAP_REASONS: Readonly<Record<GapReason, Sentence>> = {
  'no-substitute': { vi: 'chưa có người thay thế', en: 'no substitute' },
  'substitute-away': { vi: 'người thay thế cũng vắng mặt', en: 'the substitute is away too' },
  'not-asked': { vi: 'người thay thế không còn trong cơ quan', en: 'the substitute has left the office' },
  'authority-ended': { vi: 'văn bản ủy quyền không còn hiệu lực', en: 'the order is not in force' },
  'outside-authority': { vi: 'ngoài phạm vi ủy quyền', en: 'outside what the order covers' },
  'wrong-role': { vi: 'chức danh của người thay thế không được nhận việc này', en: 'not for the substitute’s office' },
  'own-draft': { vi: 'người thay thế là người soạn văn bản', en: 'the substitute wrote the draft' },
  'recused-before': { vi: 'người thay thế đã xin không tham gia', en: 'the substitute has withdrawn' },
  'asked-already': {
    vi: 'người thay thế đã được hỏi trong cùng vòng',
    en: 'the substitute is asked in the same round',
  },
};

/** Says what an order covers; documents go by the titles that their reader knows. */
export function scopeWords(scope: AuthorityScope, titleOf: (documentId: string) => string): Sentence {
  switch (scope.type) {
    case 'all':
      return { vi: 'Mọi công việc trong quy trình', en: 'Everything in the procedure' };
    case 'taskKinds':
      return joined(scope.kinds.map((kind) => TASK_KIND_NAMES[kind]));
    case 'documentKinds':
      return joined(scope.kinds.map((kind) => documentKindOf(kind).name));
    case 'documents': {
      const titles = scope.documents.map(({ id }) => `“${titleOf(id)}”`).join(', ');
      return { vi: titles, en: titles };
    }
  }
}

function joined(words: readonly Sentence[]): Sentence {
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') };
}
