import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Custody } from './custody';
import { mountMap, STEPS } from './map';
import { Review } from './review';
import { event, held, live, n, placeName, rows, t, time } from './state';

export function BoardPage() {
  const tab = useSignal<'reports' | 'review' | 'custody'>('reports');
  const chosen = useSignal<string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? mountMap(element.current, (id) => { chosen.value = id; tab.value = 'custody'; }) : undefined), [chosen, tab]);
  const board = held.value?.board;
  const queue = board ? board.queues.pairs + board.queues.places + board.queues.setApart : 0;
  const counts = { reports: null, review: queue, custody: board?.total.inside ?? 0 };
  return (
    <main class={live.value ? 'board' : 'board old'}>
      <section class="cities" aria-label={t('cities')}>
        <h2>{t('cities')}<span class="legend"><i class="inside" />{t('inside')} <i class="released" />{t('released')}</span></h2>
        <ol>{rows.value.map((r) => <li key={r.placeId ?? 'none'}><button type="button" aria-pressed={chosen.value === (r.placeId ?? 'none')} onClick={() => { chosen.value = r.placeId ?? 'none'; tab.value = 'custody'; }}>
          <span>{placeName(r.placeId)}</span><small>{n(r.low)}–{n(r.high)}</small><b>{n(r.best)}</b>
          <span class="share"><i class="inside" style={{ width: `${(r.inside / Math.max(1, rows.value[0]?.best ?? 1)) * 100}%` }} /><i class="released" style={{ width: `${(r.released / Math.max(1, rows.value[0]?.best ?? 1)) * 100}%` }} /></span>
          {r.officialFigures.map((f) => <em key={f.at + f.unit}>{f.by}: {f.low === f.high ? n(f.low) : `${n(f.low)}–${n(f.high)}`}</em>)}
        </button></li>)}</ol>
        <Sentence />
      </section>
      <section class="map-box">
        <div class="map" ref={element} />
        {event.value?.reconstruction && <p class="banner">{t('reconstruction')}</p>}
        <figure class="scale"><figcaption>{t('rate')}</figcaption>{STEPS.map((s, i) => <span key={s}><i class={`c${i}`} />{n(s)}</span>)}</figure>
      </section>
      <section class="side">
        <div role="tablist">{(['reports', 'review', 'custody'] as const).map((k) => <button type="button" role="tab" key={k} aria-selected={tab.value === k} onClick={() => { tab.value = k; }}>{t(k)}{counts[k] ? <span class="pill">{n(counts[k])}</span> : null}</button>)}</div>
        {tab.value === 'reports' && <Latest />}
        {tab.value === 'review' && <Review />}
        {tab.value === 'custody' && <Custody placeId={chosen.value} clear={() => { chosen.value = null; }} />}
      </section>
    </main>
  );
}

function Sentence() {
  const total = held.value?.board.total;
  if (!total || total.reports === 0) return null;
  const text = t('sentence').replace('{n}', n(total.low)).replace('{c}', n(rows.value.filter((r) => r.placeId !== null && r.best > 0).length)).replace('{t}', time(held.value?.board.at ?? Date.now()));
  return <p class="sentence">{text} <button type="button" class="link" onClick={() => void navigator.clipboard.writeText(text)}>{t('copy')}</button></p>;
}

const MARKS: Readonly<Record<string, string>> = { detained: '▮▮▮', released: '✓', injured: '+', outcome: '§', transferred: '→', police_presence: '◈' };

function Latest() {
  const kind = (k: string) => (k === 'released' || k === 'injured' || k === 'outcome' || k === 'transferred' || k === 'police_presence' ? t(k) : t('detained'));
  return (
    <ul class="latest">{(held.value?.board.latest ?? []).map((r) => <li key={r.id} class={r.kind}>
      <span class="mark" aria-hidden="true">{MARKS[r.kind] ?? '·'}</span>
      <span><b>{placeName(r.placeId)}</b><br />{r.low === null ? (r.named ? '1' : '') : n(r.low)} · {kind(r.kind)} · <span class={r.verified ? 'verified' : 'unverified'}>{r.verified ? t('verified') : t(r.state)}</span></span>
      <time>{time(r.at)}</time>
    </li>)}</ul>
  );
}
