import { carryAnchors } from './carry-anchors';
import { textOfLines } from './text.factory';

const before = textOfLines(
  'a Phạm vi điều chỉnh',
  'b Mức chi công tác phí là năm trăm nghìn đồng',
  'c Điều khoản thi hành',
);
const ids = (...lines: string[]) => carryAnchors(before, textOfLines(...lines)).blocks.map(({ id }) => id);

describe(carryAnchors.name, () => {
  it('keeps the ids of paragraphs that say the same', () => {
    expect(ids('x Phạm vi điều chỉnh', 'y Mới hoàn toàn', 'z Điều khoản thi hành')).toEqual(['a', 'y', 'c']);
  });

  it('keeps the id of a paragraph that was reworded', () => {
    expect(
      ids('x Phạm vi điều chỉnh', 'y Mức chi công tác phí là bảy trăm nghìn đồng', 'z Điều khoản thi hành'),
    ).toEqual(['a', 'b', 'c']);
  });

  it('gives no id twice', () => {
    const twice = ids('x Phạm vi điều chỉnh', 'y Phạm vi điều chỉnh');
    expect(new Set(twice).size).toBe(2);
  });
});
