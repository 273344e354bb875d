import { textOf, valueOf } from '../outbox/answer';
import { request } from '../outbox/post';
import { now, set } from '../state';
import { citiesLike, cityName, type Suggestion } from './cities';

/** Slower than typing, faster than impatience; a bad line carries one question instead of ten. */
const PAUSE_MS = 350;
/** What fits above a phone's keyboard. */
const SHOWN = 6;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Suggests places for what was typed: the phone's own cities at once, the server's gazetteer when it answers. Never waits, never decides. */
export function suggest(typed: string): void {
  const own = citiesLike(typed, now().lang);
  set({ suggestions: own.slice(0, typed.trim() ? SHOWN : own.length) });
  clearTimeout(timer);
  if (typed.trim().length >= 2 && now().online) timer = setTimeout(() => void ask(typed, own), PAUSE_MS);
}

async function ask(typed: string, own: readonly Suggestion[]): Promise<void> {
  const { lang, membership } = now();
  const response = await request(`/api/v1/places?${new URLSearchParams({ q: typed.trim(), lang }).toString()}`, {
    headers: { authorization: `Bearer ${membership?.token ?? ''}` },
  });
  const body: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  const found = valueOf(body, 'items');
  if (!Array.isArray(found) || now().draft.words !== typed) return;
  const theirs = found.flatMap((p: unknown) => {
    const id = textOf(p, 'id');
    const name = textOf(p, 'names', lang);
    return id && name ? [{ id, label: inItsCity(name, textOf(p, 'city'), id) }] : [];
  });
  set({ suggestions: [...own, ...theirs.filter((s) => own.every((o) => o.id !== s.id))].slice(0, SHOWN) });
}

/** "Панфилов көшесі, Алматы": half the country has a street of that name. */
function inItsCity(name: string, city: string | undefined, id: string): string {
  const where = city && city !== id ? cityName(city, now().lang) : undefined;
  return where && !name.includes(where) ? `${name}, ${where}` : name;
}

/** The phone's own position, once, when asked for. It goes into the sealed report and nowhere else. */
export function locate(): void {
  set({ finding: 'asks' });
  if (!('geolocation' in navigator)) return set({ finding: 'failed' });
  navigator.geolocation.getCurrentPosition(
    ({ coords }) =>
      set({
        finding: 'no',
        draft: {
          ...now().draft,
          position: {
            lat: round(coords.latitude),
            lon: round(coords.longitude),
            accuracyM: Math.min(100_000, Math.round(coords.accuracy)),
          },
        },
      }),
    () => set({ finding: 'failed' }),
    // 15 s: a cold start outdoors; a fix of the last minute will do.
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
  );
}

/** Five decimals are a metre; more would be noise. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
