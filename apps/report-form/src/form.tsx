import { useSignal } from '@preact/signals';
import type { ReportBody } from '@tizim/contract';
import { CATALOGUES, waiting, type Key, type Lang } from './messages';
import { Receipts } from './receipts';
import { badInvite, entries, lang, membership, online, save, undo } from './state';
import { wipe } from './storage';

const KINDS = ['detained', 'released', 'injured', 'police_presence'] as const;
const ICONS = { detained: 'M6 4v16M12 4v16M18 4v16', released: 'M4 12l6 6L20 6', injured: 'M12 4v16M4 12h16', police_presence: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z' };
const COUNTS = [['1', 1], ['2', 2], ['3', 3], ['4–6', 4, 6], ['7–15', 7, 15], ['15+', 15]] as const;

export const t = (key: Key): string => CATALOGUES[lang.value][key];

export function Form() {
  const done = useSignal<string | null>(null);
  const list = useSignal(false);
  return (
    <main>
      <Top />
      {membership.value === null ? <Invite /> : list.value ? <Receipts close={() => { list.value = false; }} /> : done.value ? <Saved id={done.value} again={() => { done.value = null; }} /> : membership.value && <Fields saved={(id) => { done.value = id; }} />}
      {membership.value && !list.value && entries.value.length > 0 && <button type="button" class="link" onClick={() => { list.value = true; }}>{t('mine')} · {entries.value.length}</button>}
    </main>
  );
}

function Top() {
  const hold = useSignal<number | undefined>(undefined);
  const choose = (l: Lang) => { lang.value = l; document.documentElement.lang = l; localStorage.setItem('lang', l); };
  return (
    <header>
      <button type="button" class="logo" aria-label={t('wipeHint')} onPointerDown={() => { hold.value = window.setTimeout(() => void wipe(), 2000); }} onPointerUp={() => clearTimeout(hold.value)} onPointerLeave={() => clearTimeout(hold.value)}><img src="/icon.svg" alt="" width="36" height="36" /></button>
      <span class={online.value ? 'line on' : 'line off'} role="status">{t(online.value ? 'online' : 'offline')}</span>
      <div class="langs">{(['kk', 'ru', 'en'] as const).map((l) => <button type="button" key={l} lang={l} aria-pressed={lang.value === l} onClick={() => choose(l)}>{{ kk: 'Қаз', ru: 'Рус', en: 'Eng' }[l]}</button>)}</div>
    </header>
  );
}

function Invite() {
  return <section class="middle"><h1>{t('needInvite')}</h1><p>{t(badInvite.value ? 'badInvite' : 'needInviteMore')}</p></section>;
}

function Fields({ saved }: { saved: (id: string) => void }) {
  const kind = useSignal<(typeof KINDS)[number] | null>(null);
  const count = useSignal<(typeof COUNTS)[number] | null>(null);
  const place = useSignal(localStorage.getItem('place') ?? '');
  const open = useSignal(false);
  const extra = useSignal<Partial<Record<'name' | 'age' | 'facility' | 'note', string>>>({});
  const hasPlace = place.value.trim() !== '' || (membership.value?.placeId ?? null) !== null;
  const ready = kind.value !== null && (count.value !== null || kind.value === 'police_presence' || Boolean(extra.value.name)) && hasPlace;
  const submit = async (e: Event) => {
    e.preventDefault();
    if (!ready || kind.value === null) return;
    const { name, age, facility, note } = extra.value;
    const report: Omit<ReportBody, 'submittedAt' | 'language'> = {
      kind: kind.value, observedAt: new Date().toISOString(),
      ...(place.value.trim() ? { place: place.value.trim() } : membership.value?.placeId ? { city: membership.value.placeId } : {}),
      ...(place.value.trim() && membership.value?.placeId ? { city: membership.value.placeId } : {}),
      ...(count.value && { count: count.value[1], ...(count.value[2] && { countMax: count.value[2] }), ...(count.value[0] === '15+' && { qualifier: 'at_least' as const }) }),
      ...(name && { name }), ...(age && /^\d+$/.test(age) && { age: Number(age) }), ...(facility && { facility }), ...(note && { note }),
    };
    // Only the place is remembered: it is where the phone is anyway.
    localStorage.setItem('place', place.value.trim());
    saved((await save(report)).id);
  };
  const field = (key: 'name' | 'age' | 'facility' | 'note') => <label key={key}>{t(key)}<input value={extra.value[key] ?? ''} maxLength={key === 'note' ? 2000 : 200} autoComplete="off" inputMode={key === 'age' ? 'numeric' : 'text'} onInput={(e) => { extra.value = { ...extra.value, [key]: e.currentTarget.value }; }} /></label>;
  return (
    <form onSubmit={(e) => void submit(e)}>
      <h2>{t('what')}</h2>
      <div class="kinds">{KINDS.map((k) => <button type="button" key={k} class={k} aria-pressed={kind.value === k} onClick={() => { kind.value = k; }}><svg viewBox="0 0 24 24" aria-hidden="true"><path d={ICONS[k]} /></svg>{t(k)}</button>)}</div>
      <label class="place">{t('where')}<input value={place.value} placeholder={t('wherePlaceholder')} maxLength={200} autoComplete="off" onInput={(e) => { place.value = e.currentTarget.value; }} /></label>
      <h2>{t('howMany')}</h2>
      <div class="counts">{COUNTS.map((c) => <button type="button" key={c[0]} aria-pressed={count.value === c} onClick={() => { count.value = c; }}>{c[0]}</button>)}</div>
      <button type="button" class="more" aria-expanded={open.value} onClick={() => { open.value = !open.value; }}><span aria-hidden="true">+</span>{t('more')}</button>
      {open.value && <div class="extra">{(['name', 'age', 'facility', 'note'] as const).map(field)}</div>}
      <button type="submit" class="send" disabled={!ready}>{t('send')}</button>
    </form>
  );
}

function Saved({ id, again }: { id: string; again: () => void }) {
  const entry = entries.value.find((e) => e.id === id);
  const left = entries.value.filter((e) => e.state === 'waiting').length;
  const received = entry?.state === 'received';
  return (
    <section class="middle">
      <svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12l5 5L19 7" /></svg>
      <h1><span role="status">{t(received ? 'received' : 'saved')}</span></h1>
      <p>{received ? `${t('code')} ${entry.code ?? ''}` : t('savedMore')}</p>
      {!received && <button type="button" class="link" onClick={() => void undo(id).then(again)}>{t('undo')}</button>}
      {left > 0 && <p class="left">{waiting(lang.value, left)}</p>}
      <button type="button" class="send next" onClick={again}>{t('another')}</button>
    </section>
  );
}
