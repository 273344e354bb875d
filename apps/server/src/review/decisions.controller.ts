import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { decision, type DecidedPair, type DecisionInput, type DecisionRow } from '@tizim/contract';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { parse, TizimError } from '../errors.js';
import { Services } from '../services.js';
import { decidedPairs } from './decided-pairs.js';

@Controller('api/v1/events/:id/decisions')
export class DecisionsController {
  constructor(private readonly s: Services) {}

  @Get()
  @Policy('staff')
  async list(@Param('id') id: string): Promise<{ items: DecisionRow[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.decisions.list(id, (await this.s.events.keysOf(id)).dataKey) };
  }

  @Get('evidence')
  @Policy('admin')
  async evidence(@Param('id') id: string): Promise<{ items: DecidedPair[] }> {
    await eventOr404(this.s, id);
    return { items: await decidedPairs(this.s, id) };
  }

  /** Appends a decision and answers when its effect is counted; `applied` false: it is on its way. */
  @Post()
  @Policy('coordinator')
  @HttpCode(201)
  async decide(@Param('id') id: string, @Body() body: unknown, @Req() request: TizimRequest): Promise<DecisionRow> {
    await eventOr404(this.s, id);
    const d = parse(decision, body);
    this.checkPlaces(d);
    const { dataKey } = await this.s.events.keysOf(id);
    const outcome = await this.s.decisions.append(id, authorOf(request).id, dataKey, d);
    if (!outcome.ok) throw outcome.why === 'stale_decision' ? TizimError.stale(outcome.changed) : new TizimError(outcome.why);
    await this.s.applied.until(id, d.id);
    const [row] = await this.s.decisions.list(id, dataKey, [d.id]);
    if (!row) throw new Error('A decision that was appended could not be read');
    return row;
  }

  private checkPlaces(d: DecisionInput): void {
    const g = this.s.places.gazetteer;
    const refuse = (field: string, expected: string): never => {
      throw new TizimError('invalid', [{ field, expected, got: 'an unknown id' }]);
    };
    if (d.kind === 'place' && !g.place(d.placeId)) refuse('placeId', 'the id of a known place');
    if (d.kind === 'news' && d.facilityId !== undefined && g.place(d.facilityId)?.kind !== 'facility')
      refuse('facilityId', 'the id of a known facility');
    if (d.kind === 'news' && d.what === 'transferred' && d.facilityId === undefined)
      throw new TizimError('invalid', [{ field: 'facilityId', expected: 'where they were taken', got: 'nothing' }]);
    if ((d.kind === 'link' || d.kind === 'apart') && d.a === d.b)
      throw new TizimError('invalid', [{ field: 'b', expected: 'another report than `a`', got: 'the same' }]);
  }
}
