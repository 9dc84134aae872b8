import type { Settings } from '@conference/config';
import type { Params } from 'nestjs-pino';

/** A link's secret is part of the path: it never reaches a log. */
const LINK_PATH = /^\/(t|attend|reports|unsubscribe|calendar)\/[^/?]+/;

/** A ballot being handed in: who came when is written down nowhere. */
const ENVELOPE_PATH = /^\/api\/conferences\/[^/]+\/ballots\/[^/]+\/envelope(\?|$)/;

/** How every process logs: JSON lines; one line for each request but health checks and ballots; no cookies, no link secrets. */
export function loggerOptions(settings: Settings): Params {
  return {
    pinoHttp: {
      level: settings.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
      autoLogging: { ignore: ({ url = '' }) => url.startsWith('/health/') || ENVELOPE_PATH.test(url) },
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
          id,
          method,
          url: url.replace(LINK_PATH, '/$1/[redacted]'),
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
