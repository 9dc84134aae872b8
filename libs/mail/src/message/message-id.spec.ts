import { messageIdOf, plainMessageId } from './message-id';

describe(messageIdOf.name, () => {
  it('gives the same id to the same occasion and another one to another', () => {
    const first = messageIdOf('task/42/1', 'hoi-nghi@SKHCN.example');
    expect(first).toBe(messageIdOf('task/42/1', 'hoi-nghi@skhcn.example'));
    expect(first).not.toBe(messageIdOf('task/42/2', 'hoi-nghi@skhcn.example'));
    expect(first).toMatch(/^<[0-9a-f]{40}@skhcn\.example>$/);
  });
});

describe(plainMessageId.name, () => {
  it('adds the brackets that are missing', () => {
    expect(plainMessageId('a.1@skhcn.example')).toBe('<a.1@skhcn.example>');
    expect(plainMessageId('<a.1@skhcn.example>')).toBe('<a.1@skhcn.example>');
  });

  it.each(['a@b>\r\nBcc: <v@evil.example', 'a b@c', 'a', '<a@b', ''])('refuses %j', (id) => {
    expect(() => plainMessageId(id)).toThrow('Message-ID');
  });
});
