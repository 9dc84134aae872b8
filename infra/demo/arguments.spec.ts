import { UsageError } from '../cli/arguments';
import { readDemoRequest } from './arguments';

describe(readDemoRequest.name, () => {
  it('plays the usual plan in Vietnamese when nothing is said', () => {
    expect(readDemoRequest([])).toEqual({ file: null, language: 'vi', json: null });
  });

  it('plays any plan in either language, and writes its summary', () => {
    expect(readDemoRequest(['plan.yaml', '--lang', 'en', '--json', 'out.json'])).toEqual({
      file: 'plan.yaml',
      language: 'en',
      json: 'out.json',
    });
  });

  it.each([[['a', 'b']], [['--lang', 'fr']], [['--fast']]])('refuses %j', (args) => {
    expect(() => readDemoRequest(args)).toThrow(UsageError);
  });
});
