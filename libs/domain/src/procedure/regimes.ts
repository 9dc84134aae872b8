import type { CivilDate } from '../calendar';
import { OLDER_ORDER, ORDER_OF_CONGRESS, ORDER_OF_LAW_10 } from './agenda-order';
import type { BranchRules, Regime, Threshold } from './regime';

/** A line of the "Căn cứ" block, with the day from which it could be cited. */
interface LegalBasis {
  readonly text: string;
  readonly since: CivilDate | null;
}

/** A regime as it is written down: which texts it cites is settled by the conference's date. */
export type RecordedRegime = Omit<Regime, 'legalBases'> & { readonly citations: readonly LegalBasis[] };

const twoThirds = (law: string | null): Threshold => ({ num: 2, den: 3, comparator: '>=', base: 'entitled', law });
const moreThanHalf = (law: string | null): Threshold => ({ num: 1, den: 2, comparator: '>', base: 'present', law });

const NO_BRANCHES: BranchRules = { optionalUpTo: null, ballotsAfter: null, extraordinaryWithinDays: null, law: null };

const DECREE_04 =
  'Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập';
const CIRCULAR_01 =
  'Căn cứ Thông tư số 01/2016/TT-BNV ngày 13 tháng 01 năm 2016 của Bộ trưởng Bộ Nội vụ hướng dẫn một số nội dung của Nghị định số 04/2015/NĐ-CP';
const LAW_10 = 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022';
const DECREE_59 =
  'Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở';

const LAW_10_RULES = {
  citations: [
    { text: LAW_10, since: null },
    { text: DECREE_59, since: '2023-08-15' },
  ],
  isVerified: true,
  agenda: ORDER_OF_LAW_10,
  isOrderPrescribed: true,
  plenaryLimit: 99,
  dateWindow: {
    opens: { yearsBefore: 0, on: '01-01' },
    closes: { on: '03-31' },
    law: 'Luật 10/2022/QH15 Điều 51 khoản 1',
  },
  branches: {
    optionalUpTo: 7,
    ballotsAfter: 2,
    extraordinaryWithinDays: null,
    law: 'Luật 10/2022/QH15 Điều 50, Điều 51 khoản 2 điểm đ',
  },
  quorum: twoThirds('Luật 10/2022/QH15 Điều 51 khoản 2 điểm c'),
  adoption: moreThanHalf('Luật 10/2022/QH15 Điều 51 khoản 2 điểm c'),
  election: moreThanHalf('Nghị định 59/2023/NĐ-CP Điều 21 khoản 1'),
} as const;

/**
 * The four sets of rules, oldest first; a conference follows the last one that has begun on its date.
 *
 * The thresholds of the oldest were not read in its text: those of the next are applied, and `isVerified` says so.
 */
export const REGIMES: readonly RecordedRegime[] = [
  {
    id: 'decree71',
    name: { vi: 'Nghị định 71/1998/NĐ-CP', en: 'Decree 71/1998' },
    from: null,
    to: '2015-02-28',
    citations: [
      {
        text: 'Căn cứ Nghị định số 71/1998/NĐ-CP ngày 08 tháng 9 năm 1998 của Chính phủ ban hành Quy chế thực hiện dân chủ trong hoạt động của cơ quan',
        since: null,
      },
    ],
    convenes: { vi: 'Thủ trưởng cơ quan phối hợp với Công đoàn', en: 'The head, together with the trade union' },
    hasUnionByDefault: true,
    isVerified: false,
    agenda: OLDER_ORDER,
    isOrderPrescribed: false,
    plenaryLimit: null,
    dateWindow: null,
    branches: NO_BRANCHES,
    quorum: twoThirds(null),
    adoption: moreThanHalf(null),
    election: moreThanHalf(null),
  },
  {
    id: 'decree04',
    name: { vi: 'Nghị định 04/2015/NĐ-CP, Thông tư 01/2016/TT-BNV', en: 'Decree 04/2015, Circular 01/2016' },
    from: '2015-03-01',
    to: '2023-06-30',
    citations: [
      { text: DECREE_04, since: null },
      { text: CIRCULAR_01, since: '2016-03-01' },
    ],
    convenes: { vi: 'Thủ trưởng cơ quan phối hợp với Công đoàn', en: 'The head, together with the trade union' },
    hasUnionByDefault: true,
    isVerified: true,
    agenda: OLDER_ORDER,
    isOrderPrescribed: false,
    plenaryLimit: 200,
    dateWindow: {
      opens: { yearsBefore: 1, on: '10-01' },
      closes: { on: '03-31' },
      law: 'Thông tư 01/2016/TT-BNV Điều 3',
    },
    branches: { ...NO_BRANCHES, extraordinaryWithinDays: 15, law: 'Thông tư 01/2016/TT-BNV Điều 9' },
    quorum: twoThirds('Thông tư 01/2016/TT-BNV Điều 2 khoản 3'),
    adoption: moreThanHalf('Thông tư 01/2016/TT-BNV Điều 2 khoản 3'),
    election: moreThanHalf(null),
  },
  {
    id: 'law10',
    name: { vi: 'Luật Thực hiện dân chủ ở cơ sở 2022', en: 'Law on grassroots democracy 2022' },
    from: '2023-07-01',
    to: '2025-06-14',
    convenes: { vi: 'Thủ trưởng cơ quan, sau khi lấy ý kiến Công đoàn', en: 'The head, having asked the trade union' },
    hasUnionByDefault: true,
    ...LAW_10_RULES,
  },
  {
    id: 'law10WithoutUnions',
    name: {
      vi: 'Luật Thực hiện dân chủ ở cơ sở 2022 (theo bản ban hành), cơ quan không còn công đoàn cơ sở',
      en: 'Law on grassroots democracy 2022 (as enacted), offices without a trade union of their own',
    },
    from: '2025-06-15',
    to: null,
    convenes: {
      vi: 'Thủ trưởng cơ quan, sau khi lấy ý kiến bên đại diện người lao động',
      en: 'The head, having asked the employee side',
    },
    hasUnionByDefault: false,
    ...LAW_10_RULES,
  },
];

/** The rules of a union congress, whatever its date. @see Điều lệ Công đoàn Việt Nam khóa XI Điều 12 khoản 1 */
export const UNION_CHARTER: RecordedRegime = {
  id: 'unionCharter',
  name: { vi: 'Điều lệ Công đoàn Việt Nam', en: 'Charter of the Vietnam trade unions' },
  from: null,
  to: null,
  citations: [{ text: 'Căn cứ Điều lệ Công đoàn Việt Nam', since: null }],
  convenes: { vi: 'Ban Chấp hành Công đoàn', en: 'The executive committee of the trade union' },
  hasUnionByDefault: true,
  isVerified: true,
  agenda: ORDER_OF_CONGRESS,
  isOrderPrescribed: false,
  plenaryLimit: 149,
  dateWindow: null,
  branches: NO_BRANCHES,
  quorum: twoThirds('Điều lệ Công đoàn Việt Nam khóa XI Điều 12 khoản 1'),
  adoption: moreThanHalf(null),
  election: { num: 1, den: 2, comparator: '>', base: 'ballotsCollected', law: 'Hướng dẫn 28/HD-TLĐ' },
};
