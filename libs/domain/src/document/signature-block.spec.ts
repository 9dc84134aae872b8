import type { Role } from '../person';
import { signatureBlock } from './signature-block';

const facts = { headPosition: 'Giám đốc', employeeSide: 'Ban Chấp hành Công đoàn cơ sở' };

describe(signatureBlock.name, () => {
  it.each<[Role[], string, string | null]>([
    [['head'], 'Giám đốc', null],
    [['deputyHead'], 'Phó Giám đốc', 'KT. Giám đốc'],
    [['headOfOffice'], 'Chánh Văn phòng', 'TL. Giám đốc'],
    [['unitHead'], 'Trưởng phòng', 'TL. Giám đốc'],
    [['unionChair'], 'Chủ tịch', 'TM. Ban Chấp hành Công đoàn cơ sở'],
    [['inspectionChair'], 'Trưởng ban', 'TM. Ban Thanh tra nhân dân'],
    [['head', 'unionChair'], 'Giám đốc', null],
  ])('%p signs as %s, %s', (roles, position, authority) => {
    expect(signatureBlock({ ...facts, roles, position })).toEqual({ authority, position });
  });

  it.each<[Role[], string, string]>([
    [['headOfOffice'], 'Chánh Văn phòng', 'TUQ. Giám đốc'],
    [['unitHead'], 'Trưởng phòng', 'TUQ. Giám đốc'],
    [['deputyHead'], 'Phó Giám đốc', 'KT. Giám đốc'],
    [['unionChair'], 'Phó Chủ tịch', 'TM. Ban Chấp hành Công đoàn cơ sở'],
  ])('%p, authorised by the head, signs as %s, %s', (roles, position, authority) => {
    expect(signatureBlock({ ...facts, roles, position, byAuthorisation: true })).toEqual({ authority, position });
  });
});
