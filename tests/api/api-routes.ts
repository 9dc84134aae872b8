import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';

/** A JSON schema, as far as requests use it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What a path or a query may carry. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One route of the application. */
export interface ApiRoute {
  readonly method: string;
  /** With its parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  /** The method and the path. */
  readonly name: string;
  readonly tag: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
  /** Whether the API's document tells of it: pages behind mailed links are not in it. */
  readonly isDocumented: boolean;
}

/** Middleware, such as the log of requests: no route of its own. */
const EVERY_PATH = '/{*path}';

interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
}

interface Operation {
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every route that the application answers, from its own router; what each takes is from the document that it serves. */
export function routesOf(app: NestExpressApplication, document: OpenAPIObject): readonly ApiRoute[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  const served = router.stack.flatMap(({ route }) => {
    if (!route || route.path === EVERY_PATH) return [];
    const paths = typeof route.path === 'string' ? [route.path] : route.path;
    const methods = Object.keys(route.methods).filter((method) => route.methods[method]);
    return paths.flatMap((path) => methods.map((method) => ({ method, path: inBraces(path) })));
  });
  return served.map(({ method, path }) => {
    const operation = (document.paths[path] as Record<string, Operation> | undefined)?.[method];
    const [[type, content] = []] = Object.entries(operation?.requestBody?.content ?? {}).toReversed();
    return {
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
      tag: operation?.tags?.[0] ?? 'other',
      parameters: operation?.parameters ?? [],
      body: type && content ? { type, schema: content.schema } : null,
      isDocumented: operation !== undefined,
    };
  });
}

function inBraces(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}
