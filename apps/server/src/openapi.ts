import * as contract from '@tizim/contract';
import { z } from 'zod';

const EXAMPLE = { id: '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11', eventId: '3b0e7a52-1df1-4b0e-8a0c-6f1b8a6f2d10', report: { kind: 'detained', place: 'Алматы, парк Ганди', count: 3, submittedAt: '2020-06-06T12:00:00+06:00' } };

/** OpenAPI 3.1, made from the schemas that parse the requests. */
export function openApi(): object {
  const schema = (s: z.ZodType) => z.toJSONSchema(s, { io: 'input', unrepresentable: 'any' });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const op of contract.ROUTES) {
    const parameters = [...op.path.matchAll(/\{(\w+)\}/g)].map((m) => ({ name: m[1], in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }));
    const query = op.query instanceof z.ZodObject ? Object.entries(op.query.shape).map(([name, s]) => ({ name, in: 'query', schema: schema(s as z.ZodType) })) : [];
    const responses: Record<string, unknown> = { [op.status]: { description: op.does, ...(op.answer && { content: { 'application/json': { schema: schema(op.answer) } } }) } };
    for (const status of new Set(op.errors.map((c) => contract.ERRORS[c][0]))) responses[status] = { description: op.errors.filter((c) => contract.ERRORS[c][0] === status).map((c) => `\`${c}\`: ${contract.ERRORS[c][1]}`).join('; '), content: { 'application/json': { schema: schema(contract.errorBody) } } };
    (paths[op.path] ??= {})[op.method] = { summary: op.does, 'x-policy': op.who, parameters: [...parameters, ...query], ...(op.body && { requestBody: { required: true, content: { 'application/json': { schema: schema(op.body), ...(op.body === contract.report && { example: EXAMPLE }) } } } }), responses };
  }
  return { openapi: '3.1.0', info: { title: 'Tizim', version: '0.1.0', license: { name: 'AGPL-3.0-or-later' } }, paths };
}
