import { isDatabaseAway } from './database-away';

describe(isDatabaseAway.name, () => {
  const withCode = (code: string) => Object.assign(new Error('-'), { code });

  it.each([
    ['nobody listens', withCode('ECONNREFUSED')],
    ['it is shutting down', withCode('57P01')],
    ['a statement waited too long', withCode('57014')],
    ['every connection is taken', new Error('timeout exceeded when trying to connect')],
    ['the line broke', new Error('Connection terminated unexpectedly')],
  ])('%s', (_why, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    ['a rule of the schema is broken', withCode('23505')],
    ['a mistake of ours', new TypeError('x is undefined')],
    ['something that is no error', 'timeout'],
  ])('not when %s', (_why, error) => expect(isDatabaseAway(error)).toBe(false));
});
