import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { aliasQuery, newFacility, placeQuery, type AliasRow, type Facility, type Names, type PlaceHit } from '@tizim/contract';
import type { FastifyReply } from 'fastify';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { parse, TizimError, uuidOr404 } from '../errors.js';
import { Services } from '../services.js';
import { csvHeaders, csvText } from '../csv.js';
import { eventOr404 } from './events.controller.js';

/** What `within` leaves of a search is cut to its limit afterwards. */
const SEARCHED = 2_000;

@Controller('api/v1')
export class PlacesController {
  constructor(private readonly s: Services) {}

  /** Places whose name begins like `q`; the address is not logged anywhere. */
  @Get('places')
  @Policy('reporter')
  search(@Query() query: unknown): { items: PlaceHit[] } {
    const { q, lang, at, kinds, within, limit } = parse(placeQuery, query);
    const g = this.s.places.gazetteer;
    const when = at ? Date.parse(at) : Date.now();
    const found = g.search(q, { lang, at: when, limit: within ? SEARCHED : limit, ...(kinds && { kinds }) });
    const inside = within ? found.filter((p) => p.id === within || p.city === within || g.regionOf(p.id, when) === within) : found;
    return {
      items: inside.slice(0, limit).map((p) => ({
        id: p.id,
        kind: p.kind,
        names: this.names(p.id, when),
        city: p.city,
        region: g.regionOf(p.id, when) ?? null,
        lat: p.lat,
        lon: p.lon,
      })),
    };
  }

  @Get('events/:id/facilities')
  @Policy('staff')
  async facilities(@Param('id') id: string): Promise<{ items: Facility[] }> {
    const at = Date.parse((await eventOr404(this.s, id)).dayFrom);
    const inside = await this.s.localPlaces.inside(id);
    return { items: this.s.places.facilities().map((f) => this.toFacility(f, at, inside.get(f.place.id) ?? 0)) };
  }

  /** Known to this process when the answer goes out, and to every other as soon as the doorbell has rung. */
  @Post('facilities')
  @Policy('coordinator')
  @HttpCode(201)
  async addFacility(@Body() body: unknown, @Req() request: TizimRequest): Promise<Facility> {
    const f = parse(newFacility, body);
    const city = this.s.places.gazetteer.place(f.placeId);
    if (!city || city.kind === 'facility')
      throw new TizimError('invalid', [
        { field: 'placeId', expected: 'the id of a known city or village', got: city ? 'a facility' : 'an unknown id' },
      ]);
    const known = this.s.places.facilities().find((x) => x.place.id === f.id);
    if (
      (this.s.places.gazetteer.place(f.id) && !known?.added) ||
      (await this.s.localPlaces.addFacility(f, authorOf(request).id)) === 'id_conflict'
    )
      throw new TizimError('id_conflict');
    await this.s.places.load();
    const made = this.s.places.facilities().find((x) => x.place.id === f.id);
    if (!made) throw new Error('A facility that was added is not known');
    return this.toFacility(made, Date.now(), 0);
  }

  @Get('aliases')
  @Policy('staff')
  async aliases(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ items: AliasRow[] } | string> {
    const { format } = parse(aliasQuery, query);
    const items = (await this.s.localPlaces.taught()).map((a): AliasRow => ({
      id: a.id,
      text: a.text,
      placeId: a.placeId,
      names: this.names(a.placeId, Date.now()),
      by: a.by,
      at: a.at.toISOString(),
      retiredAt: a.retiredAt?.toISOString() ?? null,
    }));
    if (format === 'json') return { items };
    void csvHeaders(reply, 'tizim-aliases.csv');
    return csvText(
      ['id', 'text', 'place_id', 'place_kk', 'place_ru', 'place_en', 'by', 'at', 'retired_at'],
      items.map((a) => [a.id, a.text, a.placeId, a.names.kk, a.names.ru, a.names.en, a.by, a.at, a.retiredAt ?? '']),
    );
  }

  @Delete('aliases/:id')
  @Policy('coordinator')
  @HttpCode(204)
  async retire(@Param('id') id: string, @Req() request: TizimRequest): Promise<void> {
    if (!(await this.s.localPlaces.retire(uuidOr404(id), authorOf(request).id))) throw new TizimError('not_found');
    await this.s.places.load();
  }

  private names(id: string, at: number): Names {
    const g = this.s.places.gazetteer;
    return { kk: g.name(id, 'kk', at), ru: g.name(id, 'ru', at), en: g.name(id, 'en', at) };
  }

  private toFacility(
    { place, aliases, added }: ReturnType<Services['places']['facilities']>[number],
    at: number,
    inside: number,
  ): Facility {
    return {
      id: place.id,
      kind: place.facilityKind ?? 'police_station',
      names: this.names(place.id, at),
      placeId: place.city,
      lat: place.lat,
      lon: place.lon,
      aliases: [...aliases],
      added,
      inside,
    };
  }
}
