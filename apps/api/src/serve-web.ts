import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { join } from 'node:path';
import sirv, { type Options } from 'sirv';

/** Paths that are never a page of the web: an unknown one is answered as not found. */
const DOORS = /^\/(api|attend|health|calendar|reports|t|task|unsubscribe)(\/|$)/;

/** As it was compressed when it was built, for a browser that takes it so. */
const COMPRESSED: Options = { gzip: true, brotli: true };

/** The name of such a file changes with what is in it. */
const FOR_LONG: Options = { ...COMPRESSED, immutable: true, maxAge: 31_536_000 };

/** What keeps its name is asked for again, and mostly answered as unchanged. */
const FRESH: Options = {
  ...COMPRESSED,
  etag: true,
  setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
};

/** Serves the built web: its files for long, its page for every address that the browser's router knows. */
export function serveWeb(app: NestExpressApplication, root: string): void {
  app.use('/assets', whenRead(sirv(join(root, 'assets'), FOR_LONG)));
  app.use(whenRead(sirv(root, FRESH)));
  const page = sirv(root, { ...FRESH, single: true, ignores: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !DOORS.test(request.path) && request.accepts('html');
    return isPage ? page(request, response, next) : next();
  });
}

/** Files answer questions only. */
function whenRead(serve: ReturnType<typeof sirv>) {
  return (request: Request, response: Response, next: NextFunction) =>
    ['GET', 'HEAD'].includes(request.method) ? serve(request, response, next) : next();
}
