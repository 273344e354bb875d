/** What a case ending says about the place: where something is, came from, goes to, belongs; `people`: its inhabitants. */
export type Case = 'in' | 'from' | 'to' | 'of' | 'with' | 'people' | 'plain';
/** What an ending may be put on: a noun, an adjective's stem (алматинск-), the stem of a word for inhabitants (алматин-). */
export type Form = 'noun' | 'adjective' | 'people';

/** `ending` replaces `base` at the end of a name. `after`: letters that the rest must end with; empty: any. In the letters of the three languages; folded when read. */
export interface Ending { readonly ending: string; readonly base: string; readonly case: Case; readonly form: Form; readonly after: string }

const each = (endings: string, base: string, kase: Case, form: Form = 'noun', after = ''): Ending[] => endings.split(' ').map((ending) => ({ ending, base, case: kase, form, after }));

/** Declension of Russian names by the ending of the nominative. */
const RUSSIAN: readonly Ending[] = [
  // Шымкент, Уральск, Сарань
  ...each('а я', '', 'of'), ...each('у ю', '', 'to'), ...each('ом ем', '', 'with'), ...each('е', '', 'in'), ...each('и', '', 'in', 'noun', 'нрслтд'), ...each('ью', '', 'with'),
  // Костанай
  ...each('я', 'й', 'of'), ...each('ю', 'й', 'to'), ...each('ем', 'й', 'with'), ...each('е', 'й', 'in'),
  // Караганда, Шемонаиха, Миялия
  ...each('ы и', 'а', 'of'), ...each('е', 'а', 'in'), ...each('у', 'а', 'to'), ...each('ой ей', 'а', 'with'),
  ...each('и', 'я', 'of'), ...each('е', 'я', 'in'), ...each('ю', 'я', 'to'), ...each('ей', 'я', 'with'),
  // Булаево
  ...each('а', 'о', 'of'), ...each('у', 'о', 'to'), ...each('ом', 'о', 'with'), ...each('е', 'о', 'in'),
  // Переметное
  ...each('ого', 'ое', 'of'), ...each('ому', 'ое', 'to'), ...each('ым', 'ое', 'with'), ...each('ом', 'ое', 'in'),
  // Рудный, Индерборский
  ...each('ого его', 'ый', 'of'), ...each('ому ему', 'ый', 'to'), ...each('ым им', 'ый', 'with'), ...each('ом ем', 'ый', 'in'),
  // Челкары, Кайракты
  ...each('ов', 'ы', 'of'), ...each('ам', 'ы', 'to'), ...each('ами', 'ы', 'with'), ...each('ах', 'ы', 'in'),
];

/** Алматинская, алматинцы, семейчане. */
const RUSSIAN_DERIVED: readonly Ending[] = [
  ...each('ий ый ая ое ие ые', '', 'plain', 'adjective'), ...each('ого ой их ых', '', 'of', 'adjective'), ...each('ому ую', '', 'to', 'adjective'), ...each('им ими ым ыми', '', 'with', 'adjective'), ...each('ом', '', 'in', 'adjective'),
  ...each('ец ца цу цем цы цев цам цами цах цом ка ки ку кой сец сцы сцев сца сцам овец овцы овцев овца овцам чане чан чанам чанами чанин чанина чанка анин ане анам', '', 'people', 'people'),
];

