import type { NextFunction, Request, Response } from 'express';

/** Sends a mailed address whose escapes are broken the way of every other unknown one: the router itself would refuse it differently. */
export function readUndecodablePath(request: Request, _response: Response, next: NextFunction): void {
  if (request.path.startsWith('/t/') && !isDecodable(request.path)) request.url = '/t/';
  next();
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
