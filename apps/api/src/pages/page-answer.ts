import type { CookieOptions } from 'express';
import type { Page } from './views/layout';

/** An answer that ends a request with a page: the right is missing, or there is nothing here. */
export class PageAnswer extends Error {
  override readonly name = 'PageAnswer';

  constructor(
    readonly page: Page,
    /** Cookies of a right that is another one from this answer on. */
    readonly changedRight: readonly {
      readonly name: string;
      readonly value: string;
      readonly options: CookieOptions;
    }[] = [],
  ) {
    super(page.title);
  }
}
