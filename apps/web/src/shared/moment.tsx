import { writeInstant, writeShortDate, writeTime } from './dates';

const WAYS = { full: writeInstant, short: writeShortDate, time: writeTime };

/** An instant as people of the office read it, in Vietnam time; programs find the exact one in the element. */
export function Moment({ at, as = 'full' }: { at: string; as?: keyof typeof WAYS }) {
  return (
    <time dateTime={at} title={as === 'full' ? undefined : writeInstant(at)} className="nowrap">
      {WAYS[as](at)}
    </time>
  );
}
