/** Which mails of a conference the page shows; it stands in the address. */
export const SHOWN = ['all', 'underway', 'unreached'] as const;
export type Shown = (typeof SHOWN)[number];
