import { sentenceSchema } from '@conference/contracts';
import { get, order, post, Refused, UnexpectedAnswer, Unreachable } from './http';

const problem = {
  type: 'about:blank',
  title: 'Đã quyết định',
  status: 409,
  code: 'already-decided',
  message: { vi: 'Việc này đã có quyết định.', en: 'This task was decided.' },
};

function answering(body: unknown, status = 200): jest.Mock {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const json = () => Promise.resolve().then((): unknown => JSON.parse(text));
  const mock = jest.fn().mockResolvedValue({ ok: status < 300, status, url: '/api/x', json });
  globalThis.fetch = mock;
  return mock;
}

const sent = (mock: jest.Mock) => new Headers((mock.mock.calls[0] as [string, RequestInit])[1].headers);

describe('the fetch layer', () => {
  beforeAll(() => {
    document.documentElement.lang = 'en';
  });

  it('gives what the contract says, and nothing that it does not', async () => {
    answering({ vi: 'Xin chào', en: 'Hello', extra: 1 });
    await expect(get(sentenceSchema, '/api/x')).resolves.toEqual({ vi: 'Xin chào', en: 'Hello' });
  });

  it('asks in the language of the page and marks commands as ours', async () => {
    const reading = answering({ vi: '', en: '' });
    await get(sentenceSchema, '/api/x');
    expect(sent(reading).get('accept-language')).toBe('en');
    expect(sent(reading).get('x-requested-with')).toBeNull();

    const ordering = answering('', 204);
    await order('POST', '/api/x', { a: 1 });
    expect(sent(ordering).get('x-requested-with')).toBe('hoi-nghi');
    expect(sent(ordering).get('content-type')).toBe('application/json');
  });

  it('tells a refusal with its problem', async () => {
    answering(problem, 409);
    const refused = await post(sentenceSchema, '/api/x', {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).problem.code).toBe('already-decided');
  });

  it('takes an answer of something in between for no answer', async () => {
    answering('<html>Bad gateway</html>', 502);
    await expect(get(sentenceSchema, '/api/x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('takes a broken line for no answer', async () => {
    globalThis.fetch = jest.fn().mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(get(sentenceSchema, '/api/x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('says when the server speaks another version of the language', async () => {
    answering({ vi: 'Xin chào' });
    await expect(get(sentenceSchema, '/api/x')).rejects.toBeInstanceOf(UnexpectedAnswer);
  });
});
