export {
  BOARD_PAPER_KINDS,
  BOARD_PAPER_NAMES,
  earliestInspection,
  maySendPaper,
  NOTICE_WORKING_DAYS,
  type BoardPaperKind,
  type DraftedPaper,
} from './board-paper';
export {
  BOARD_TERM_MONTHS,
  boardLeaders,
  boardOn,
  choosePosts,
  type BoardElection,
  type BoardPosts,
  type InspectionBoard,
} from './inspection-board';
export { PROGRAMME_SPANS, programmeCode, programmeTitle, type ProgrammeSpan } from './programme';
export { boardRefusalSentence, type BoardRefusal } from './refusal';
