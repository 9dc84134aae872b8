/** Where a petition stands: signatures are collected, it was handed to the head, the conference asked for was opened or held, or it was given up. */
export const PETITION_STATES = ['collecting', 'submitted', 'answered', 'withdrawn'] as const;
export type PetitionState = (typeof PETITION_STATES)[number];
