// One documented day → the reports phones would send: kk, ru and Latin spellings, repeats, lists, groups, corrections, releases, outcomes.
import { chance } from './chance.mjs';
import { CITIES, UNKNOWN_STATIONS } from './cities.mjs';
import { groups } from './groups.mjs';
import { people, slipped, written } from './people.mjs';

const MINUTE = 60_000;
const iso = (ms) => new Date(ms).toISOString();

/**
 * Reports in order of sending: `{ city, phone, at, report, who, key, corrects }`. `who`: the detention it speaks of, null for a
 * group; `corrects`: the `key` of an earlier one. `phone`: the kind of phone that sends it. Times in ms, inside the report ISO.
 */
export function reportsOf(day) {
  const luck = chance(day.seed);
  const noon = Date.parse(`${day.day}T12:00:00+06:00`);
  const out = [];
  let offset = 0;
  for (const [phase, counts] of [
    ['on', day.on],
    ['before', day.before],
  ]) {
    for (const [city, count] of Object.entries(counts)) {
      const crowd = people(count, offset, luck);
      offset += count;
      if (phase === 'on' && day.twice?.city === city) crowd[count - 1] = { ...crowd[0], again: true };
      const cases = crowd.map((person, i) => caseOf({ day, city, phase, person, i, noon, luck }));
      for (const c of cases) out.push(...told(c, luck), ...news(c, luck));
      out.push(...lists(cases, luck));
      if (phase === 'on') out.push(...groups(city, count, noon, luck));
    }
  }
  return out.map((r, i) => ({ key: `r${i}`, corrects: null, ...r })).sort((a, b) => a.at - b.at);
}

/** One detention: who, where, when, which station, how it ended. */
function caseOf({ day, city, phase, person, i, noon, luck }) {
  const { places, stations } = CITIES[city];
  const at =
    phase === 'before'
      ? noon - luck.whole(1, 3) * 86_400_000 + luck.between(-180, 180) * MINUTE
      : noon + (person.again ? 420 : luck.between(-20, 200)) * MINUTE;
  const sentence = phase === 'on' ? ending(day, city, i, person) : {};
  return {
    who: `${phase} ${city} ${i}`,
    city,
    person,
    at,
    place: luck.of(places),
    station: luck.once(0.12) ? luck.of(UNKNOWN_STATIONS) : stations.length > 0 ? luck.of(stations) : null,
    free: !person.again && i > 0 && luck.once(0.7),
    ...sentence,
  };
}

/** The documented outcomes, given out in order: sentences, then fines, then criminal cases. Whoever was detained twice became a suspect after the second time. */
function ending(day, city, i, person) {
  if (person.again) return { outcome: 'criminal', article: day.twice.article, hours: 40 };
  const days = day.sentences[city] ?? [];
  const fined = i - 1 - days.length;
  if (i === 0) return {};
  if (i - 1 < days.length) return { outcome: 'arrested', days: days[i - 1], article: '488 КоАП', hours: 22 };
  if (fined < (day.fines[city] ?? 0)) return { outcome: 'fined', article: '488 КоАП', hours: 25 };
  return fined - (day.fines[city] ?? 0) < (day.criminal[city] ?? 0) ? { outcome: 'criminal', hours: 46 } : {};
}

/** The first report and what others say of the same detention in the next two hours. */
function told(c, luck) {
  const { person: p } = c;
  const base = { kind: 'detained', gender: p.gender };
  const say = (phone, minutes, language, name, more) => ({
    city: c.city,
    phone,
    who: c.who,
    at: c.at + minutes * MINUTE,
    report: { ...base, language, name, ...where(c, language, luck), ...more, submittedAt: iso(c.at + minutes * MINUTE) },
  });
  const saw = (slack) => ({ observedAt: iso(c.at + luck.whole(0, slack) * MINUTE) });
  const station = (language) => (c.station ? { facility: c.station[language === 'kk' ? 'kk' : 'ru'] } : {});
  const out = [
    luck.of([
      () => say('monitor', luck.between(2, 14), 'ru', written.plain(p), { ...saw(2), age: p.age }),
      () =>
        say('monitor', luck.between(2, 14), 'kk', written.kazakh(p), {
          ...saw(2),
          age: p.age,
          note: luck.of(['Автобусқа салды', 'Көзіммен көрдім']),
        }),
      () =>
        say('hotline', luck.between(15, 50), 'ru', written.full(p), {
          ...saw(6),
          source: 'relative',
          age: p.age,
          ...station('ru'),
          note: luck.of(['Позвонила мать', 'Позвонил брат', 'Не берёт трубку с полудня']),
        }),
      () =>
        say('hotline', luck.between(4, 25), 'ru', written.turned(p), {
          ...saw(4),
          source: 'detainee',
          age: p.age,
          ...station('ru'),
          note: luck.of(['Пишет из автозака', 'Телефоны забирают']),
        }),
    ])(),
  ];
  if (p.again) {
    out[0].report.note = luck.of(['Снова, второй раз за день', 'Опять задержали, вечером']);
    return out;
  }
  if (luck.once(0.22))
    out.push(
      say('monitor', luck.between(8, 40), 'ru', luck.once(0.5) ? slipped(written.plain(p)) : written.short(p), {
        ...saw(5),
        source: 'witness',
        age: p.age,
      }),
    );
  if (luck.once(0.18)) out.push(say('media', luck.between(50, 160), 'en', written.latin(p), { ...saw(8), age: p.age }));
  if (luck.once(0.18))
    out.push(
      say('hotline', luck.between(40, 120), 'kk', written.kazakh(p), { ...saw(8), source: 'relative', age: p.age, ...station('kk') }),
    );
  return out;
}

