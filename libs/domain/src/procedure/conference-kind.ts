/** Which meeting it is: the yearly conference, one called in between, or the congress of the trade union, which follows the union's charter. */
export const CONFERENCE_KINDS = ['annual', 'extraordinary', 'unionCongress'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];
