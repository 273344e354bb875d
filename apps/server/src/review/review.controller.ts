import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { decision, officialFigure, type DecisionRow, type PlaceCase, type ReportBody, type ReviewPair } from '@tizim/contract';
import { Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { parse, TizimError } from '../errors.js';
import { openReport } from '../pipeline/read.js';
import { Services } from '../services.js';
import { reviewPairs, reviewPlaces } from './queues.js';

/** How long a decision's author waits for its effect before being told that it is on its way: 60 × 50 ms. */
const LOOKS = 60;

@Controller('api/v1/events/:id')
export class ReviewController {
  constructor(private readonly s: Services) {}

  @Get('review/pairs') @Policy('staff')
  async pairs(@Param('id') id: string): Promise<{ items: ReviewPair[] }> {
    await eventOr404(this.s, id);
    return { items: await reviewPairs(this.s, id) };
  }

  @Get('review/places') @Policy('staff')
  async places(@Param('id') id: string): Promise<{ items: PlaceCase[] }> {
    return { items: await reviewPlaces(this.s, await eventOr404(this.s, id)) };
  }

  @Get('reports/:reportId') @Policy('staff')
  async report(@Param('id') id: string, @Param('reportId') reportId: string, @Req() request: TizimRequest): Promise<{ report: ReportBody; receivedAt: string }> {
    await eventOr404(this.s, id);
    const raw = /^[0-9a-f-]{36}$/i.test(reportId) ? await this.s.reports.find(reportId) : undefined;
    if (!raw || raw.event_id !== id) throw new TizimError('not_found');
    await this.s.accounts.audit(request.me?.id ?? null, 'read', 'report', reportId);
    return { report: await openReport(raw, await this.s.events.keysOf(id)), receivedAt: raw.received_at.toISOString() };
  }

  @Get('decisions') @Policy('staff')
  async list(@Param('id') id: string): Promise<{ items: DecisionRow[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.decisions.list(id, (await this.s.events.keysOf(id)).dataKey) };
  }

  /** Appends a decision and answers when its effect is counted (or after 3 s, when it is on its way). */
  @Post('decisions') @Policy('coordinator') @HttpCode(201)
  async decide(@Param('id') id: string, @Body() body: unknown, @Req() request: TizimRequest): Promise<DecisionRow> {
    await eventOr404(this.s, id);
    const d = parse(decision, body);
    if (!request.me) throw new TizimError('unauthenticated');
    if (d.kind === 'place' && !this.s.pipeline.gazetteer.place(d.placeId)) throw new TizimError('invalid', [{ field: 'placeId', expected: 'the id of a known place', got: 'an unknown id' }]);
    const { dataKey } = await this.s.events.keysOf(id);
    const outcome = await this.s.decisions.append(id, request.me.id, dataKey, d);
    if (!outcome.ok) throw outcome.why === 'stale_decision' ? TizimError.stale(outcome.changed) : new TizimError(outcome.why);
    for (let look = 0; look < LOOKS && !(await this.s.decisions.applied(d.id)); look++) await new Promise((done) => setTimeout(done, 50));
    const row = (await this.s.decisions.list(id, dataKey, [d.id]))[0];
    if (!row) throw new Error('A decision that was appended could not be read');
    return row;
  }

  /** A number that somebody published: shown beside ours, never added. */
  @Post('official-figures') @Policy('coordinator') @HttpCode(201)
  async figure(@Param('id') id: string, @Body() body: unknown, @Req() request: TizimRequest): Promise<{ id: string }> {
    await eventOr404(this.s, id);
    const f = parse(officialFigure, body);
    await this.s.db.transaction(async (c) => {
      await c.query(`insert into official_figure (id, event_id, by_kind, by_name, place_id, qualifier, low, high, unit, phase, said_at, source, account_id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) on conflict (id) do nothing`,
        [f.id, id, f.by, f.byName ?? null, f.placeId, f.qualifier, f.low, f.high, f.unit, f.phase, f.at, f.source, request.me?.id]);
      await c.query(`select pg_notify('tizim_board', $1)`, [`${id}:0`]);
    });
    return { id: f.id };
  }
}
