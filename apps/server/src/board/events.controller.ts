import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  asOfQuery,
  newEvent,
  timelineQuery,
  type Board,
  type BoardPlace,
  type EventSummary,
  type PlaceRange,
  type Timeline,
} from '@tizim/contract';
import { borders, type Place } from '@tizim/gazetteer';
import type { FastifyReply } from 'fastify';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { parse, TizimError, uuidOr404 } from '../errors.js';
import { Services } from '../services.js';

@Controller('api/v1')
export class EventsController {
  constructor(private readonly s: Services) {}

  @Get('events')
  @Policy('staff')
  async all(): Promise<{ events: EventSummary[] }> {
    return { events: await this.s.events.all() };
  }

  @Post('events')
  @Policy('coordinator')
  @HttpCode(201)
  async create(@Body() body: unknown, @Req() request: TizimRequest): Promise<EventSummary> {
    const event = await this.s.events.create(parse(newEvent, body));
    await this.s.accounts.audit(authorOf(request).id, 'create', 'event', event.id);
    return event;
  }

  /** Live with an ETag; with `asOf` as it was known then. */
  @Get('events/:id/board')
  @Policy('staff')
  async board(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Board | undefined> {
    const { asOf } = parse(asOfQuery, query);
    await eventOr404(this.s, id);
    const at = asOf ? new Date(asOf) : null;
    const board = at ? await this.s.boards.asOf(id, at, await this.s.detentions.revisionAt(id, at)) : await this.s.boards.read(id);
    if (!board) throw new TizimError('not_found');
    const etag = `"${createHash('sha256')
      .update(JSON.stringify({ ...board, at: '' }))
      .digest('base64url')
      .slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (held !== etag) return board;
    void reply.status(304);
    return undefined;
  }

  @Get('events/:id/timeline')
  @Policy('staff')
  async timeline(@Param('id') id: string, @Query() query: unknown): Promise<Timeline> {
    const { step, clock, placeId, asOf } = parse(timelineQuery, query);
    const event = await eventOr404(this.s, id);
    const at = asOf ? new Date(asOf) : new Date();
    const rev = asOf ? await this.s.detentions.revisionAt(id, at) : null;
    const buckets = await this.s.timelines.read(id, { from: new Date(event.from), stepS: step, clock, placeId: placeId ?? null, rev });
    return { stepS: step, clock, from: event.from, buckets, asOf: at.toISOString() };
  }

  /** What is behind a place's low, best and high. */
  @Get('events/:id/places/:placeId/range')
  @Policy('staff')
  async range(@Param('id') id: string, @Param('placeId') place: string, @Query() query: unknown): Promise<PlaceRange> {
    const { asOf } = parse(asOfQuery, query);
    await eventOr404(this.s, id);
    const city = place === 'total' ? '*' : place === 'none' ? '' : place;
    if (city !== '*' && city !== '' && !this.s.places.gazetteer.place(city)) throw new TizimError('not_found');
    const { known_at: knownAt, ...t } = await this.s.boards.tally(
      id,
      city,
      await this.s.detentions.revisionAt(id, asOf ? new Date(asOf) : new Date()),
    );
    return {
      placeId: city === '*' || city === '' ? null : city,
      rev: t.rev,
      at: t.rev > 0 ? knownAt.toISOString() : null,
      low: t.low,
      best: t.best,
      high: t.high,
      listed: t.listed,
      confirmed: t.confirmed,
      uncertain: t.uncertain,
      details: t.details,
    };
  }

  @Get('events/:id/places')
  @Policy('staff')
  async places(@Param('id') id: string): Promise<{ places: BoardPlace[] }> {
    const at = Date.parse((await eventOr404(this.s, id)).dayFrom);
    const g = this.s.places.gazetteer;
    return { places: [...g.regions(at), ...g.cities()].map((p) => this.toBoardPlace(p, at)) };
  }

  @Get('events/:id/borders')
  @Policy('staff')
  async borders(@Param('id') id: string) {
    return borders(Date.parse((await eventOr404(this.s, id)).dayFrom), this.s.ownBorders);
  }

  private toBoardPlace(p: Place, at: number): BoardPlace {
    const g = this.s.places.gazetteer;
    return {
      id: p.id,
      names: { kk: g.name(p.id, 'kk', at), ru: g.name(p.id, 'ru', at), en: g.name(p.id, 'en', at) },
      lat: p.lat,
      lon: p.lon,
      region: p.kind === 'region' ? null : (g.regionOf(p.id, at) ?? null),
      population: p.population ?? null,
    };
  }
}

/** The event of a path, or 404. */
export async function eventOr404(s: Services, id: string): Promise<EventSummary> {
  const event = await s.events.find(uuidOr404(id));
  if (!event) throw new TizimError('not_found');
  return event;
}
