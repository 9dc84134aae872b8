import type { Response } from 'express';
import { sayRetryAfter } from '../retry-after';
import { layout, type Page } from './views/layout';
import { STYLE_SOURCE } from './views/style';

/** Nothing is loaded from anywhere, nothing runs, nobody frames the page; forms go back to us alone. */
const CONTENT_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer behind a mailed link carries: it is not kept, not indexed, not framed, and tells no other site where one came from. */
export function keepPrivate(response: Response): void {
  response.setHeader('Content-Security-Policy', CONTENT_POLICY);
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
}

/** Sends a page. */
export function sendPage(response: Response, page: Page): void {
  keepPrivate(response);
  if (page.retryAt) sayRetryAfter(response, page.retryAt);
  response.status(page.status).type('html').send(layout(page));
}
