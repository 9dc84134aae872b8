/** How late what is waited for is: past its due date, due within three working days, or later. */
export const LATENESS = ['late', 'soon', 'later'] as const;
export type Lateness = (typeof LATENESS)[number];

/** What is due within so many working days is due soon. */
export const SOON_WORKING_DAYS = 3;
