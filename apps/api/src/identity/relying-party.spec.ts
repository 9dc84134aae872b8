import { relyingPartyOf } from './relying-party';

describe(relyingPartyOf.name, () => {
  it.each([
    ['https://hoinghi.skhcn.example', { id: 'hoinghi.skhcn.example', origin: 'https://hoinghi.skhcn.example' }],
    [
      'https://hoinghi.skhcn.example:8443/',
      { id: 'hoinghi.skhcn.example', origin: 'https://hoinghi.skhcn.example:8443' },
    ],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ])('is the name in %s', (publicUrl, expected) => {
    expect(relyingPartyOf(publicUrl)).toEqual(expected);
  });

  it.each(['http://127.0.0.1:3000', 'https://10.0.0.7', 'https://[::1]:3000', 'http://hoinghi.skhcn.example'])(
    'is nobody at %s: browsers offer no passkeys there',
    (publicUrl) => {
      expect(relyingPartyOf(publicUrl)).toBeNull();
    },
  );
});
