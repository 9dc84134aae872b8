import { sentenceSchema } from '@conference/contracts';
import { answerConfirmations } from './confirming';
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

const needed = { ...problem, status: 403, code: 'factor-needed' };

describe('a command that needs a fresh confirmation', () => {
  it('waits for it and is sent again as it was', async () => {
    const mock = answering(needed, 403);
    const take = answerConfirmations(() => {
      mock.mockResolvedValue({
        ok: true,
        status: 200,
        url: '/api/x',
        json: () => Promise.resolve({ vi: 'Xong', en: 'Done' }),
      });
      return Promise.resolve(true);
    });
    await expect(post(sentenceSchema, '/api/x', { reason: 'như đã gõ' })).resolves.toEqual({ vi: 'Xong', en: 'Done' });
    const bodies = mock.mock.calls.map(([, init]: [string, RequestInit]) => init.body);
    expect(bodies).toEqual(['{"reason":"như đã gõ"}', '{"reason":"như đã gõ"}']);
    take();
  });

  it('is refused when nobody confirms, and sent once', async () => {
    for (const ask of [() => Promise.resolve(false), null]) {
      const mock = answering(needed, 403);
      const take = ask && answerConfirmations(ask);
      await expect(post(sentenceSchema, '/api/x', {})).rejects.toBeInstanceOf(Refused);
      expect(mock).toHaveBeenCalledTimes(1);
      take?.();
    }
  });

  it('asks once for several that wait', async () => {
    const mock = answering(needed, 403);
    const ask = jest.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      mock.mockResolvedValue({ ok: true, status: 204, url: '/api/x', json: () => Promise.resolve(null) });
      return true;
    });
    const take = answerConfirmations(ask);
    await Promise.all([order('POST', '/api/x'), order('POST', '/api/y')]);
    expect(ask).toHaveBeenCalledTimes(1);
    take();
  });
});

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
