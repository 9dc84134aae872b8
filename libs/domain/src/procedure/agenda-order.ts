import type { AgendaItemKind } from './agenda-item-kind';
import type { AgendaStep } from './regime';

const ARTICLE_51_4 = 'Luật 10/2022/QH15 Điều 51 khoản 4 điểm';

/** The order of the Law: the inspection board reports after the discussion, and the pledge is signed before the resolution. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export const ORDER_OF_LAW_10: readonly AgendaStep[] = [
  step(['rollCall', 'opening'], null, null),
  step(['headReport'], 'headReport', `${ARTICLE_51_4} a`),
  step(['unionReport'], 'unionReport', `${ARTICLE_51_4} b`),
  step(['disclosure', 'discussion'], 'discussion', `${ARTICLE_51_4} c`),
  step(['answers'], 'answers', `${ARTICLE_51_4} d`),
  step(['inspectionReport'], 'inspectionReport', `${ARTICLE_51_4} đ`),
  step(['decision', 'election'], null, `${ARTICLE_51_4} e`),
  step(['awards', 'emulationLaunch'], 'emulationLaunch', `${ARTICLE_51_4} g`),
  step(['pledgeSigning'], 'pledgeSigning', `${ARTICLE_51_4} h`),
  step(['resolution'], 'resolution', `${ARTICLE_51_4} i`),
  step(['closing'], null, null),
];

/** The older custom: all reports first, awards before or after the pledge. @see Nghị định 04/2015/NĐ-CP Điều 5 */
export const OLDER_ORDER: readonly AgendaStep[] = [
  step(['rollCall', 'opening'], null, null),
  step(['headReport', 'unionReport', 'inspectionReport', 'disclosure'], 'headReport', null),
  step(['discussion'], 'discussion', null),
  step(['answers'], 'answers', null),
  step(['decision', 'election'], null, null),
  step(['emulationLaunch', 'pledgeSigning', 'awards'], 'pledgeSigning', null),
  step(['resolution'], 'resolution', null),
  step(['closing'], null, null),
];

/** A union congress reports, discusses, elects and resolves. */
export const ORDER_OF_CONGRESS: readonly AgendaStep[] = [
  step(['rollCall', 'opening'], null, null),
  step(['unionReport'], 'unionReport', null),
  step(['discussion', 'answers'], 'discussion', null),
  step(['election'], 'election', null),
  step(['resolution'], 'resolution', null),
  step(['closing'], null, null),
];

function step(kinds: readonly AgendaItemKind[], required: AgendaItemKind | null, law: string | null): AgendaStep {
  return { kinds, required, law };
}
