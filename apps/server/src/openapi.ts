import { ERRORS, errorBody, ROUTES, type ErrorCode, type Route } from '@tizim/contract';
import { z } from 'zod';
import { EXAMPLES } from './openapi-examples.js';

export interface OpenApi {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Record<string, Record<string, Record<string, unknown>>>;
  readonly components: object;
}

/** OpenAPI 3.1, made from the schemas that parse the requests; every operation has an example and every error it can give. */
export function openApi(): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const route of ROUTES) (paths[route.path] ??= {})[route.method] = operation(route);
  const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: '__Host-tizim' }, device: { type: 'http', scheme: 'bearer' } };
  return {
    openapi: '3.1.0',
    info: { title: 'Tizim', version: '0.1.0', license: { name: 'AGPL-3.0-or-later' } },
    paths,
    components: { securitySchemes },
  };
}

function operation(route: Route): Record<string, unknown> {
  const example = EXAMPLES[`${route.method.toUpperCase()} ${route.path}`];
  const security = route.who === 'public' ? [] : route.who === 'reporter' ? [{ device: [] }, { session: [] }] : [{ session: [] }];
  return {
    summary: route.does,
    'x-policy': route.who,
    security,
    parameters: parameters(route),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body), example: example?.body } } },
    }),
    responses: { [route.status]: success(route, example?.answer), ...failures(route.errors) },
  };
}

function parameters(route: Route): object[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'placeId' ? { type: 'string' } : { type: 'string', format: 'uuid' },
  }));
  const query = route.query instanceof z.ZodObject ? Object.entries<z.ZodType>(route.query.shape) : [];
  return [
    ...inPath,
    ...query.map(([name, schema]) => ({ name, in: 'query', required: !schema.safeParse(undefined).success, schema: jsonSchema(schema) })),
  ];
}

function success(route: Route, example: unknown): object {
  const json = route.answer
    ? { 'application/json': { schema: jsonSchema(route.answer), example } }
    : example !== undefined
      ? { 'application/json': { example } }
      : {};
  const content = { ...json, ...(route.csv && { 'text/csv': { schema: { type: 'string' } } }) };
  return { description: route.does, ...(Object.keys(content).length > 0 && { content }) };
}

/** One response a status, with an example for each code. */
function failures(codes: readonly ErrorCode[]): Record<string, object> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) byStatus.set(ERRORS[code][0], [...(byStatus.get(ERRORS[code][0]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${ERRORS[code][1]}`).join('; '),
        content: {
          'application/json': {
            schema: jsonSchema(errorBody),
            examples: Object.fromEntries(
              list.map((code) => [
                code,
                {
                  value: {
                    error: {
                      code,
                      message: ERRORS[code][1],
                      ...(code === 'invalid' && {
                        problems: [{ field: 'count', expected: 'Too small: expected number to be >=1', got: '-5' }],
                      }),
                    },
                  },
                },
              ]),
            ),
          },
        },
      },
    ]),
  );
}

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
