import type { CivilDate } from '../calendar';
import { regimeOn } from '../procedure';
import type { PlanTemplate } from './plan-templates';

/** The templates that fit an office by the number of its people, the most likely first. @see Luật 10/2022/QH15 Điều 50, Điều 51 khoản 2 */
export function fittingTemplates(staff: number, on: CivilDate): PlanTemplate[] {
  const { plenaryLimit, branches } = regimeOn(on, 'annual');
  const isSmall = branches.optionalUpTo !== null && staff <= branches.optionalUpTo;
  const isLarge = plenaryLimit === null || staff > plenaryLimit;
  return [
    ...(isSmall ? (['smallOffice'] as const) : []),
    'annualPlenary',
    ...(isLarge ? (['annualDelegates'] as const) : []),
    'unionCongress',
    'extraordinary',
  ];
}
