import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** How many statements one connection keeps prepared; what is asked beyond them is planned each time, as it is without this. */
const KEPT = 500;

/**
 * A connection on which PostgreSQL parses a statement once and runs it from then on: nearly everything that is asked here is cheaper to run
 * than to parse and plan, and is asked again and again with other values.
 */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();

  /** Asked with a text and values, as TypeORM does, it gives the statement a name; every other way of asking is left as it is. */
  override query(...question: never[]): never {
    const [text, values, ...rest] = question as unknown[];
    const isPreparable = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const asked = isPreparable ? [{ text, values: values as unknown[], name: this.nameOf(text) }, ...rest] : question;
    return super.query(...(asked as [string])) as never;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= KEPT) return known;
    const name = createHash('sha256').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
