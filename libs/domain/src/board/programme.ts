/** For how long the board plans its work. @see Nghị định 59/2023/NĐ-CP Điều 22 khoản 1 điểm a */
export const PROGRAMME_SPANS = ['year', 'half1', 'half2', 'quarter1', 'quarter2', 'quarter3', 'quarter4'] as const;
export type ProgrammeSpan = (typeof PROGRAMME_SPANS)[number];

const NAMES: Readonly<Record<ProgrammeSpan, string>> = {
  year: 'năm',
  half1: '6 tháng đầu năm',
  half2: '6 tháng cuối năm',
  quarter1: 'quý I năm',
  quarter2: 'quý II năm',
  quarter3: 'quý III năm',
  quarter4: 'quý IV năm',
};

/** What a programme of the board is called: the title of its document, which is written in Vietnamese. */
export function programmeTitle(span: ProgrammeSpan, year: number): string {
  return `Chương trình công tác ${NAMES[span]} ${year} của Ban Thanh tra nhân dân`;
}

/** The code of a programme's document: one for each span and year. */
export function programmeCode(span: ProgrammeSpan, year: number): string {
  return `ctr-bttnd-${year}-${span}`;
}
