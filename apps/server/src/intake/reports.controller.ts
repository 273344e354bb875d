import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { reportBatch, type Receipt } from '@tizim/contract';
import { Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { parse, TizimError } from '../errors.js';
import { Services } from '../services.js';
import type { Sender } from './intake.service.js';

@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly s: Services) {}

  @Post()
  @Policy('reporter')
  @HttpCode(202)
  accept(@Body() body: unknown, @Req() request: TizimRequest): Promise<Receipt> {
    return this.s.intake.accept(body, senderOf(request));
  }

  /** Each item gets its own answer; a bad one does not hold up the others. 503 when none could be saved. */
  @Post('batch')
  @Policy('reporter')
  @HttpCode(200)
  async batch(@Body() body: unknown, @Req() request: TizimRequest) {
    const { reports } = parse(reportBatch, body);
    const sender = senderOf(request);
    const answers = await Promise.all(
      reports.map(async (item) => {
        try {
          return { ok: true as const, receipt: await this.s.intake.accept(item, sender) };
        } catch (error) {
          if (!(error instanceof TizimError) || error.code === 'unavailable') throw error;
          return { ok: false as const, ...error.body() };
        }
      }),
    );
    return { answers };
  }

  @Get(':id/receipt')
  @Policy('reporter')
  receipt(@Param('id') id: string, @Req() request: TizimRequest): Promise<Receipt> {
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw new TizimError('not_found');
    return this.s.intake.receipt(id, senderOf(request));
  }
}

function senderOf(request: TizimRequest): Sender {
  if (!request.sender) throw new TizimError('unauthenticated');
  return request.sender;
}
