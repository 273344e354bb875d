import { Controller, Get, Param, Query } from '@nestjs/common';
import { detentionQuery } from '@tizim/contract';
import { Policy } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { parse } from '../errors.js';
import { Services } from '../services.js';
import type { Page } from '../store/detentions.js';

@Controller('api/v1/events/:id')
export class DetentionsController {
  constructor(private readonly s: Services) {}

  /** The records behind a number. */
  @Get('detentions') @Policy('staff')
  async list(@Param('id') id: string, @Query() query: unknown): Promise<Page> {
    const { asOf, region, ...filter } = parse(detentionQuery, query);
    const event = await eventOr404(this.s, id);
    const { dataKey } = await this.s.events.keysOf(id);
    const rev = asOf ? await this.s.detentions.revisionAt(id, new Date(asOf)) : null;
    const cities = region && [...this.s.pipeline.gazetteer.places()].filter((p) => this.s.pipeline.gazetteer.regionOf(p.id, Date.parse(event.dayFrom)) === region).map((p) => p.id);
    return this.s.detentions.page(id, dataKey, { ...filter, rev, ...(cities !== undefined && cities !== '' && { cities }) });
  }
}
