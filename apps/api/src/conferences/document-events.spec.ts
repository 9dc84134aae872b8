import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTORY_EVENTS } from './directory-events';
import { DOCUMENT_EVENTS } from './document-events';
import { ELECTION_EVENTS } from './election-events';

const ROOT = join(__dirname, '../../../..');
const SOURCES = ['libs/tasks/src', 'apps/worker/src', 'apps/api/src'];

/** Every kind of event that the code puts on the audit chain. */
function recorded(): string[] {
  const text = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('.spec.'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  ).join('\n');
  return [...new Set([...text.matchAll(/action: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, action]) => action!))];
}

/** What concerns one person alone, and is nobody else’s business. */
const OF_PEOPLE = ['person.preferred', 'identity.confirmed', 'view.saved', 'view.removed', 'view.preferred'];
/** What tells of a conference that is no more: nobody reads its timeline. */
const OF_WHAT_IS_GONE = ['rehearsal.wiped'];

describe('the timeline of a conference', () => {
  it('has words for every kind of event', () => {
    const known = readFileSync(join(__dirname, 'timeline.ts'), 'utf8');
    expect(recorded().length).toBeGreaterThan(20);
    const shown = recorded().filter((action) => ![...OF_PEOPLE, ...OF_WHAT_IS_GONE].includes(action));
    const isTold = (action: string) =>
      DOCUMENT_EVENTS[action] ??
      ELECTION_EVENTS[action] ??
      DIRECTORY_EVENTS[action] ??
      known.includes(`case '${action}':`);
    expect(shown.filter((action) => !isTold(action))).toEqual([]);
  });

  it('says each in both languages, differently', () => {
    const said = [
      ...Object.values(DOCUMENT_EVENTS).map((words) => words('“Quy chế”')),
      ...Object.values(ELECTION_EVENTS).map((words) => words(() => '3')),
    ];
    expect(new Set(said.map(({ vi }) => vi)).size).toBe(said.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(said.length);
  });
});
