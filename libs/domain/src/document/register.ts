/** The book in which a number is given: one series for each office, book and year. A rehearsal never uses a real number. */
export const REGISTER_BOOKS = ['outgoing', 'rehearsal'] as const;
export type RegisterBook = (typeof REGISTER_BOOKS)[number];
