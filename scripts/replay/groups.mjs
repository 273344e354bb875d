// People whom nobody could name: "about ten were put in a van", in three languages, as first reports of a day are.
import { CITIES } from './cities.mjs';

const MINUTE = 60_000;
/** How a number is said: qualifier and words as the form's buttons and free text have them. */
const SAID = [
  (n) => ({ count: n, qualifier: 'about', countText: `около ${n}`, language: 'ru', note: 'Посадили в автозак' }),
  (n) => ({ count: n, qualifier: 'about', countText: `шамамен ${n}`, language: 'kk', note: 'Автозакқа салды' }),
  (n) => ({ count: n, qualifier: 'about', countText: `about ${n}`, language: 'en' }),
  (n) => ({ count: n, qualifier: 'at_most', countText: `до ${n}`, language: 'ru', note: 'Два джипа и автобус' }),
  (n) => ({ count: n, qualifier: 'at_least', countText: `кемінде ${n}`, language: 'kk' }),
  (n) => ({ count: n, qualifier: 'exact', language: 'ru' }),
];

/** Early reports of groups in one city, never more together than half of those detained there; some are corrected within minutes. */
export function groups(city, count, noon, luck) {
  const { id, places } = CITIES[city];
  const out = [];
  let left = Math.floor(count / 2);
  for (let i = 0; left >= 2 && i < 5; i += 1) {
    const size = Math.min(left, luck.whole(2, 12));
    left -= size;
    const at = noon + luck.between(0, 150) * MINUTE;
    const place = places[i % places.length];
    const say = (after, n, words) => ({
      city,
      phone: 'monitor',
      who: null,
      at: at + after * MINUTE,
      report: {
        kind: 'detained',
        city: id,
        place: place[words.language],
        observedAt: new Date(at).toISOString(),
        submittedAt: new Date(at + after * MINUTE).toISOString(),
        ...words,
      },
    });
    const first = { ...say(luck.between(1, 6), size, luck.of(SAID)(size)), key: `${city} group ${i}` };
    out.push(first);
    if (size > 3 && luck.once(0.3))
      out.push({ ...say(luck.between(9, 18), size - 2, { count: size - 2, qualifier: 'exact', language: 'ru' }), corrects: first.key });
  }
  if (count > 20)
    out.push({
      city,
      phone: 'monitor',
      who: null,
      at: noon + 40 * MINUTE,
      report: {
        kind: 'police_presence',
        city: id,
        place: places[0].ru,
        language: 'ru',
        note: 'Шесть автозаков и автобусы без номеров',
        observedAt: new Date(noon + 35 * MINUTE).toISOString(),
        submittedAt: new Date(noon + 40 * MINUTE).toISOString(),
      },
    });
  return out;
}
