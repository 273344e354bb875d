import { z } from 'zod';
import { board, placeRange, timeline, timelineQuery } from './board.js';
import { decision, decisionRow } from './decisions.js';
import { detentionPage, detentionQuery } from './detentions.js';
import type { ErrorCode } from './errors.js';
import { eventSummary, newEvent, officialFigure } from './events.js';
import { alias, aliasQuery, boardPlace, facility, newFacility, placeHit, placeQuery } from './places.js';
import { batchAnswer, receipt, report, reportBatch, reportBody } from './reports.js';
import { placeCase, reviewPair, setApart } from './review.js';
import { account, accountInvite, device, invitation, joinDevice, joined, login, me, monitorInvite, newAccount } from './staff.js';
import { asOfQuery, codebook, codebookQuery, explainQuery, explanation, manifest, newPublished, published, recordsQuery, tallies, tallyQuery } from './tallies.js';

/** Who may call: anyone, a phone or a coordinator, any account, admin and coordinator, admin. */
export type PolicyName = 'public' | 'reporter' | 'staff' | 'coordinator' | 'admin';

/** One operation of the API. Parameters in braces; `body` and `query` are what parses them; `csv`: it answers CSV too. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'; readonly path: string; readonly who: PolicyName; readonly does: string;
  readonly body?: z.ZodType; readonly query?: z.ZodType; readonly status: number; readonly answer?: z.ZodType; readonly csv?: boolean; readonly errors: readonly ErrorCode[];
}

const items = (of: z.ZodType) => z.object({ items: z.array(of) });
const write = ['bad_json', 'invalid', 'too_deep', 'too_large', 'unsupported_media', 'unavailable'] as const;
const staff = ['unauthenticated', 'forbidden', 'unavailable'] as const;
/** What a state-changing call of a signed-in person can meet. */
const change = [...write, 'unauthenticated', 'forbidden', 'bad_origin'] as const;
const E = '/api/v1/events/{id}';

