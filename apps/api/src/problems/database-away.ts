import { sqlState } from '@conference/persistence';

/** No connection, or an end put to it: PostgreSQL is down, going down or coming up. */
const NO_CONNECTION = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003'];
/** A statement waited for longer than it may: so much is going on that it has to be tried again later. */
const QUERY_CANCELED = '57014';

/** Whether PostgreSQL could not be reached or had no time, so that the same request may succeed a little later. */
export function isDatabaseAway(error: unknown): boolean {
  if ([...NO_CONNECTION, QUERY_CANCELED].includes(sqlState(error))) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|DataSource is not/i.test(error.message)
  );
}
