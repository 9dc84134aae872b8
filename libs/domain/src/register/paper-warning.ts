/** What a clerk is told before a paper number is taken over. */
export const PAPER_WARNINGS = ['opens-book', 'duplicate', 'before-last', 'numbered-late'] as const;
export type PaperWarning = (typeof PAPER_WARNINGS)[number];