const VOWEL = 'аеиоуяю', SONORANT = 'рлйу', NASAL = 'мн', BUZZ = 'зж', VOICELESS = 'кпстфхцчшщбвгд';
const CONSONANT = SONORANT + NASAL + BUZZ + VOICELESS;
const VOICED = VOWEL + SONORANT + NASAL + BUZZ;
/** Kazakh cases: the first letter of an ending follows the last of the name, its vowel the name's harmony (not checked: о, и and loans hide it). */
const KAZAKH: readonly Ending[] = [
  ...each('да де дағы дегі', '', 'in', 'noun', VOICED), ...each('та те тағы тегі', '', 'in', 'noun', VOICELESS),
  ...each('дан ден', '', 'from', 'noun', VOWEL + SONORANT + BUZZ), ...each('нан нен', '', 'from', 'noun', NASAL), ...each('тан тен', '', 'from', 'noun', VOICELESS),
  ...each('ға ге', '', 'to', 'noun', VOICED), ...each('қа ке', '', 'to', 'noun', VOICELESS),
  ...each('ның нің', '', 'of', 'noun', VOWEL + NASAL), ...each('дың дің', '', 'of', 'noun', SONORANT + BUZZ), ...each('тың тің', '', 'of', 'noun', VOICELESS),
  ...each('ны ні', '', 'plain', 'noun', VOWEL), ...each('ды ді', '', 'plain', 'noun', SONORANT + NASAL + BUZZ), ...each('ты ті', '', 'plain', 'noun', VOICELESS),
  ...each('мен', '', 'with', 'noun', VOWEL + SONORANT + NASAL), ...each('бен', '', 'with', 'noun', BUZZ), ...each('пен', '', 'with', 'noun', VOICELESS),
  // "Our" town, and what is a town's: Алматымызда, Жаңаөзеніміз, Павлодардікі.
  // "We are in Aktau", "those in Khromtau".
  ...each('дамыз деміз дамын демін', '', 'in', 'noun', VOICED), ...each('тамыз теміз тамын темін', '', 'in', 'noun', VOICELESS), ...each('дағылар дегілер', '', 'people', 'noun', VOICED), ...each('тағылар тегілер', '', 'people', 'noun', VOICELESS),
  ...each('мыз міз', '', 'plain', 'noun', VOWEL), ...each('мызда мізде мыздағы міздегі', '', 'in', 'noun', VOWEL), ...each('мыздан мізден', '', 'from', 'noun', VOWEL), ...each('мызға мізге', '', 'to', 'noun', VOWEL), ...each('мыздың міздің', '', 'of', 'noun', VOWEL), ...each('мызды мізді', '', 'plain', 'noun', VOWEL),
  ...each('ымыз іміз', '', 'plain', 'noun', CONSONANT), ...each('ымызда імізде ымыздағы іміздегі', '', 'in', 'noun', CONSONANT), ...each('ымыздан імізден', '', 'from', 'noun', CONSONANT), ...each('ымызға імізге', '', 'to', 'noun', CONSONANT), ...each('ымыздың іміздің', '', 'of', 'noun', CONSONANT), ...each('ымызды імізді', '', 'plain', 'noun', CONSONANT),
  ...each('дікі нікі тікі', '', 'of', 'noun'),
  // After a possessive, as in "алаңы", "облысы".
  ...each('нда нде ндағы ндегі', '', 'in', 'noun', 'ы'), ...each('нан нен', '', 'from', 'noun', 'ы'), ...each('на не', '', 'to', 'noun', 'ы'),
  ...each('лық лік лықтар ліктер лықтарды ліктерді лықтардың ліктердің', '', 'people', 'noun', VOWEL + SONORANT), ...each('дық дік дықтар діктер дықтарды діктерді', '', 'people', 'noun', 'лз' + NASAL), ...each('тық тік тықтар тіктер тықтарды тіктерді тықтардың тіктердің', '', 'people', 'noun', VOICELESS),
];
/** Kazakh cases on what doesn't take an ending, behind a hyphen: "РУВД-да", "ИВС-ке". */
export const HYPHENED: Readonly<Record<'in' | 'from' | 'to', string>> = { in: 'да де та те дағы дегі тағы тегі', from: 'дан ден тан тен нан нен', to: 'ға ге қа ке' };
/** Astana's, Almatians, Shymkenters, Astanites: in Latin letters only. */
export const ENGLISH: readonly Ending[] = [...each('s', '', 'of'), ...each('ian ians', 'ы', 'people'), ...each('ian ians ites', 'а', 'people'), ...each('ans ers ites', '', 'people')];

export const ENDINGS: readonly Ending[] = [...RUSSIAN, ...RUSSIAN_DERIVED, ...KAZAKH];
