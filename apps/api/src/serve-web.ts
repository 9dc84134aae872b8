import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Paths that are never a page of the web: an unknown one is answered as not found. */
const DOORS = /^\/(api|attend|health|calendar|reports|t|task|unsubscribe)(\/|$)/;

/** Serves the built web: its files for long, its page for every address that the browser's router knows. */
export function serveWeb(app: NestExpressApplication, root: string): void {
  app.useStaticAssets(join(root, 'assets'), { prefix: '/assets/', immutable: true, maxAge: '1y', index: false });
  app.useStaticAssets(root, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !DOORS.test(request.path) && request.accepts('html');
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'), { dotfiles: 'allow' });
  });
}
