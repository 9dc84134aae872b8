/** How long the link in a receipt serves to say that an answer was not one's own. */
export const NOT_MINE_MS = 30 * 24 * 60 * 60 * 1000;
