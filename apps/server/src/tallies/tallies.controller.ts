import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { tallyQuery, type Tallies, type TallyLine } from '@tizim/contract';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { Policy } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { parse } from '../errors.js';
import { Services } from '../services.js';
import type { Counts } from '../store/tallies.js';
import { LABELS, UNKNOWN } from './labels.js';

@Controller('api/v1/events/:id')
export class TalliesController {
  constructor(private readonly s: Services) {}

  @Get('tallies') @Policy('staff')
  async tallies(@Param('id') id: string, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<Tallies | string> {
    const q = parse(tallyQuery, query);
    const event = await eventOr404(this.s, id);
    const asOf = q.asOf ? new Date(q.asOf) : new Date();
    const rev = await this.s.detentions.revisionAt(id, asOf);
    const at = Date.parse(event.dayFrom);
    const counted = await this.s.tallies.count(id, { by: q.by, unit: q.unit, rev: q.asOf ? rev : null }, (city) => this.s.pipeline.gazetteer.regionOf(city, at) ?? null);
    const tallies: Tallies = { eventId: id, by: q.by, unit: q.unit, asOf: asOf.toISOString(), rev, lines: counted.lines.map((l) => this.label(l, at)), total: { ...counted.total, label: { kk: 'Барлығы', ru: 'Всего', en: 'Total' } } };
    if (q.format === 'json') return tallies;
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="tizim-${event.day}-${q.by}-${q.unit}.csv"`);
    return csv(tallies);
  }

  private label(line: Counts, at: number): TallyLine {
    const g = this.s.pipeline.gazetteer;
    if (line.key === null) return { ...line, label: UNKNOWN };
    if (g.place(line.key)) return { ...line, label: { kk: g.name(line.key, 'kk', at), ru: g.name(line.key, 'ru', at), en: g.name(line.key, 'en', at) } };
    return { ...line, label: LABELS[line.key] ?? { kk: line.key, ru: line.key, en: line.key } };
  }
}

/** UTF-8 with a byte-order mark, or a spreadsheet reads Cyrillic as gibberish; formulas are escaped. */
export function csv(t: Tallies): string {
  const row = (l: TallyLine) => [l.key ?? '', l.label.kk, l.label.ru, l.label.en, t.unit, l.before, l.onTheDay, l.after, l.total, l.inside, l.released, l.sentenced, l.confirmed, t.asOf];
  return stringify([...t.lines.map(row), row(t.total)], { header: true, bom: true, escape_formulas: true, record_delimiter: '\r\n', columns: ['key', 'label_kk', 'label_ru', 'label_en', 'unit', 'before', 'on_the_day', 'after', 'total', 'inside', 'released', 'sentenced', 'confirmed', 'as_of'] });
}
