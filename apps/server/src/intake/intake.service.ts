import { plainReport, sealedReport, type AnyReport, type Receipt } from '@tizim/contract';
import { z } from 'zod';
import { parse, TizimError } from '../errors.js';
import type { Enqueuer } from '../pipeline/queue.js';
import type { Events } from '../store/events.js';
import { keepPlain, type Accepted, type Reports, type ReportState } from '../store/register/reports.js';
import { GroupCommit } from './group-commit.js';

/** Who sends: a phone that joined an event, or staff. */
export interface Sender {
  readonly deviceId: string | null;
  readonly accountId: string | null;
  readonly eventId: string | null;
  readonly sourceKind: string;
}

/** Takes reports in: on disk before the answer, once. */
export class Intake {
  private readonly group: GroupCommit;
  constructor(
    private readonly reports: Reports,
    private readonly events: Events,
    enqueuer: Enqueuer,
    private readonly accepted: (ms: number) => void,
  ) {
    this.group = new GroupCommit(async (batch) => {
      const outcomes = await reports.accept(batch);
      const fresh = batch
        .filter((_, i) => {
          const o = outcomes[i];
          return o?.ok && o.fresh;
        })
        .map((r) => r.id);
      if (fresh.length > 0) enqueuer.add(fresh);
      return outcomes;
    });
  }

  /** Validates, commits, answers. Throws `invalid`, `id_conflict`, `forbidden`, `not_found`, `unavailable`. */
  async accept(input: unknown, sender: Sender): Promise<Receipt> {
    const report = parseReport(input);
    if (sender.eventId !== null && sender.eventId !== report.eventId) throw new TizimError('forbidden');
    const started = performance.now();
    const outcome = await this.group.add(await this.prepare(report, sender));
    this.accepted(performance.now() - started);
    if (!outcome.ok) throw new TizimError(outcome.why);
    return receiptOf(report.id, outcome.state, outcome.receivedAt);
  }

  async receipt(id: string, sender: Sender): Promise<Receipt> {
    const raw = await this.reports.find(id);
    // Any phone of the event may ask: a sealed report may have been brought by another one, and a receipt says nothing of it.
    if (!raw || (sender.accountId === null && raw.event_id !== sender.eventId)) throw new TizimError('not_found');
    return receiptOf(raw.id, (await this.reports.state(id)) ?? 'received', raw.received_at);
  }

  private async prepare(report: AnyReport, sender: Sender): Promise<Accepted> {
    const sealed = 'sealed' in report;
    const said = Buffer.from(JSON.stringify(sealed ? report.sealed : report.report));
    if (!sealed && !(await this.events.find(report.eventId))) throw new TizimError('not_found');
    return {
      id: report.id,
      eventId: report.eventId,
      sealed,
      said,
      content: sealed ? said : keepPlain((await this.events.keysOf(report.eventId)).dataKey, report.id, said),
      deviceId: sender.deviceId,
      accountId: sender.accountId,
      sourceKind: sender.sourceKind,
    };
  }
}

/** The contract's schemas as one function each: half the work of walking them. */
const SEALED = z.compile(sealedReport);
const PLAIN = z.compile(plainReport);

/** By the form that was meant, so that the other one is not tried first and does not add its complaints. */
function parseReport(input: unknown): AnyReport {
  return typeof input === 'object' && input !== null && 'sealed' in input ? parse(SEALED, input) : parse(PLAIN, input);
}

const STATES = { received: 'checking', counted: 'counted', set_apart: 'set_apart' } as const;

function receiptOf(id: string, state: ReportState, receivedAt: Date): Receipt {
  return { id, code: receiptCode(id), state: STATES[state], receivedAt: receivedAt.toISOString() };
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Six letters without 0/O, 1/I/L: they can be read out on a call. Of the id's last 32 bits, which are random: a repeat tells the same. */
export function receiptCode(id: string): string {
  let rest = Number.parseInt(id.slice(-8), 16);
  let code = '';
  for (let i = 0; i < 6; i++) {
    code += (i === 3 ? '-' : '') + ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}
