import { readRequest, UsageError } from './arguments';

describe(readRequest.name, () => {
  it('starts a plan for real unless a rehearsal is asked for', () => {
    expect(readRequest(['start', 'plan.yaml'])).toMatchObject({
      command: 'start',
      file: 'plan.yaml',
      isRehearsal: false,
      language: 'vi',
    });
    expect(readRequest(['start', 'plan.yaml', '--rehearsal', '--as', 'giam-doc', '--lang', 'en'])).toMatchObject({
      isRehearsal: true,
      as: 'giam-doc',
      language: 'en',
    });
  });

  it('lists and shows conferences', () => {
    expect(readRequest(['list', '--url', 'http://127.0.0.1:9'])).toMatchObject({
      command: 'list',
      url: 'http://127.0.0.1:9',
    });
    expect(readRequest(['show', 'some-id'])).toMatchObject({ command: 'show', id: 'some-id' });
  });

  it.each([
    [[]],
    [['start']],
    [['show']],
    [['list', 'all']],
    [['stop', 'x']],
    [['start', 'a', 'b']],
    [['list', '--lang', 'fr']],
    [['list', '--now']],
  ])('refuses %j', (args) => {
    expect(() => readRequest(args)).toThrow(UsageError);
  });
});
