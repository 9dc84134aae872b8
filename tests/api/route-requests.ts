import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiRoute, Parameter, Schema } from './api-routes';
import type { PlantedOffice } from './planted-office.factory';
import { hasIds, kindsOf, sample, type Named, type Sampling } from './sample-body';

/** One request as it is sent. */
export interface SampleRequest {
  readonly route: ApiRoute;
  readonly url: string;
  readonly body: unknown;
  /** What of it belongs to another office: parameters by name, or the body. */
  readonly foreign: readonly string[];
}

/** Whose rows a request names. */
interface Whose {
  readonly own: PlantedOffice;
  readonly other: PlantedOffice;
}

/** Which table's id stands behind a segment of a path. */
const TABLES: Readonly<Record<string, string>> = {
  absences: 'absence',
  assessments: 'assessment',
  attachments: 'document_attachment',
  authorisations: 'authorisation',
  awards: 'award',
  ballots: 'secret_ballot',
  conferences: 'conference',
  days: 'calendar_override',
  devices: 'remembered_device',
  dispatches: 'dispatch',
  documents: 'document',
  dossiers: 'dossier',
  elections: 'unit',
  evidence: 'concern_step',
  freezes: 'stage_freeze',
  guests: 'guest',
  mails: 'mail',
  nominations: 'person',
  opinion: 'floor_opinion',
  opinions: 'floor_opinion',
  parties: 'target_party',
  passkeys: 'passkey',
  petitions: 'petition',
  progress: 'progress_entry',
  publicity: 'publicity',
  'publicity-places': 'publicity_place',
  register: 'register_entry',
  replies: 'person',
  rounds: 'round',
  signatures: 'person',
  speeches: 'speech',
  target: 'target',
  targets: 'target',
  tasks: 'task',
  units: 'unit',
  views: 'saved_view',
  voters: 'person',
  votes: 'open_vote',
};

/** Parameters that are no ids, after the segment before them. */
const WORDS: Readonly<Record<string, string>> = {
  'agenda/{code}': 'thao-luan',
  'elections/{code}': 'bttnd',
  'pledge/{code}': 'chinh-quyen',
  'revisions/{number}': '1',
  'appraisals/{period}': '1',
  'taken-over/{office}': 'cu',
  '{office}/{year}': '2025',
  'evidence/{criterion}': 'tieu-chi',
  'rows/{row}': 'A',
};

/** Parameters of a question that name something of an office. */
const ASKED: Readonly<Record<string, (ids: Ids) => string>> = {
  away: (ids) => `${ids.id('person')}.2026-12-01.2026-12-04`,
  conference: (ids) => ids.id('conference'),
  conferenceId: (ids) => ids.id('conference'),
  person: (ids) => ids.id('person'),
  personId: (ids) => ids.id('person'),
  q: (ids) => ids.word,
  unit: (ids) => ids.id('unit'),
  words: (ids) => ids.word,
};

/** Those of them that are always asked for. */
const SAID: readonly string[] = ['conferenceId', 'q'];

/** Ids in bodies by the name of their property. */
const NAMED: Readonly<Record<string, string>> = {
  answererId: 'person',
  authorId: 'person',
  chairId: 'person',
  decisionId: 'register_entry',
  deputyIds: 'person',
  documentIds: 'document',
  drawn: 'person',
  evidenceSha256: 'stored_file',
  exOfficio: 'person',
  fileSha256: 'stored_file',
  grantorId: 'person',
  headId: 'person',
  onPaper: 'person',
  opinionId: 'opinion',
  orderId: 'authorisation',
  ownerId: 'person',
  partyId: 'target_party',
  personId: 'person',
  personIds: 'person',
  proofSha256: 'stored_file',
  remove: 'calendar_override',
  sha256: 'stored_file',
  successorId: 'person',
  taskIds: 'task',
  toPersonId: 'person',
  unitId: 'unit',
};

/** What a client makes up itself: an id of its own, or what it was shown. */
const MADE_UP: readonly string[] = ['packetHash', 'shown'];

/** What a schema does not say of itself: a part of the body that the route takes. */
const PARTS: Readonly<Record<string, (ids: Ids) => object>> = {
  'POST /api/absences': (ids) => ({ personId: ids.id('person') }),
  'POST /api/conferences/{id}/ballots': () => ({ code: 'nq' }),
  'POST /api/conferences/{id}/votes': () => ({ motion: 'nq' }),
  'POST /api/dispatches/{id}/receipt': () => ({ on: '2026-12-01' }),
  'POST /api/register/paper-numbers': () => ({ typeCode: 'BC' }),
  'POST /api/views': () => ({ address: { lateness: 'late' } }),
  'PUT /api/views/default': () => ({ page: 'openTasks', view: 'tasks-late' }),
};

/** The requests of a route in its own office, one for each kind of body that it takes. */
export function ownRequests(route: ApiRoute, document: OpenAPIObject, whose: Whose): SampleRequest[] {
  const url = urlOf(route, document, whose, {});
  return bodiesOf(route, ownSampling(document, whose), whose).map((body) => ({ route, url, body, foreign: [] }));
}

/** The requests of a route that name something of the other office: in each place alone, in all at once, and in the body. */
export function foreignRequests(route: ApiRoute, document: OpenAPIObject, whose: Whose): SampleRequest[] {
  return [...inPlaces(route, document, whose, whose.other), ...inBody(route, document, whose)];
}

