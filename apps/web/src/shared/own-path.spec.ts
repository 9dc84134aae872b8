import { ownPath } from './own-path';

describe(ownPath.name, () => {
  it.each(['/', '/task?of=1a2b3c4d&lang=en', '/documents/1#p-a001'])('lets %s through', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a/../..//evil.example',
    'task',
    'javascript:alert(1)',
    '',
    undefined,
    null,
    1,
  ])('leads nowhere else: %j', (value) => {
    expect(ownPath(value)).toBeUndefined();
  });
});
