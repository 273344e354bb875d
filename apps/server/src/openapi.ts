import * as contract from '@tizim/contract';
import { z } from 'zod';

interface Operation { readonly method: 'get' | 'post' | 'delete'; readonly path: string; readonly who: string; readonly does: string; readonly body?: z.ZodType; readonly query?: z.ZodType; readonly status: number; readonly answer?: z.ZodType; readonly errors: readonly contract.ErrorCode[] }

const invite = z.object({ token: z.string(), url: z.string(), expiresAt: z.iso.datetime() });
const items = (of: z.ZodType) => z.object({ items: z.array(of) });
const write = ['bad_json', 'invalid', 'too_deep', 'too_large', 'unsupported_media', 'unavailable'] as const;
const staff = ['unauthenticated', 'forbidden', 'unavailable'] as const;

/** Every operation of the API. A test holds this list against the routes that are mounted. */
export const OPERATIONS: readonly Operation[] = [
  { method: 'post', path: '/api/v1/reports', who: 'reporter', does: 'Send one report, sealed or plain. 202: it is on disk, once.', body: contract.report, status: 202, answer: contract.receipt, errors: [...write, ...staff, 'id_conflict', 'not_found'] },
  { method: 'post', path: '/api/v1/reports/batch', who: 'reporter', does: 'Send up to 500 reports; each gets its own answer.', body: contract.reportBatch, status: 200, answer: contract.batchAnswer, errors: [...write, ...staff] },
  { method: 'get', path: '/api/v1/reports/{id}/receipt', who: 'reporter', does: 'What became of a report: received, being checked, counted.', status: 200, answer: contract.receipt, errors: [...staff, 'not_found'] },
  { method: 'post', path: '/api/v1/session', who: 'public', does: 'Sign in.', body: contract.login, status: 200, answer: contract.me, errors: [...write, 'bad_credentials', 'bad_origin', 'too_many'] },
  { method: 'get', path: '/api/v1/session', who: 'staff', does: 'Who is signed in.', status: 200, answer: contract.me, errors: staff },
  { method: 'delete', path: '/api/v1/session', who: 'staff', does: 'Sign out; sockets lose their rooms.', status: 204, errors: staff },
  { method: 'post', path: '/api/v1/accounts', who: 'public', does: 'Create an account with a one-time link.', body: contract.newAccount, status: 201, answer: contract.me, errors: [...write, 'invite_spent', 'bad_origin'] },
  { method: 'post', path: '/api/v1/accounts/invites', who: 'admin', does: 'Invite a colleague.', body: contract.accountInvite, status: 201, answer: invite, errors: [...write, ...staff] },
  { method: 'post', path: '/api/v1/invites', who: 'coordinator', does: 'Invite a monitor’s phone to an event.', body: contract.monitorInvite, status: 201, answer: invite, errors: [...write, ...staff, 'not_found'] },
  { method: 'post', path: '/api/v1/devices/join', who: 'public', does: 'A phone joins with its invitation.', body: contract.joinDevice, status: 201, answer: contract.joined, errors: [...write, 'invite_spent'] },
  { method: 'delete', path: '/api/v1/devices/{id}', who: 'coordinator', does: 'Revoke a phone’s token.', status: 204, errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events', who: 'staff', does: 'All protest events.', status: 200, answer: z.object({ events: z.array(contract.eventSummary) }), errors: staff },
  { method: 'post', path: '/api/v1/events', who: 'coordinator', does: 'Open a protest event with its windows.', body: contract.newEvent, status: 201, answer: contract.eventSummary, errors: [...write, ...staff] },
  { method: 'get', path: '/api/v1/events/{id}/board', who: 'staff', does: 'The board by plain HTTP, with an ETag.', status: 200, answer: contract.board, errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/places', who: 'staff', does: 'Cities and regions with their names at the time of the event.', status: 200, answer: z.object({ places: z.array(contract.boardPlace) }), errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/borders', who: 'staff', does: 'Regions at the time of the event, GeoJSON.', status: 200, errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/places/search', who: 'reporter', does: 'Places whose name begins so.', query: z.object({ q: z.string(), lang: contract.language.optional(), limit: z.number().int().optional() }), status: 200, answer: z.object({ places: z.array(contract.boardPlace) }), errors: [...staff, 'invalid'] },
  { method: 'get', path: '/api/v1/events/{id}/tallies', who: 'staff', does: 'The analyst’s table, now or as known at `asOf`; JSON or CSV.', query: contract.tallyQuery, status: 200, answer: contract.tallies, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/detentions', who: 'staff', does: 'The records behind a number.', query: z.object({ placeId: z.string().optional(), status: z.string().optional(), asOf: z.iso.datetime({ offset: true }).optional() }), status: 200, answer: items(contract.detention), errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/reports/{reportId}', who: 'staff', does: 'A report as received; the reading is noted in the audit.', status: 200, answer: z.object({ report: contract.reportBody, receivedAt: z.iso.datetime() }), errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/review/pairs', who: 'staff', does: 'Pairs of detentions that may be one person, with reasons.', status: 200, answer: items(contract.reviewPair), errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/review/places', who: 'staff', does: 'Reports whose place is unknown, with candidates.', status: 200, answer: items(contract.placeCase), errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/events/{id}/decisions', who: 'staff', does: 'What people decided, newest first.', status: 200, answer: items(contract.decisionRow), errors: [...staff, 'not_found'] },
  { method: 'post', path: '/api/v1/events/{id}/decisions', who: 'coordinator', does: 'Link, keep apart, confirm, retract, place, or undo any of them.', body: contract.decision, status: 201, answer: contract.decisionRow, errors: [...write, ...staff, 'not_found', 'stale_decision'] },
  { method: 'post', path: '/api/v1/events/{id}/official-figures', who: 'coordinator', does: 'A number somebody published, shown beside ours.', body: contract.officialFigure, status: 201, answer: z.object({ id: z.string() }), errors: [...write, ...staff, 'not_found'] },
  { method: 'get', path: '/health/live', who: 'public', does: 'The process runs.', status: 200, errors: [] },
  { method: 'get', path: '/health/ready', who: 'public', does: 'The database answers.', status: 200, errors: ['unavailable'] },
  { method: 'get', path: '/api/docs-json', who: 'public', does: 'This document.', status: 200, errors: [] },
];

const EXAMPLE = { id: '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11', eventId: '3b0e7a52-1df1-4b0e-8a0c-6f1b8a6f2d10', report: { kind: 'detained', place: 'Алматы, парк Ганди', count: 3, submittedAt: '2020-06-06T12:00:00+06:00' } };

/** OpenAPI 3.1, made from the schemas that parse the requests. */
export function openApi(): object {
  const schema = (s: z.ZodType) => z.toJSONSchema(s, { io: 'input', unrepresentable: 'any' });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const op of OPERATIONS) {
    const parameters = [...op.path.matchAll(/\{(\w+)\}/g)].map((m) => ({ name: m[1], in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }));
    const query = op.query instanceof z.ZodObject ? Object.entries(op.query.shape).map(([name, s]) => ({ name, in: 'query', schema: schema(s as z.ZodType) })) : [];
    const responses: Record<string, unknown> = { [op.status]: { description: op.does, ...(op.answer && { content: { 'application/json': { schema: schema(op.answer) } } }) } };
    for (const status of new Set(op.errors.map((c) => contract.ERRORS[c][0]))) responses[status] = { description: op.errors.filter((c) => contract.ERRORS[c][0] === status).map((c) => `\`${c}\`: ${contract.ERRORS[c][1]}`).join('; '), content: { 'application/json': { schema: schema(contract.errorBody) } } };
    (paths[op.path] ??= {})[op.method] = { summary: op.does, 'x-policy': op.who, parameters: [...parameters, ...query], ...(op.body && { requestBody: { required: true, content: { 'application/json': { schema: schema(op.body), ...(op.body === contract.report && { example: EXAMPLE }) } } } }), responses };
  }
  return { openapi: '3.1.0', info: { title: 'Tizim', version: '0.1.0', license: { name: 'AGPL-3.0-or-later' } }, paths };
}
