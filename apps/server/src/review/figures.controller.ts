import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { explainQuery, newPublished, officialFigure, type Explanation, type OfficialFigure, type Published } from '@tizim/contract';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { parse, TizimError } from '../errors.js';
import { Services } from '../services.js';
import { explain } from '../tallies/explain.js';

/** Numbers that others published beside ours, ours that were told to somebody, and why a number changed. */
@Controller('api/v1/events/:id')
export class FiguresController {
  constructor(private readonly s: Services) {}

  @Get('official-figures')
  @Policy('staff')
  async official(@Param('id') id: string): Promise<{ items: OfficialFigure[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.figures.official(id) };
  }

  /** Shown beside ours, never added. */
  @Post('official-figures')
  @Policy('coordinator')
  @HttpCode(201)
  async addOfficial(@Param('id') id: string, @Body() body: unknown, @Req() request: TizimRequest): Promise<{ id: string }> {
    await eventOr404(this.s, id);
    const f = parse(officialFigure, body);
    this.knownPlace(f.placeId);
    if ((await this.s.figures.addOfficial(id, authorOf(request).id, f)) === 'id_conflict') throw new TizimError('id_conflict');
    return { id: f.id };
  }

  @Get('published')
  @Policy('staff')
  async published(@Param('id') id: string): Promise<{ items: Published[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.figures.published(id, (await this.s.events.keysOf(id)).dataKey) };
  }

  @Post('published')
  @Policy('coordinator')
  @HttpCode(201)
  async publish(@Param('id') id: string, @Body() body: unknown, @Req() request: TizimRequest): Promise<Published> {
    await eventOr404(this.s, id);
    const p = parse(newPublished, body);
    if (p.placeId !== 'none') this.knownPlace(p.placeId);
    const reached = await this.s.figures.revision(id);
    if (p.rev !== undefined && p.rev > reached)
      throw new TizimError('invalid', [{ field: 'rev', expected: `a revision up to ${reached}`, got: String(p.rev) }]);
    const { dataKey } = await this.s.events.keysOf(id);
    if ((await this.s.figures.publish(id, authorOf(request).id, dataKey, { ...p, rev: p.rev ?? reached })) === 'id_conflict')
      throw new TizimError('id_conflict');
    const [made] = await this.s.figures.published(id, dataKey, p.id);
    if (!made) throw new Error('A published number that was kept could not be read');
    return made;
  }

  @Get('explain')
  @Policy('staff')
  async explain(@Param('id') id: string, @Query() query: unknown): Promise<Explanation> {
    await eventOr404(this.s, id);
    const q = parse(explainQuery, query);
    if (q.placeId !== 'none') this.knownPlace(q.placeId ?? null);
    const place = q.placeId === undefined ? undefined : q.placeId === 'none' ? null : q.placeId;
    const cityId = place === undefined ? '*' : (place ?? '');
    const [from, to] = [await this.moment(id, cityId, q.from), await this.moment(id, cityId, q.to ?? new Date().toISOString())];
    if (from.rev > to.rev) throw new TizimError('invalid', [{ field: 'from', expected: 'not after `to`', got: `revision ${from.rev}` }]);
    const change = to.best - from.best;
    const parts = explain(await this.s.changes.between(id, from.rev, to.rev, cityId), { place, from: Date.parse(from.at), change });
    return { placeId: place ?? null, from, to, change, parts };
  }

  /** The numbers at a revision or a moment, and when that was. */
  private async moment(eventId: string, cityId: string, point: string | number): Promise<Explanation['from']> {
    const rev =
      typeof point === 'number'
        ? Math.min(point, await this.s.figures.revision(eventId))
        : await this.s.detentions.revisionAt(eventId, new Date(point));
    const { low, best, high } = await this.s.boards.tally(eventId, cityId, rev);
    const at = typeof point === 'string' ? new Date(point) : await this.s.detentions.momentOf(eventId, rev);
    return { rev, at: at.toISOString(), low, best, high };
  }

  private knownPlace(placeId: string | null): void {
    if (placeId !== null && !this.s.places.gazetteer.place(placeId))
      throw new TizimError('invalid', [{ field: 'placeId', expected: 'the id of a known place', got: 'an unknown id' }]);
  }
}
