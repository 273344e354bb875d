import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { language, newEvent, type Board, type BoardPlace, type EventSummary } from '@tizim/contract';
import { borders, type Place } from '@tizim/gazetteer';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { parse, TizimError } from '../errors.js';
import { Services } from '../services.js';

const searchQuery = z.object({ q: z.string().min(1).max(100), lang: language.default('ru'), limit: z.coerce.number().int().min(1).max(50).default(10) });

@Controller('api/v1')
export class EventsController {
  constructor(private readonly s: Services) {}

  @Get('events') @Policy('staff')
  async all(): Promise<{ events: EventSummary[] }> {
    return { events: await this.s.events.all() };
  }

  @Post('events') @Policy('coordinator') @HttpCode(201)
  async create(@Body() body: unknown, @Req() request: TizimRequest): Promise<EventSummary> {
    const event = await this.s.events.create(parse(newEvent, body));
    await this.s.accounts.audit(request.me?.id ?? null, 'create', 'event', event.id);
    return event;
  }

  @Get('events/:id/board') @Policy('staff')
  async board(@Param('id') id: string, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<Board | undefined> {
    await eventOr404(this.s, id);
    const board = await this.s.boards.read(id, null);
    if (!board) throw new TizimError('not_found');
    const etag = `"${createHash('sha256').update(JSON.stringify({ ...board, at: '' })).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (known !== etag) return board;
    void reply.status(304);
    return undefined;
  }

  @Get('events/:id/places') @Policy('staff')
  async places(@Param('id') id: string): Promise<{ places: BoardPlace[] }> {
    const at = Date.parse((await eventOr404(this.s, id)).dayFrom);
    const g = this.s.pipeline.gazetteer;
    return { places: [...g.regions(at), ...g.cities()].map((p) => this.toBoardPlace(p, at)) };
  }

  @Get('events/:id/borders') @Policy('staff')
  async borders(@Param('id') id: string) {
    return borders(Date.parse((await eventOr404(this.s, id)).dayFrom), this.s.ownBorders);
  }

  @Get('places/search') @Policy('reporter')
  search(@Query() query: unknown): { places: BoardPlace[] } {
    const { q, lang, limit } = parse(searchQuery, query);
    return { places: this.s.pipeline.gazetteer.search(q, { lang, limit }).map((p) => this.toBoardPlace(p, Date.now())) };
  }

  private toBoardPlace(p: Place, at: number): BoardPlace {
    const g = this.s.pipeline.gazetteer;
    return { id: p.id, names: { kk: g.name(p.id, 'kk', at), ru: g.name(p.id, 'ru', at), en: g.name(p.id, 'en', at) }, lat: p.lat, lon: p.lon, region: p.kind === 'region' ? null : (g.regionOf(p.id, at) ?? null), population: p.population ?? null };
  }
}

/** The event of a path, or 404. */
export async function eventOr404(s: Services, id: string): Promise<EventSummary> {
  const event = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id) ? await s.events.find(id) : undefined;
  if (!event) throw new TizimError('not_found');
  return event;
}
