// Writes the generated half of labelled.tsv: names of the pack put through case endings, alphabets, keyboards and
// slips of the finger, by rules of their own (nothing of the engine is used, so that the two can disagree).
// The hand-written half, above the mark, is kept as it is. Usage: node bench/gazetteer/generate.mjs (after a build).
import { readFileSync, writeFileSync } from 'node:fs';
import { kz } from '../../libs/gazetteer/dist/index.js';
import { CYRILLIC_KEYS, latin, LATIN_KEYS, lookalike, slip, swapKeys } from './alphabets.mjs';
import { kazakh, russian } from './cases.mjs';
import { pick, sample } from './chance.mjs';

const FILE = new URL('labelled.tsv', import.meta.url);
const MARK = '# generated below this line: node bench/gazetteer/generate.mjs';
/** Apostrophes, hyphens and ё are no difference: "Akkol’" is written of the city too. */
const plainly = (name) =>
  bare(name)
    .toLowerCase()
    .replace(/[’'\s-]/g, '')
    .replace(/ё/g, 'е');
const bare = (name) => name.replace(/\s*\(.*\)$/, '');
const plain = kz.rows.filter((r) => r.kind !== 'facility');
const owners = new Map();
for (const r of plain)
  for (const n of [r.kk, r.ru, r.en, ...(r.aliases ?? [])]) {
    const k = plainly(n);
    owners.set(k, (owners.get(k) ?? new Set()).add(r));
  }
/** A name that means this place: nobody else's, or a city's that otherwise only villages bear. */
const means = (name, row) => {
  const all = [...(owners.get(plainly(name)) ?? [])].filter((r) => r.id !== row.id);
  const stem = bare(name).toLowerCase().split(/[\s-]/)[0];
  const shared = plain.some(
    (r) =>
      r.id !== row.id &&
      ['region', 'district', 'urban_district'].includes(r.kind) &&
      ['абай', 'жамбыл', 'алатау', 'abay', 'abai', 'zhambyl', 'alatau'].includes(stem),
  );
  // "First President Park": other cities have one, which the pack calls by its city.
  const sharing =
    row.kind === 'landmark' &&
    landmarks.some((r) => r.id !== row.id && [r.kk, r.ru, r.en, ...(r.aliases ?? [])].some((n) => plainly(n).includes(plainly(name))));
  // "Аксу": a town of fewer than 50,000 people shares it with a district elsewhere (docs/PLACES.md).
  const elsewhere =
    ['city', 'village', 'settlement'].includes(row.kind) &&
    (row.population ?? 0) < 50_000 &&
    plain.some(
      (r) =>
        ['district', 'urban_district'].includes(r.kind) &&
        r.id !== row.district &&
        r.region !== row.region &&
        [r.kk, r.ru, r.en].some((n) => plainly(n).replace(/ауданы$|^район|district$/, '') === plainly(name)),
    );
  return !shared && !sharing && !elsewhere && all.every((r) => row.kind === 'city' && (r.kind === 'village' || r.kind === 'settlement'));
};
const clean = (name) => !/[.()\d«»]/.test(name);
const cities = plain.filter((r) => r.kind === 'city');
const villages = plain.filter((r) => r.kind === 'village' || r.kind === 'settlement');
const districts = plain.filter((r) => r.kind === 'district' || r.kind === 'urban_district');
const regions = plain.filter((r) => r.kind === 'region');
const landmarks = plain.filter((r) => r.kind === 'landmark');

/** What may stand before each form that `russian` gives. */
const RU_PREPOSITION = [
  ['из', 'около', 'из-под'],
  ['к', 'по'],
  ['под', 'с'],
  ['в', 'в', 'о'],
];

const rows = [];
const seen = new Set();
const put = (text, id, kind, hint = '') => {
  const key = `${text}\t${hint}`;
  if (!seen.has(key)) {
    seen.add(key);
    rows.push([text, hint, id, kind].join('\t'));
  }
};
const namesOf = (r) => [r.kk, r.ru, r.en].map(bare).filter((n) => clean(n) && means(n, r));

for (const r of cities) for (const n of namesOf(r)) put(n, r.id, 'exact');
for (const r of [...sample(villages, 110), ...landmarks]) for (const n of namesOf(r)) put(n, r.id, 'exact');
for (const r of cities) for (const n of (r.aliases ?? []).filter((a) => clean(a) && means(a, r))) put(n, r.id, 'old');
for (const r of regions) for (const n of [r.kk, r.ru, r.en, ...(r.aliases ?? [])]) put(n, r.id, 'region');
for (const r of sample(districts, 95))
  for (const n of [r.kk, r.ru, r.en, ...(r.aliases ?? [])].map(bare)) if (means(n, r) && clean(n)) put(n, r.id, 'district');
for (const r of [...cities, ...sample(villages, 40)])
  if (clean(r.ru) && means(r.ru, r)) {
    const forms = russian(r.ru);
    for (const c of sample([0, 1, 2, 3], 2)) if (forms[c]) put(`${pick(RU_PREPOSITION[c])} ${forms[c]}`, r.id, 'inflected-ru');
  }
for (const r of sample(regions, 17)) {
  const m = /^(\S+)ская область$/.exec(r.ru);
  if (m) {
    put(`в ${m[1]}ской области`, r.id, 'inflected-ru');
    put(`по ${m[1]}ской обл.`, r.id, 'inflected-ru');
  }
}
for (const r of sample(districts, 30)) {
  const m = /^(\S+)ский район$/.exec(r.ru);
  if (m && means(r.ru, r)) put(`в ${m[1]}ском районе`, r.id, 'inflected-ru');
}
for (const r of [...cities, ...sample(villages, 40)])
  if (clean(r.kk) && means(r.kk, r)) for (const f of sample(kazakh(r.kk), 2)) put(f, r.id, 'inflected-kk');
for (const r of sample(districts, 30)) if (means(r.kk, r)) put(`${r.kk}нда`, r.id, 'inflected-kk');
for (const r of sample(regions, 10)) put(`${r.kk}ның`, r.id, 'inflected-kk');
const letters = (n) => n.replace(/[^\p{L}]/gu, '').length;
const slips = (from, n, kind) => {
  for (const [r, name] of sample(from, n)) {
    const t = slip(name);
    if (t !== name && !owners.has(plainly(t))) put(t, r.id, kind);
  }
};
const named = [...cities, ...cities, ...villages, ...regions, ...districts].flatMap((r) => namesOf(r).map((n) => [r, n]));
slips(
  named.filter(([, n]) => letters(n) >= 7),
  260,
  'typo-long',
);
slips(
  named.filter(([, n]) => letters(n) >= 5 && letters(n) <= 6),
  130,
  'typo-short',
);
for (const alphabet of ['gost', 'bgn', 'passport', 'informal'])
  for (const r of sample([...cities, ...villages], 45))
    if (means(r.ru, r) && clean(r.ru)) put(latin(r.ru, alphabet), r.id, `translit-${alphabet}`);
for (const alphabet of ['kk-latin-2018', 'kk-latin-2021'])
  for (const r of sample([...cities, ...villages], 45))
    if (means(r.kk, r) && clean(r.kk)) put(latin(r.kk, alphabet), r.id, `translit-${alphabet}`);
for (const r of sample(cities, 45)) {
  const t = lookalike(pick([r.kk, r.ru]));
  if (/[a-z]/i.test(t) && means(r.ru, r)) put(t, r.id, 'homoglyph');
}
for (const r of sample(cities, 40))
  if (means(r.ru, r)) {
    put(swapKeys(r.ru, CYRILLIC_KEYS, LATIN_KEYS), r.id, 'layout');
    if (clean(r.en) && means(r.en, r) && r.en.length > 4) put(swapKeys(r.en.toLowerCase(), LATIN_KEYS, CYRILLIC_KEYS), r.id, 'layout');
  }
for (const r of sample(cities, 40))
  if (means(r.ru, r) && means(r.en, r))
    put(
      pick([
        `#${r.ru.toLowerCase().replace(/[\s-]/g, '')}`,
        `#${r.en.replace(/[\s-]/g, '')}`,
        `#${r.kk.replace(/[\s-]/g, '')}Бітпейді`,
        `#${r.ru.replace(/[\s-]/g, '')}СвободуЗадержанным`,
      ]),
      r.id,
      'hashtag',
    );
for (const r of [...cities, ...villages])
  for (const n of [r.kk, r.ru, r.en, ...(r.aliases ?? [])].filter((x) => /[\s-]/.test(x) && clean(x) && means(x, r)))
    put(/-/.test(n) ? n.replace(/-/g, pick([' ', ''])) : n.replace(/\s+/g, pick(['-', ''])), r.id, 'hyphen-space');
for (const r of sample(cities, 60))
  if (means(r.ru, r))
    put(
      pick([
        `г. ${r.ru}`,
        `город ${r.ru}`,
        `г.${r.ru}`,
        `${r.ru} город`,
        `${r.kk} қаласы`,
        `${r.kk} қаласында`,
        `${r.kk} қ.`,
        `қ. ${r.kk}`,
        `city of ${r.en}`,
        `${r.en} city`,
        `в городе ${r.ru}`,
      ]),
      r.id,
      'type-words',
    );
for (const r of sample(villages, 30))
  if (means(r.ru, r) && means(r.kk, r))
    put(
      pick([`село ${r.ru}`, `с. ${r.ru}`, `пос. ${r.ru}`, `${r.kk} ауылы`, `${r.kk} ауылында`, `${r.kk} кенті`, `${r.en} village`]),
      r.id,
      'type-words',
    );
for (const r of sample(districts, 30))
  if (means(r.kk, r) && means(r.ru, r))
    put(
      pick([r.ru.replace('район', 'р-н'), r.ru.toLowerCase(), `${r.kk.replace(' ауданы', '')} ауд.`, r.kk.toUpperCase()]),
      r.id,
      'type-words',
    );
const DEMONYMS = {
  Алматы: 'алматинцы алматинцев алматинские алматинского',
  Астана: 'астанинцы астанчане астанинские астанинцев',
  Шымкент: 'шымкентцы шымкентский шымкентских',
  Караганда: 'карагандинцы карагандинцев карагандинские',
  Актобе: 'актюбинцы актюбинские',
  Атырау: 'атыраусцы атырауские',
  Павлодар: 'павлодарцы павлодарцев павлодарские',
  Костанай: 'костанайцы костанайские',
  Уральск: 'уральцы уральские',
  Тараз: 'таразцы таразские',
  Кокшетау: 'кокшетаусцы кокшетауские',
  Кызылорда: 'кызылординцы кызылординские',
  Жанаозен: 'жанаозенцы жанаозенские жанаозенцев',
  Темиртау: 'темиртауцы темиртауские',
  Экибастуз: 'экибастузцы экибастузские',
  Семей: 'семейчане семейские',
  Актау: 'актауцы актауские',
  Петропавловск: 'петропавловцы петропавловские',
  Талдыкорган: 'талдыкорганцы талдыкорганские',
  Жезказган: 'жезказганцы жезказганские',
  Рудный: 'рудненцы рудненские',
};
for (const [ru, words] of Object.entries(DEMONYMS)) {
  const r = cities.find((c) => c.ru === ru);
  for (const w of words.split(' ')) put(w, r.id, 'demonym');
}
for (const r of sample(
  cities.filter((c) => (c.population ?? 0) > 90_000),
  20,
)) {
  const l = kazakh(r.kk)[0].slice(0, -2);
  put(
    `${l}${kazakh(r.kk)[0].endsWith('а') ? (kazakh(r.kk)[0].endsWith('та') ? 'тық' : 'лық') : kazakh(r.kk)[0].endsWith('те') ? 'тік' : 'лік'}`,
    r.id,
    'demonym',
  );
}
const STREETS = [
  (n) => `ул. ${n}, 15`,
  (n) => `${n} көшесі`,
  (n) => `проспект ${n}`,
  (n) => `${n} street 7`,
  (n) => `${n} даңғылында`,
  (n) => `улица ${n}`,
];
for (const r of sample(cities, 40)) put(pick(STREETS)(pick([r.ru, r.kk])), '-', 'street');
const SAID = [(f) => `задержаны трое ${f}`, (f) => `${f} сейчас задерживают людей`, (f) => `двое ${f}, увезли`];
for (const r of sample(cities, 45)) {
  const f = russian(r.ru)[3];
  if (f && means(r.ru, r)) put(pick(SAID)(`в ${f}`), r.id, 'sentence-plain');
}
const SAID_KK = [(f) => `${f} үш адам ұсталды`, (f) => `бүгін ${f} екеуін алып кетті`, (f) => `${f} полиция жиналғандарды таратты`];
for (const r of sample(cities, 45)) if (means(r.kk, r)) put(pick(SAID_KK)(kazakh(r.kk)[0]), r.id, 'sentence-plain');
const SAID_EN = [(n) => `three people detained in ${n}`, (n) => `police in ${n} took two women`, (n) => `${n}: five detained so far`];
for (const r of sample(cities, 45)) if (means(r.en, r)) put(pick(SAID_EN)(r.en), r.id, 'sentence-plain');

const [written] = readFileSync(FILE, 'utf8').split(MARK);
writeFileSync(FILE, `${written}${MARK}\n${rows.join('\n')}\n`);
console.log(`${rows.length} rows generated`);
