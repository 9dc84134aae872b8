import type { Settings } from '@conference/config';
import type { ExecutionContext } from '@nestjs/common';
import { RefusalException } from '../problems/refusal.exception';
import { OwnFormGuard } from './own-form.guard';

const guard = new OwnFormGuard({ http: { publicUrl: 'https://hoinghi.example' } } as Settings);

function asked(method: string, headers: Record<string, string>): ExecutionContext {
  const request = { method, headers: { host: 'hoinghi.example', ...headers }, protocol: 'https' };
  return { switchToHttp: () => ({ getRequest: () => request }) } as ExecutionContext;
}

describe(OwnFormGuard.name, () => {
  it.each([
    ['a form of our own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['a form sent again by the person', { 'sec-fetch-site': 'none' }],
    ['a browser that tells only the origin', { origin: 'https://hoinghi.example' }],
    ['a browser that tells nothing', {}],
  ])('takes %s', (_, headers) => {
    expect(guard.canActivate(asked('POST', headers))).toBe(true);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://hoinghi.example.evil.example' }],
  ])('refuses a form of %s', (_, headers) => {
    expect(() => guard.canActivate(asked('POST', headers))).toThrow(RefusalException);
  });

  it('lets everybody read', () => {
    expect(guard.canActivate(asked('GET', { 'sec-fetch-site': 'cross-site' }))).toBe(true);
  });
});
