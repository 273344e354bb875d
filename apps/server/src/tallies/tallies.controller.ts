import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { detentionQuery, tallyQuery, type DetentionPage, type Tallies } from '@tizim/contract';
import type { FastifyReply } from 'fastify';
import { Policy } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { csvHeaders, sha256 } from '../csv.js';
import { parse } from '../errors.js';
import { Services } from '../services.js';
import { momentOf } from './exports.controller.js';
import { tallyCsv, tallyTable } from './exports.js';

/** The analyst's tables, and the records behind each cell. */
@Controller('api/v1/events/:id')
export class TalliesController {
  constructor(private readonly s: Services) {}

  /** As CSV it carries its hash, and the hash's signature. */
  @Get('tallies')
  @Policy('staff')
  async tallies(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Tallies | string> {
    const q = parse(tallyQuery, query);
    const event = await eventOr404(this.s, id);
    const table = await tallyTable(this.s, await momentOf(this.s, event, q.asOf), q.by, q.unit);
    if (q.format === 'json') return table;
    const text = tallyCsv(table);
    const sum = sha256(text);
    void csvHeaders(reply, `tizim-${event.day}-${q.by}-${q.unit}.csv`)
      .header('x-content-sha256', sum)
      .header('x-content-signature', this.s.signer.sign(sum));
    return text;
  }

  @Get('detentions')
  @Policy('staff')
  async detentions(@Param('id') id: string, @Query() query: unknown): Promise<DetentionPage> {
    const { asOf, region, ...filter } = parse(detentionQuery, query);
    const event = await eventOr404(this.s, id);
    const { dataKey } = await this.s.events.keysOf(id);
    const rev = asOf ? await this.s.detentions.revisionAt(id, new Date(asOf)) : null;
    return this.s.detentions.page(id, dataKey, {
      ...filter,
      rev,
      ...(region !== undefined && { cities: this.citiesOf(region, Date.parse(event.dayFrom)) }),
    });
  }

  private citiesOf(region: string, at: number): string[] {
    const g = this.s.places.gazetteer;
    return [...g.places()].filter((p) => g.regionOf(p.id, at) === region).map((p) => p.id);
  }
}