/** Every operation of the API, in the order of the work. A test holds it against the routes that are mounted and against the documents. */
export const ROUTES: readonly Route[] = [
  { method: 'post', path: '/api/v1/reports', who: 'reporter', does: 'Send one report, sealed or plain. 202: it is on disk, once.', body: report, status: 202, answer: receipt, errors: [...change, 'id_conflict', 'not_found'] },
  { method: 'post', path: '/api/v1/reports/batch', who: 'reporter', does: 'Send up to 500 reports; each gets its own answer.', body: reportBatch, status: 200, answer: batchAnswer, errors: change },
  { method: 'get', path: '/api/v1/reports/{id}/receipt', who: 'reporter', does: 'What became of a report: received, being checked, counted.', status: 200, answer: receipt, errors: [...staff, 'not_found'] },
  { method: 'get', path: '/api/v1/places', who: 'reporter', does: 'Places whose name begins so, in any of the languages.', query: placeQuery, status: 200, answer: items(placeHit), errors: [...staff, 'invalid'] },

  { method: 'post', path: '/api/v1/session', who: 'public', does: 'Sign in.', body: login, status: 200, answer: me, errors: [...write, 'bad_credentials', 'bad_origin', 'too_many'] },
  { method: 'get', path: '/api/v1/session', who: 'staff', does: 'Who is signed in.', status: 200, answer: me, errors: staff },
  { method: 'delete', path: '/api/v1/session', who: 'staff', does: 'Sign out; sockets lose their rooms.', status: 204, errors: [...staff, 'bad_origin'] },
  { method: 'post', path: '/api/v1/accounts', who: 'public', does: 'Create an account with a one-time link.', body: newAccount, status: 201, answer: me, errors: [...write, 'invite_spent', 'bad_origin'] },
  { method: 'get', path: '/api/v1/accounts', who: 'admin', does: 'All accounts.', status: 200, answer: items(account), errors: staff },
  { method: 'post', path: '/api/v1/accounts/invites', who: 'admin', does: 'Invite a colleague.', body: accountInvite, status: 201, answer: invitation, errors: change },
  { method: 'delete', path: '/api/v1/accounts/{id}', who: 'admin', does: 'Disable an account; its sessions end and its sockets close.', status: 204, errors: [...staff, 'bad_origin', 'not_found', 'last_admin'] },
  { method: 'post', path: '/api/v1/invites', who: 'coordinator', does: 'Invite a monitor’s phone to an event.', body: monitorInvite, status: 201, answer: invitation, errors: [...change, 'not_found'] },
  { method: 'post', path: '/api/v1/devices/join', who: 'public', does: 'A phone joins with its invitation.', body: joinDevice, status: 201, answer: joined, errors: [...write, 'invite_spent', 'bad_origin'] },
  { method: 'get', path: `${E}/devices`, who: 'coordinator', does: 'Phones that joined this event.', status: 200, answer: items(device), errors: [...staff, 'not_found'] },
  { method: 'delete', path: '/api/v1/devices/{id}', who: 'coordinator', does: 'Revoke a phone’s token.', status: 204, errors: [...staff, 'bad_origin', 'not_found'] },

  { method: 'get', path: '/api/v1/events', who: 'staff', does: 'All protest events.', status: 200, answer: z.object({ events: z.array(eventSummary) }), errors: staff },
  { method: 'post', path: '/api/v1/events', who: 'coordinator', does: 'Open a protest event with its windows.', body: newEvent, status: 201, answer: eventSummary, errors: change },
  { method: 'get', path: `${E}/board`, who: 'staff', does: 'The board by plain HTTP, with an ETag; with `asOf` as it was known then.', query: asOfQuery, status: 200, answer: board, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/places`, who: 'staff', does: 'Cities and regions with their names at the time of the event.', status: 200, answer: z.object({ places: z.array(boardPlace) }), errors: [...staff, 'not_found'] },
  { method: 'get', path: `${E}/places/{placeId}/range`, who: 'staff', does: 'What is behind a place’s low, best and high; `none`: place unknown, `total`: the whole event.', query: asOfQuery, status: 200, answer: placeRange, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/borders`, who: 'staff', does: 'Regions at the time of the event, GeoJSON.', status: 200, errors: [...staff, 'not_found'] },
  { method: 'get', path: `${E}/timeline`, who: 'staff', does: 'Detentions and releases by the time they happened, or became known.', query: timelineQuery, status: 200, answer: timeline, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/facilities`, who: 'staff', does: 'Houses of custody, and how many are inside now.', status: 200, answer: items(facility), errors: [...staff, 'not_found'] },
  { method: 'post', path: '/api/v1/facilities', who: 'coordinator', does: 'Add a house of custody with its names; every process knows it at once.', body: newFacility, status: 201, answer: facility, errors: [...change, 'id_conflict'] },
  { method: 'get', path: '/api/v1/aliases', who: 'staff', does: 'Local names that people taught; JSON or CSV.', query: aliasQuery, status: 200, answer: items(alias), csv: true, errors: [...staff, 'invalid'] },
  { method: 'delete', path: '/api/v1/aliases/{id}', who: 'coordinator', does: 'Retire a local name; every process forgets it at once.', status: 204, errors: [...staff, 'bad_origin', 'not_found'] },

  { method: 'get', path: `${E}/detentions`, who: 'staff', does: 'The records behind a number, in pages.', query: detentionQuery, status: 200, answer: detentionPage, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/reports/{reportId}`, who: 'staff', does: 'A report as received; the reading is noted in the audit.', status: 200, answer: z.object({ report: reportBody, receivedAt: z.iso.datetime() }), errors: [...staff, 'not_found'] },
  { method: 'get', path: `${E}/review/pairs`, who: 'staff', does: 'Pairs of detentions that may be one person, those that move the range most first; the reading is noted in the audit.', status: 200, answer: items(reviewPair), errors: [...staff, 'not_found'] },
  { method: 'get', path: `${E}/review/places`, who: 'staff', does: 'Reports whose place is unknown, with candidates.', status: 200, answer: items(placeCase), errors: [...staff, 'not_found'] },
  { method: 'get', path: `${E}/review/set-apart`, who: 'staff', does: 'Reports that could not be counted, with the reason.', status: 200, answer: items(setApart), errors: [...staff, 'not_found'] },
  { method: 'post', path: `${E}/reports/{reportId}/retry`, who: 'coordinator', does: 'Try a report that was set apart once more.', status: 202, errors: [...staff, 'bad_origin', 'not_found'] },
  { method: 'get', path: `${E}/decisions`, who: 'staff', does: 'What people decided, newest first.', status: 200, answer: items(decisionRow), errors: [...staff, 'not_found'] },
  { method: 'post', path: `${E}/decisions`, who: 'coordinator', does: 'Link, keep apart, split, confirm, retract, place, news about many, or undo any of them.', body: decision, status: 201, answer: decisionRow, errors: [...change, 'not_found', 'id_conflict', 'stale_decision'] },

  { method: 'get', path: `${E}/official-figures`, who: 'staff', does: 'Numbers that others published, with the definition each used.', status: 200, answer: items(officialFigure), errors: [...staff, 'not_found'] },
  { method: 'post', path: `${E}/official-figures`, who: 'coordinator', does: 'A number somebody published, shown beside ours.', body: officialFigure, status: 201, answer: z.object({ id: z.string() }), errors: [...change, 'not_found', 'id_conflict'] },
  { method: 'get', path: `${E}/published`, who: 'staff', does: 'Numbers of ours that were told to somebody, newest first.', status: 200, answer: items(published), errors: [...staff, 'not_found'] },
  { method: 'post', path: `${E}/published`, who: 'coordinator', does: 'Remember a number that was told to somebody, with its revision.', body: newPublished, status: 201, answer: published, errors: [...change, 'not_found', 'id_conflict'] },
  { method: 'get', path: `${E}/explain`, who: 'staff', does: 'Why a number changed between two moments or revisions; the parts add up exactly.', query: explainQuery, status: 200, answer: explanation, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/tallies`, who: 'staff', does: 'The analyst’s table, now or as known at `asOf`, by region of the event’s day or of `regionsAt`; JSON or CSV.', query: tallyQuery, status: 200, answer: tallies, csv: true, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/records.csv`, who: 'staff', does: 'Every detention, one a line, without a cap, names only when asked for; the reading is noted in the audit.', query: recordsQuery, status: 200, csv: true, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/codebook`, who: 'staff', does: 'What each column and word of the exports means; JSON or CSV.', query: codebookQuery, status: 200, answer: codebook, csv: true, errors: [...staff, 'invalid', 'not_found'] },
  { method: 'get', path: `${E}/manifest`, who: 'staff', does: 'The exports of one moment with their SHA-256, signed.', query: asOfQuery, status: 200, answer: manifest, errors: [...staff, 'invalid', 'not_found'] },

  { method: 'get', path: '/health/live', who: 'public', does: 'The process runs.', status: 200, answer: z.object({ status: z.literal('ok') }), errors: [] },
  { method: 'get', path: '/health/ready', who: 'public', does: 'The database answers.', status: 200, answer: z.object({ status: z.literal('ok') }), errors: ['unavailable'] },
  { method: 'get', path: '/api/docs-json', who: 'public', does: 'This document.', status: 200, errors: [] },
];
