import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { NewsCase, PlaceCase, ReceivedReport, ReviewPair, SetApart } from '@tizim/contract';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { TizimError, uuidOr404 } from '../errors.js';
import { openReport } from '../pipeline/read.js';
import { Services } from '../services.js';
import { Shared } from '../store/views/shared.js';
import { inWords, reviewNews, reviewPairs, reviewPlaces } from './queues.js';

/** What waits for a person's eye. */
@Controller('api/v1/events/:id')
export class ReviewController {
  private readonly pairsOf = new Shared<ReviewPair[]>();
  private readonly newsOf = new Shared<NewsCase[]>();
  private readonly placesOf = new Shared<PlaceCase[]>();
  constructor(private readonly s: Services) {}

  @Get('review/pairs')
  @Policy('staff')
  async pairs(@Param('id') id: string, @Req() request: TizimRequest): Promise<{ items: ReviewPair[] }> {
    await eventOr404(this.s, id);
    await this.s.accounts.auditList(authorOf(request).id, 'pairs', id);
    return { items: await this.pairsOf.read(id, () => reviewPairs(this.s, id)) };
  }

  @Get('review/news')
  @Policy('staff')
  async news(@Param('id') id: string, @Req() request: TizimRequest): Promise<{ items: NewsCase[] }> {
    await eventOr404(this.s, id);
    await this.s.accounts.auditList(authorOf(request).id, 'news', id);
    return { items: await this.newsOf.read(id, () => reviewNews(this.s, id)) };
  }

  @Get('review/places')
  @Policy('staff')
  async places(@Param('id') id: string): Promise<{ items: PlaceCase[] }> {
    const event = await eventOr404(this.s, id);
    return { items: await this.placesOf.read(id, () => reviewPlaces(this.s, event)) };
  }

  @Get('review/set-apart')
  @Policy('staff')
  async setApart(@Param('id') id: string): Promise<{ items: SetApart[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.review.setApart(id) };
  }

  @Get('reports/:reportId')
  @Policy('staff')
  async report(@Param('id') id: string, @Param('reportId') reportId: string, @Req() request: TizimRequest): Promise<ReceivedReport> {
    await eventOr404(this.s, id);
    const raw = await this.s.reports.find(uuidOr404(reportId));
    if (!raw || raw.event_id !== id) throw new TizimError('not_found');
    await this.s.accounts.audit(authorOf(request).id, 'read', 'report', reportId);
    const link = await this.s.review.linkOf(id, reportId);
    return {
      report: await openReport(raw, await this.s.events.keysOf(id)),
      receivedAt: raw.received_at.toISOString(),
      link: link
        ? {
            detentionId: link.detention_id,
            weight: link.weight,
            reasons: inWords(link.reasons),
            modelVersion: link.model_version,
            at: link.known_at.toISOString(),
          }
        : null,
    };
  }

  /** 202: it waits again, and is counted or set apart once more within seconds. */
  @Post('reports/:reportId/retry')
  @Policy('coordinator')
  @HttpCode(202)
  async retry(@Param('id') id: string, @Param('reportId') reportId: string, @Req() request: TizimRequest): Promise<void> {
    await eventOr404(this.s, id);
    if (!(await this.s.review.retry(id, uuidOr404(reportId), authorOf(request).id))) throw new TizimError('not_found');
  }
}
