/** Letters that a reason has at least. */
export const SHORTEST_REASON = 3;
