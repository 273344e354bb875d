import { stays } from './custody.js';
import type { DetentionState, News } from '../facts.js';
import { isNews, type Mention } from '../reading/mention.js';

/** Outcomes after which a person is free. */
const FREE = new Set(['released', 'fined', 'warned', 'protocol']);

/** What is known of a cluster beside its reports: reports sent again, what people said of all in it, how sure the merging was. */
export interface About {
  readonly copies: readonly string[];
  readonly news: readonly News[];
  readonly confirmed: boolean;
  readonly soft: number;
  readonly missed: number;
}

/** The reports of one cluster, oldest first → what we say of the detention. */
export function describe(mentions: readonly Mention[], about: About): DetentionState {
  const reports = mentions.map((m) => m.facts);
  const first = reports[0];
  if (!first) throw new Error('Expected at least one report, got none');
  const seen = reports.filter((r) => !isNews(r));
  const news = reports.filter(isNews);
  const reported = news.flatMap((r) =>
    r.kind === 'transferred' ? [] : [{ kind: r.status ?? 'released', days: r.statusDays, at: r.observedAt ?? r.submittedAt, report: r.id }],
  );
  const decided = about.news.flatMap((n) => (n.what === 'released' ? [{ kind: 'released', days: null, at: n.at, report: first.id }] : []));
  const outcomes = [...reported, ...decided].sort((a, b) => a.at - b.at || (a.report < b.report ? -1 : 1));
  const last = outcomes.at(-1);
  const name = pick(mentions.map((m) => m.name));
  // Nothing that is said later of the living can be true of the dead: a mistaken report is taken back.
  const death = outcomes.find((o) => o.kind === 'death');
  const released = death === undefined && last !== undefined && FREE.has(last.kind);
  const times = seen
    .map((r) => r.observedAt)
    .filter((t): t is number => t !== null)
    .sort((a, b) => a - b);
  const at = times[Math.floor((times.length - 1) / 2)] ?? null;
  const custody = stays(reports, about.news, at, death?.at ?? (released ? last.at : null));
  const held = custody.at(-1);
  return {
    id: first.id,
    city: mode(reports.map((r) => r.city)),
    placeId: mode(seen.map((r) => r.placeId)),
    facilityId: held?.facilityId ?? null,
    facility: held?.facility ?? null,
    name,
    age: mode(reports.map((r) => r.age)),
    gender: mode(reports.map((r) => r.gender)),
    at,
    firstReportAt: first.submittedAt,
    lastReportAt: Math.max(...reports.map((r) => r.submittedAt)),
    status: last === undefined ? 'inside' : death ? 'died' : released ? 'released' : last.kind === 'hospital' ? 'hospital' : 'sentenced',
    outcomes,
    custody,
    releasedAt: released ? last.at : null,
    lawyer: reports.some((r) => r.sourceKind === 'lawyer'),
    sources: [...new Set(reports.map((r) => r.sourceKind))].sort(),
    reports: [...reports.map((r) => r.id), ...about.copies],
    confirmed: about.confirmed,
    strength: seen.length === 0 ? 'status_only' : mentions.some(isFull) ? 'strong' : 'weak',
    personKey: first.id,
    uncertain: about.soft + about.missed > 0,
    soft: about.soft,
    missed: about.missed,
  };
}

/** The fullest written form; of equals the first in the alphabet, so that order can't matter. */
function pick(names: readonly string[]): string | null {
  const different = [...new Set(names)];
  if (different.length <= 1) return different[0] ?? null;
  const words = (n: string) => n.split(/\s+/).filter((w) => w.replace(/\W/gu, '').length !== 1).length;
  const forms = different.map((name) => ({ name, words: words(name) }));
  return forms.sort((a, b) => b.words - a.words || b.name.length - a.name.length || (a.name < b.name ? -1 : 1))[0]?.name ?? null;
}

/** The value said most often; of equals the one said first. */
function mode<T>(values: readonly (T | null)[]): T | null {
  if (values.length === 1) return values[0] ?? null;
  const counts = new Map<T, number>();
  for (const v of values) if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
  let best: T | null = null;
  let most = 0;
  for (const [v, n] of counts)
    if (n > most) {
      best = v;
      most = n;
    }
  return best;
}

/** A surname with a given name or its initial. */
function isFull(m: Mention): boolean {
  return m.readings.some((r) => r.surname !== '' && r.givenInitial !== '');
}
