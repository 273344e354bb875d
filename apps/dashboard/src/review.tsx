import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BoardPlace, DecisionRow, Detention, PlaceCase, ReviewPair } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from './api';
import { event, held, lang, n, placeName, t, time } from './state';

const decide = (decision: object) => call<DecisionRow>('POST', `/events/${event.value?.id ?? ''}/decisions`, { id: v7(), ...decision });

/** One person or two? Where was it? And what was decided, each to be undone. */
export function Review() {
  const pairs = useSignal<readonly ReviewPair[]>([]);
  const cases = useSignal<readonly PlaceCase[]>([]);
  const log = useSignal<readonly DecisionRow[]>([]);
  const skipped = useSignal<ReadonlySet<string>>(new Set());
  useSignalEffect(() => {
    const id = event.value?.id;
    void held.value?.board.rev;
    if (!id) return;
    void call<{ items: ReviewPair[] }>('GET', `/events/${id}/review/pairs`).then((r) => { pairs.value = r.items; }).catch(() => undefined);
    void call<{ items: PlaceCase[] }>('GET', `/events/${id}/review/places`).then((r) => { cases.value = r.items; }).catch(() => undefined);
    void call<{ items: DecisionRow[] }>('GET', `/events/${id}/decisions`).then((r) => { log.value = r.items; }).catch(() => undefined);
  });
  const pair = pairs.value.find((p) => !skipped.value.has(p.a.id + p.b.id));
  const skip = () => { if (pair) skipped.value = new Set([...skipped.value, pair.a.id + pair.b.id]); };
  const answer = (kind: 'link' | 'apart') => { if (pair) { skip(); void decide({ kind, a: pair.a.reports[0], b: pair.b.reports[0] }); } };
  const undoLast = () => { const last = log.value.find((d) => !d.undone && d.kind !== 'undo'); if (last) void decide({ kind: 'undo', target: last.id }); };
  useEffect(() => {
    const keys = (e: KeyboardEvent) => {
      if (e.target instanceof HTMLInputElement) return;
      ({ m: () => answer('link'), k: () => answer('apart'), s: skip, u: undoLast } as Record<string, () => void>)[e.key]?.();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  });
  return (
    <div class="review">
      {pair ? <section>
        <div class="pair"><Card d={pair.a} other={pair.b} /><Card d={pair.b} other={pair.a} /></div>
        <ul class="reasons">{[...pair.reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 6).map((r) => <li key={r.code} class={r.weight > 0 ? 'for' : 'against'}><span>{r.words[lang.value]}</span><b>{r.weight > 0 ? '+' : ''}{r.weight.toFixed(1)}</b></li>)}</ul>
        <p class="buttons"><button type="button" class="primary" onClick={() => answer('link')}>{t('link')} <kbd>M</kbd></button><button type="button" onClick={() => answer('apart')}>{t('apart')} <kbd>K</kbd></button><button type="button" onClick={skip}>{t('skip')} <kbd>S</kbd></button></p>
      </section> : <p class="empty">{t('nothing')}</p>}
      {cases.value.length > 0 && <section><h3>{t('unknownPlace')} <span class="pill">{n(cases.value.length)}</span></h3>{cases.value.slice(0, 20).map((c) => <PlaceQuestion key={c.reportId} c={c} />)}</section>}
      {log.value.length > 0 && <section><h3>{t('decisions')}</h3><ul class="log">{log.value.slice(0, 30).map((d) => <li key={d.id} class={d.undone ? 'undone' : ''}><span>{d.kind} · {d.by}</span><time>{time(d.at)}</time>{d.undone ? <small>{t('undone')}</small> : d.kind !== 'undo' && <button type="button" class="link" onClick={() => void decide({ kind: 'undo', target: d.id })}>{t('undo')}</button>}</li>)}</ul></section>}
    </div>
  );
}

function Card({ d, other }: { d: Detention; other: Detention }) {
  const field = (label: string, a: string | null, b: string | null) => a && <div class={a === b ? '' : 'differs'}><dt>{label}</dt><dd>{a}</dd></div>;
  return <article><b>#{d.caseNo}</b><dl>{field(t('name'), d.name, other.name)}{field(t('place'), placeName(d.placeId), placeName(other.placeId))}{field(t('facility'), d.facility, other.facility)}{field(t('day'), d.at && time(d.at), other.at && time(other.at))}{field(t('source'), d.sources.join(', '), other.sources.join(', '))}{field(t('status'), d.status, other.status)}</dl></article>;
}

function PlaceQuestion({ c }: { c: PlaceCase }) {
  const text = useSignal('');
  const found = useSignal<readonly BoardPlace[]>([]);
  const look = async (q: string) => { text.value = q; found.value = q.length > 1 ? (await call<{ places: BoardPlace[] }>('GET', `/places/search?lang=${lang.value}&limit=5&q=${encodeURIComponent(q)}`)).places : []; };
  const choose = (placeId: string) => void decide({ kind: 'place', report: c.reportId, placeId });
  return <div class="case"><q>{c.text}</q><div>{[...c.candidates, ...found.value].map((p) => <button type="button" key={p.id} onClick={() => choose(p.id)}>{p.names[lang.value]}</button>)}</div><input aria-label={t('choosePlace')} placeholder={t('search')} value={text.value} onInput={(e) => void look(e.currentTarget.value)} /></div>;
}
