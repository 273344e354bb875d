import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  asOfQuery,
  codebookQuery,
  recordsQuery,
  tallyBy,
  tallyUnit,
  type Codebook,
  type EventSummary,
  type Manifest,
} from '@tizim/contract';
import type { FastifyReply } from 'fastify';
import { authorOf, Policy, type TizimRequest } from '../accounts/policy.guard.js';
import { eventOr404 } from '../board/events.controller.js';
import { csvHeaders, csvText } from '../csv.js';
import { parse } from '../errors.js';
import { Services } from '../services.js';
import { CODEBOOK } from './codebook.js';
import { recordsCsv, tallyCsv, tallyTable, type Moment } from './exports.js';

/** What leaves the house: records, codebook, and the signed list of what was exported. */
@Controller('api/v1/events/:id')
export class ExportsController {
  constructor(private readonly s: Services) {}

  /** Streamed: never more than a thousand records in memory, and no cap. */
  @Get('records.csv')
  @Policy('staff')
  async records(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: TizimRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { asOf, names } = parse(recordsQuery, query);
    const event = await eventOr404(this.s, id);
    const moment = await momentOf(this.s, event, asOf);
    await this.s.accounts.audit(authorOf(request).id, names ? 'export names' : 'export', 'records', id);
    void csvHeaders(reply, `tizim-${event.day}-records.csv`);
    return new StreamableFile(Readable.from(recordsCsv(this.s, moment, names)));
  }

  @Get('codebook')
  @Policy('staff')
  async codebook(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Codebook | string> {
    const { format } = parse(codebookQuery, query);
    await eventOr404(this.s, id);
    if (format === 'json') return CODEBOOK;
    void csvHeaders(reply, 'tizim-codebook.csv');
    return csvText(
      ['file', 'column', 'type', 'value', 'meaning_kk', 'meaning_ru', 'meaning_en'],
      CODEBOOK.files.flatMap((f) =>
        f.columns.flatMap((c) => [
          [f.name, c.name, c.type, '', c.meaning.kk, c.meaning.ru, c.meaning.en],
          ...c.values.map((v) => [f.name, c.name, c.type, v.value, v.meaning.kk, v.meaning.ru, v.meaning.en]),
        ]),
      ),
    );
  }

  /** Hashes of every table and of the records (without names) at one moment, signed: a file that left the house can be checked for years. */
  @Get('manifest')
  @Policy('staff')
  async manifest(@Param('id') id: string, @Query() query: unknown): Promise<Manifest> {
    const { asOf } = parse(asOfQuery, query);
    const event = await eventOr404(this.s, id);
    const at = asOf ?? new Date().toISOString();
    const moment = await momentOf(this.s, event, at);
    const base = `/api/v1/events/${id}`;
    const files: Manifest['files'] = [];
    for (const by of tallyBy.options)
      for (const unit of tallyUnit.options) {
        const text = Buffer.from(tallyCsv(await tallyTable(this.s, moment, { by, unit })));
        files.push({
          name: `tizim-${event.day}-${by}-${unit}.csv`,
          path: `${base}/tallies?by=${by}&unit=${unit}&format=csv&asOf=${encodeURIComponent(at)}`,
          sha256: createHash('sha256').update(text).digest('hex'),
          bytes: text.length,
        });
      }
    files.push({
      name: `tizim-${event.day}-records.csv`,
      path: `${base}/records.csv?asOf=${encodeURIComponent(at)}`,
      ...(await hashed(recordsCsv(this.s, moment, false))),
    });
    const sums = files.map((f) => `${f.sha256}  ${f.name}\n`).join('');
    return {
      eventId: id,
      asOf: moment.asOf.toISOString(),
      rev: moment.rev,
      files,
      sums,
      algorithm: 'Ed25519',
      publicKey: this.s.signer.publicKey,
      signature: this.s.signer.sign(sums),
    };
  }
}

/** A moment of an event: `asOf`, or now. */
export async function momentOf(s: Services, event: EventSummary, asOf: string | undefined): Promise<Moment> {
  const at = asOf ? new Date(asOf) : new Date();
  return {
    eventId: event.id,
    dayFrom: Date.parse(event.dayFrom),
    asOf: at,
    rev: await s.detentions.revisionAt(event.id, at),
  };
}

async function hashed(pieces: AsyncIterable<string>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
  }
  return { sha256: hash.digest('hex'), bytes };
}
