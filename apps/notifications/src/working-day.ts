/** When what has come due is looked at on a working day, in Vietnam. */
export const DAY_BEGINS_AT = '07:30';
