// Case endings: a Russian or Kazakh name → its forms.

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
/** Genitive, dative, instrumental, prepositional; none of a name that isn't declined. */
export function russian(name) {
  if (/\s/.test(name)) return [];
  const rule = RU.find(([end]) => end.test(name));
  if (!rule) return [];
  const ends = FEMININE.test(name) ? ['и', 'и', 'ью', 'и'] : rule[1];
  const stem = name.slice(0, name.length - rule[2]);
  return ends.map((e) => stem + e);
}

// Kazakh: harmony by the last vowel, onset by the last letter.
const BACK = 'аоұыяуё',
  FRONT = 'әөүіеэию';
/** Locative, ablative, dative, genitive, accusative, attributive, instrumental. */
export function kazakh(name) {
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
