// One documented day → the reports phones would send: kk, ru and Latin spellings, repeats, groups, releases, outcomes.
import { latin, people, random } from './people.mjs';

const MINUTE = 60_000;
const KAZAKH = { Айгуль: 'Айгүл', Асель: 'Әсел', Нурлан: 'Нұрлан', Серик: 'Серік', Сауле: 'Сәуле', Гульмира: 'Гүлмира', Ботагоз: 'Ботагөз', Карлыгаш: 'Қарлығаш', Кайрат: 'Қайрат', Асхат: 'Асхат', Мурат: 'Мұрат' };

/** Reports in order of sending: `{city, at, report}`; `at` and the times inside are ms and ISO. */
export function reportsOf(day) {
  const next = random(day.seed);
  const noon = Date.parse(`${day.day}T12:00:00+06:00`);
  const out = [];
  let offset = 0;
  for (const [phase, counts] of [['on', day.on], ['before', day.before]]) {
    for (const [city, count] of Object.entries(counts)) {
      const crowd = people(count, offset, next);
      offset += count;
      if (phase === 'on' && day.twice?.city === city) crowd[count - 1] = { ...crowd[0], again: true };
      crowd.forEach((person, i) => {
        const start = phase === 'before' ? noon - (1 + Math.floor(next() * 3)) * 86_400_000 + next() * 240 * MINUTE : noon + (person.again ? 420 : next() * 180) * MINUTE;
        out.push(...tell(day, city, person, i, phase, start, next));
      });
      if (phase === 'on') out.push(group(city, noon + next() * 60 * MINUTE, Math.max(3, Math.round(count * 0.4)), next));
    }
  }
  return out.sort((a, b) => a.at - b.at);
}

function tell(day, city, p, i, phase, at, next) {
  const iso = (ms) => new Date(ms).toISOString();
  const station = day.stations[city]?.[i % (day.stations[city]?.length ?? 1)];
  const base = { kind: 'detained', gender: p.gender, observedAt: iso(at) };
  const send = (afterMin, report) => ({ city, at: at + afterMin * MINUTE, report: { ...report, submittedAt: iso(at + afterMin * MINUTE) } });
  const all = [send(2 + next() * 20, { ...base, language: 'ru', name: `${p.given} ${p.surname}`, ...(station && { facility: station }), age: p.age })];
  const given = KAZAKH[p.given] ?? p.given;
  if (next() < 0.45) all.push(send(30 + next() * 90, { ...base, source: 'lawyer', language: 'kk', name: `${p.surname} ${given}`, age: p.age, observedAt: iso(at + 4 * MINUTE), ...(station && { facility: station }) }));
  if (next() < 0.25) all.push(send(60 + next() * 120, { ...base, source: 'media', language: 'en', name: `${latin(p.given)} ${latin(p.surname)}`, age: p.age, observedAt: iso(at + 6 * MINUTE) }));
  if (p.again) return all.slice(0, 1);
  const news = (hours, more) => send(hours * 60, { source: 'lawyer', language: 'ru', name: `${p.surname} ${p.given}`, gender: p.gender, age: p.age, ...more });
  const days = phase === 'on' ? day.sentences[city]?.[i - 1] : undefined;
  const place = i - 1 - (day.sentences[city]?.length ?? 0);
  if (days !== undefined && i >= 1) all.push(news(20 + next() * 6, { kind: 'outcome', outcome: 'arrested', days, source: 'court' }));
  else if (phase === 'on' && place >= 0 && place < (day.fines[city] ?? 0)) all.push(news(22 + next() * 6, { kind: 'outcome', outcome: 'fined', source: 'court' }));
  else if (phase === 'on' && place >= (day.fines[city] ?? 0) && place < (day.fines[city] ?? 0) + (day.criminal[city] ?? 0)) all.push(news(48, { kind: 'outcome', outcome: 'criminal', article: '380', source: 'police' }));
  else if (i > 0 && next() < 0.7) all.push(news(4 + next() * 5, { kind: 'released' }));
  return all;
}

function group(city, at, size, next) {
  const wording = [`около ${size}`, `шамамен ${size}`, `about ${size}`][Math.floor(next() * 3)];
  return { city, at: at + 5 * MINUTE, report: { kind: 'detained', countText: wording, count: size, observedAt: new Date(at).toISOString(), submittedAt: new Date(at + 5 * MINUTE).toISOString() } };
}