/** Where a report says that it was: mostly the invitation's city and some words, often words alone, sometimes nothing. */
function where(c, language, luck) {
  const { id, said } = CITIES[c.city];
  const words = c.place[language];
  if (luck.once(0.55)) return { city: id, place: words };
  if (luck.once(0.6)) return { place: language === 'en' ? `${words}, ${said.en}` : `${said[language]}, ${words}` };
  if (luck.once(0.85)) return { city: id };
  return {};
}

/** A lawyer's list, written at the station's door: rows of one list are different people. */
function lists(cases, luck) {
  const out = [];
  const byStation = grouped(cases, (c) => c.station);
  for (const [station, inside] of byStation) {
    if (station === null) continue;
    for (let i = 0; i + 1 < inside.length; i += 6) {
      const rows = inside.slice(i, i + 6).filter((c) => !c.person.again && luck.once(0.6));
      const at = Math.max(...rows.map((c) => c.at), 0) + luck.between(60, 150) * MINUTE;
      const language = luck.once(0.4) ? 'kk' : 'ru';
      rows.forEach((c, row) =>
        out.push({
          city: c.city,
          phone: 'lawyer',
          who: c.who,
          at: at + row * 20_000,
          report: {
            kind: 'detained',
            language,
            gender: c.person.gender,
            age: c.person.age,
            name: luck.once(0.25) ? written.initials(c.person) : language === 'kk' ? written.kazakh(c.person) : written.turned(c.person),
            city: CITIES[c.city].id,
            facility: station[language],
            listId: `${c.city} ${inside[0].who} ${i}`,
            observedAt: iso(c.at + 5 * MINUTE),
            submittedAt: iso(at + row * 20_000),
          },
        }),
      );
    }
  }
  return out;
}

function grouped(items, keyOf) {
  const map = new Map();
  for (const item of items) map.set(keyOf(item), [...(map.get(keyOf(item)) ?? []), item]);
  return map;
}

/** Later news of one detention: released, taken on, how it ended and by which article. */
function news(c, luck) {
  const { person: p } = c;
  const say = (phone, hours, more) => ({
    city: c.city,
    phone,
    who: c.who,
    at: c.at + hours * 60 * MINUTE,
    report: {
      language: 'ru',
      name: written.turned(p),
      gender: p.gender,
      age: p.age,
      city: CITIES[c.city].id,
      ...more,
      submittedAt: iso(c.at + hours * 60 * MINUTE),
    },
  });
  if (c.outcome === 'arrested')
    return [
      say('lawyer', c.hours + luck.between(0, 3), {
        kind: 'outcome',
        outcome: 'arrested',
        days: c.days,
        article: c.article,
        source: 'court',
      }),
      say('lawyer', c.hours + luck.between(4, 6), { kind: 'transferred', facility: CITIES[c.city].reception }),
    ];
  if (c.outcome)
    return [
      say(c.outcome === 'criminal' ? 'hotline' : 'lawyer', c.hours + luck.between(0, 4), {
        kind: 'outcome',
        outcome: c.outcome,
        ...(c.article && { article: c.article }),
        source: c.outcome === 'criminal' ? 'police' : 'court',
      }),
    ];
  if (!c.free) return [];
  return [
    luck.once(0.7)
      ? say('lawyer', luck.between(3, 8), { kind: 'released' })
      : say('hotline', luck.between(3, 9), {
          kind: 'released',
          source: 'relative',
          language: 'kk',
          name: written.kazakh(p),
          note: luck.of(['Үйге келді', 'Түсініктеме алып, жіберді']),
        }),
  ];
}
