import type { ApiRoute } from './api-routes';
import { CALLERS, type Caller } from './planted-office.factory';
import type { Heard } from './route-caller';

/** What became of one request by each caller. */
export interface AccessRow {
  readonly route: ApiRoute;
  readonly body: unknown;
  readonly heard: ReadonlyMap<Caller, Heard>;
}

/** Writes who may do what as a document, so that a change of access shows in review. */
export function accessTable(rows: readonly AccessRow[]): string {
  const tags = [...new Set(rows.map(({ route }) => route.tag))].toSorted();
  const sections = tags.map((tag) => {
    const lines = rows
      .filter(({ route }) => route.tag === tag)
      .map((row) => lineOf(row, rows.filter((other) => other.route === row.route).length > 1));
    return `## ${tag}\n\n${lines.toSorted().join('\n')}\n`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const HEAD = `# Who may do what

Written by \`tests/api/route-matrix.e2e-spec.ts\`, which compares it with what the API answers; \`RECORD_ACCESS=true npx jest tests/api/route-matrix --selectProjects e2e\` writes it anew. Look at what changed
before you commit it.

Each line is one command or question, sent by one person for each role, who holds nothing but that role, and by \`concerned\`: somebody without a role whom every row is about (asked, absent, drafting,
nominated, on the committee …). The conference is in session. Named are those whom the API does not refuse, whether it could do what was asked or not; everybody else is answered 403.
“(not found)” means 404: there was nothing to be shown, or nothing that is theirs.
`;

function lineOf({ route, body, heard }: AccessRow, isOneOfMany: boolean): string {
  const kind = kindOf(body, isOneOfMany);
  const name = `- \`${route.method} ${route.path}${kind ? ` ${kind}` : ''}\``;
  const may = CALLERS.filter((caller) => isAllowed(heard.get(caller)!));
  const missed = CALLERS.filter((caller) => heard.get(caller)!.status === 404);
  const said = [listed(may), missed.length > 0 ? `${listed(missed)} (not found)` : ''].filter(Boolean);
  return `${name}: ${said.join('; ') || 'nobody'}`;
}

function listed(callers: readonly Caller[]): string {
  if (callers.length === CALLERS.length) return 'everybody';
  const others = CALLERS.filter((caller) => !callers.includes(caller));
  if (others.length <= 2) return `everybody but ${others.join(', ')}`;
  return callers.join(', ');
}

function isAllowed({ status }: Heard): boolean {
  return status !== 403 && status !== 404;
}

/** Which kind of body it is, where a route takes several: by the word that says so, or by what is in it. */
function kindOf(body: unknown, isOneOfMany: boolean): string {
  if (!isOneOfMany) return '';
  const { act, what, way } = body as Record<string, unknown>;
  const word = act ?? what ?? way;
  return typeof word === 'string' ? word : `{${Object.keys(body as object).join(', ')}}`;
}