/** The same requests with ids that nobody has, in the order of `foreignRequests`. */
export function unknownRequests(route: ApiRoute, document: OpenAPIObject, whose: Whose): SampleRequest[] {
  return inPlaces(route, document, whose, { id: () => randomUUID(), word: 'khongaica' });
}

/** Whoever says what an id is, and a word to look for. */
type Ids = Pick<PlantedOffice, 'id' | 'word'>;

function inPlaces(route: ApiRoute, document: OpenAPIObject, whose: Whose, ids: Ids): SampleRequest[] {
  const asked = route.parameters.filter(({ in: at, name }) => at === 'query' && name in ASKED);
  const places = [...idsOf(route), ...asked.map(({ name }) => name)];
  const combined = places.length > 1 ? [...places.map((place) => [place]), places] : places.map((place) => [place]);
  const [body] = bodiesOf(route, ownSampling(document, whose), whose);
  return combined.map((foreign) => {
    const naming = Object.fromEntries(foreign.map((place) => [place, ids]));
    return { route, url: urlOf(route, document, whose, naming), body, foreign };
  });
}

function inBody(route: ApiRoute, document: OpenAPIObject, whose: Whose): SampleRequest[] {
  const { other } = whose;
  const sampling = { document, named: namedIn(other, () => other.id(lastTable(route))), isWhole: true };
  const url = urlOf(route, document, whose, {});
  const kinds =
    route.body?.schema && route.name !== 'POST /api/conferences'
      ? kindsOf(route.body.schema, sampling).filter((kind) => hasIds(kind, sampling))
      : [];
  return kinds.map((kind) => ({ route, url, body: bodyOf(route, kind, sampling, other), foreign: ['body'] }));
}

function ownSampling(document: OpenAPIObject, { own }: Whose): Sampling {
  return { document, named: namedIn(own, () => randomUUID()), isWhole: false };
}

/** The parameters of a path that are ids. */
function idsOf(route: ApiRoute): string[] {
  return placesOf(route).flatMap(({ key, name, before }) =>
    WORDS[key] || !tableOf(route, name, before) ? [] : [name],
  );
}

function placesOf({ path }: ApiRoute): { name: string; before: string; key: string }[] {
  const segments = path.split('/');
  return segments.flatMap((segment, at) => {
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    const before = segments[at - 1]!;
    return name ? [{ name, before, key: `${before}/${segment}` }] : [];
  });
}

function tableOf(route: ApiRoute, name: string, before: string): string | undefined {
  if (before === 'rounds' && route.path.includes('/elections/')) return 'election_round';
  if (name === 'concernId') return TABLES.opinion;
  if (name === 'itemId') return TABLES.target;
  return name.endsWith('d') && /id$/i.test(name) ? TABLES[before] : undefined;
}

function urlOf(
  route: ApiRoute,
  document: OpenAPIObject,
  { own }: Whose,
  naming: Readonly<Record<string, Ids>>,
): string {
  const values = new Map(
    placesOf(route).map(({ name, before, key }) => {
      const table = tableOf(route, name, before);
      const value = WORDS[key] ?? (table ? (naming[name] ?? own).id(table) : wordOf(route, name));
      if (value === undefined) throw new Error(`nobody says what {${name}} is`);
      return [name, value];
    }),
  );
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name)!);
  const asked = route.parameters
    .filter(
      ({ in: at, name, required }) =>
        at === 'query' && name !== 'late' && (required || naming[name] || SAID.includes(name)),
    )
    .map((parameter) => [parameter.name, askedFor(parameter, document, naming[parameter.name] ?? own)]);
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked as [string, string][]).toString()}` : path;
}

function wordOf({ parameters }: ApiRoute, name: string): string | undefined {
  const [first] = parameters.find((parameter) => parameter.name === name)?.schema.enum ?? [];
  return typeof first === 'string' ? first : undefined;
}

function askedFor({ name, schema }: Parameter, document: OpenAPIObject, ids: Ids): string {
  const asked = ASKED[name];
  if (asked) return asked(ids);
  if (name === 'year') return '2026';
  return String(sample(schema, name, { document, named: () => undefined, isWhole: false }));
}

function namedIn(office: PlantedOffice, fresh: () => string): Named {
  return (property) => {
    if (property === 'id') return fresh();
    if (property === 'deputyId' || property === 'memberIds' || property === 'witnessIds') return office.other.id;
    if (MADE_UP.includes(property)) return 'a'.repeat(64);
    const table = NAMED[property];
    return table && office.id(table);
  };
}

/** The table of what a command adds or changes: the last word of its path that stands for one. */
function lastTable({ path }: ApiRoute): string {
  const words = path.split('/').toReversed();
  return TABLES[words.find((word) => TABLES[word]) ?? ''] ?? 'person';
}

function bodiesOf(route: ApiRoute, sampling: Sampling, { own }: Whose): readonly unknown[] {
  if (!route.body) return [undefined];
  if (route.name === 'POST /api/conferences') return [own.nextPlan];
  return kindsOf(route.body.schema, sampling).map((kind) => bodyOf(route, kind, sampling, own));
}

function bodyOf(route: ApiRoute, kind: Schema, sampling: Sampling, ids: Ids): unknown {
  return { ...(sample(kind, '', sampling) as object), ...PARTS[route.name]?.(ids) };
}
