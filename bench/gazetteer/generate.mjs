// Writes the generated half of labelled.tsv: names of the pack put through case endings, alphabets, keyboards and
// slips of the finger, by rules of this file alone (nothing of the engine is used, so that the two can disagree).
// The hand-written half, above the mark, is kept as it is. Usage: node bench/gazetteer/generate.mjs (after a build).
import { readFileSync, writeFileSync } from 'node:fs';
import { kz } from '../../libs/gazetteer/dist/index.js';

const FILE = new URL('labelled.tsv', import.meta.url);
const MARK = '# generated below this line: node bench/gazetteer/generate.mjs';
let state = 20200606;
/** mulberry32: the same rows on every machine. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const sample = (list, n) => {
  const from = [...list];
  const out = [];
  while (from.length > 0 && out.length < n) out.push(from.splice(Math.floor(random() * from.length), 1)[0]);
  return out;
};

const bare = (name) => name.replace(/\s*\(.*\)$/, '');
const plain = kz.rows.filter((r) => r.kind !== 'facility');
const owners = new Map();
for (const r of plain)
  for (const n of [r.kk, r.ru, r.en, ...(r.aliases ?? [])]) {
    const k = bare(n).toLowerCase();
    owners.set(k, (owners.get(k) ?? new Set()).add(r));
  }
/** A name that means this place: nobody else's, or a city's that otherwise only villages bear. */
const means = (name, row) => {
  const all = [...(owners.get(bare(name).toLowerCase()) ?? [])].filter((r) => r.id !== row.id);
  const stem = bare(name).toLowerCase().split(/[\s-]/)[0];
  const shared = plain.some(
    (r) =>
      r.id !== row.id &&
      ['region', 'district', 'urban_district'].includes(r.kind) &&
      ['абай', 'жамбыл', 'алатау', 'abay', 'abai', 'zhambyl', 'alatau'].includes(stem),
  );
  return !shared && all.every((r) => row.kind === 'city' && (r.kind === 'village' || r.kind === 'settlement'));
};
const clean = (name) => !/[.()\d«»]/.test(name);
const cities = plain.filter((r) => r.kind === 'city');
const villages = plain.filter((r) => r.kind === 'village' || r.kind === 'settlement');
const districts = plain.filter((r) => r.kind === 'district' || r.kind === 'urban_district');
const regions = plain.filter((r) => r.kind === 'region');
const landmarks = plain.filter((r) => r.kind === 'landmark');

// Russian: how a name ends → genitive, dative, instrumental, prepositional. Undeclined: -ы, -и, -у, -о, -е.
const RU = [
  [/ский$/, ['ского', 'скому', 'ским', 'ском'], 4],
  [/ое$/, ['ого', 'ому', 'ым', 'ом'], 2],
  [/ный$/, ['ного', 'ному', 'ным', 'ном'], 3],
  [/[гкх]а$/, ['и', 'е', 'ой', 'е'], 1],
  [/[жшчщ]а$/, ['и', 'е', 'ей', 'е'], 1],
  [/а$/, ['ы', 'е', 'ой', 'е'], 1],
  [/я$/, ['и', 'е', 'ей', 'е'], 1],
  [/ь$/, ['я', 'ю', 'ем', 'е'], 1],
  [/й$/, ['я', 'ю', 'ем', 'е'], 1],
  [/[бвгджзклмнпрстфхцчшщ]$/, ['а', 'у', 'ом', 'е'], 0],
];
const FEMININE = /(арань|рысь|адырь)$/i;
function russian(name) {
  if (/\s/.test(name)) return [];
  const rule = RU.find(([end]) => end.test(name));
  if (!rule) return [];
  const ends = FEMININE.test(name) ? ['и', 'и', 'ью', 'и'] : rule[1];
  const stem = name.slice(0, name.length - rule[2]);
  return ends.map((e) => stem + e);
}
const RU_PREPOSITION = [
  ['из', 'около', 'из-под'],
  ['к', 'по'],
  ['под', 'с'],
  ['в', 'в', 'о'],
];

// Kazakh: harmony by the last vowel, onset by the last letter.
const BACK = 'аоұыяуё',
  FRONT = 'әөүіеэию';
function kazakh(name) {
  const lower = name.toLowerCase();
  const vowel = [...lower].reverse().find((c) => (BACK + FRONT).includes(c)) ?? 'а';
  const a = FRONT.includes(vowel) ? 'е' : 'а',
    y = a === 'е' ? 'і' : 'ы',
    g = a === 'е' ? 'г' : 'ғ',
    k = a === 'е' ? 'к' : 'қ';
  const last = lower.at(-1);
  const voiceless = 'пфкқтсшщчцхһбвгд'.includes(last),
    nasal = 'мнң'.includes(last),
    vowelEnd = (BACK + FRONT).includes(last),
    liquid = 'рлйжз'.includes(last);
  const d = voiceless ? 'т' : 'д';
  return [
    d + a,
    (voiceless ? 'т' : nasal ? 'н' : 'д') + a + 'н',
    (voiceless ? k : g) + a,
    (voiceless ? 'т' : vowelEnd || nasal ? 'н' : 'д') + y + 'ң',
    (voiceless ? 'т' : vowelEnd ? 'н' : 'д') + y,
    d + a + (a === 'е' ? 'гі' : 'ғы'),
    (voiceless ? 'п' : liquid && 'жз'.includes(last) ? 'б' : 'м') + 'ен',
  ].map((e) => name + e);
}

// Alphabets.
const table = (from, to) => {
  const t = to.split(' ');
  return Object.fromEntries([...from].map((c, i) => [c, t[i]]));
};
const RU_LETTERS = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const KK_LETTERS = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const _ = '';
const ALPHABETS = {
  gost: table(RU_LETTERS, 'a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh _ y _ e yu ya'),
  bgn: table(RU_LETTERS, 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y ’ e yu ya'),
  passport: table(RU_LETTERS, 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia'),
  informal: table(RU_LETTERS, 'a b v g d e e j z i y k l m n o p r s t u f h c ch sh sch _ y _ e u ya'),
  'kk-latin-2018': table(KK_LETTERS, 'a á b v g ǵ d e e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh _ y i _ e iý ia'),
  'kk-latin-2021': table(KK_LETTERS, 'a ä b v g ğ d e e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ç ş ş _ y ı _ e iu ia'),
};
const latin = (name, alphabet) =>
  [...name]
    .map((c) => {
      const t = ALPHABETS[alphabet][c.toLowerCase()];
      if (t === undefined) return c;
      if (t === '_') return _;
      return c === c.toLowerCase() ? t : t.charAt(0).toUpperCase() + t.slice(1);
    })
    .join('');
const LOOKS = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
};
const lookalike = (name) => [...name].map((c) => (LOOKS[c] && random() < 0.5 ? LOOKS[c] : c)).join('');
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
  CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const swapKeys = (name, from, to) =>
  [...name]
    .map((c) => {
      const i = from.indexOf(c.toLowerCase());
      return i < 0 ? c : c === c.toLowerCase() ? to[i] : to[i].toUpperCase();
    })
    .join('');
const NEAR = { cyr: 'абвгдежзийклмнопрстуыя', lat: 'abcdefghijklmnoprstuvyz' };
function slip(name) {
  const letters = [...name];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const other = pick([...(/[а-яё]/i.test(name) ? NEAR.cyr : NEAR.lat)]);
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, other);
  else if (kind === 2) letters[at] = other;
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  else letters.splice(at - 1, 2, letters[at], letters[at - 1]);
  return letters.join('');
}

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
    if (t !== name && !owners.has(t.toLowerCase())) put(t, r.id, kind);
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
