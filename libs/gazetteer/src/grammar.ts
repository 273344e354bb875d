import { fold } from './fold.js';

const list = (s: string): readonly string[] => s.split(' ').map(fold).sort((a, b) => b.length - a.length);

/** Case endings, folded, longest first: what a word may lose to become its base form, and what base endings it may stand for. */
export const ENDINGS: readonly string[] = [...new Set([
  ...list('дағы дегі тағы тегі ының інің ндағы дан ден тан тен нан нен да де та те нда нде ға ге қа ке на не ның нің дың дің тың тің ды ді ты ті ны ні сы сі лық лік дық дік'),
  ...list('ская ское ский ской ском скую ского ому ого ой ом ем ую ую ами ями ах ях ов ев ам ям е у а и ы я ю'),
])].filter((e) => e.length > 0).sort((a, b) => b.length - a.length);

/** Type words: they say what kind of thing is named and are no part of the name. */
export const TYPE_WORDS: ReadonlyMap<string, 'city' | 'region' | 'district' | 'village' | 'police'> = new Map([
  ...list('г город города городе қала қаласы қаласында city').map((w) => [w, 'city'] as const),
  ...list('область области обл облысы облысында region oblast oblysy').map((w) => [w, 'region'] as const),
  ...list('район района районе ауданы ауданында district raion').map((w) => [w, 'district'] as const),
  ...list('село поселок аул ауыл ауылы village пос').map((w) => [w, 'village'] as const),
  ...list('рувд ровд уп руп роп апб іиб овд увд полиция полиции police').map((w) => [w, 'police'] as const),
]);

/** A street eats the name beside it: "ул. Алматинская" is not Almaty. */
export const STREET_BEFORE = new Set(list('ул улица улице улицы пр проспект проспекте пр-т пер переулок street'));
export const STREET_AFTER = new Set(list('көшесі көшесінде даңғылы даңғылында street avenue проспект'));
/** Given names and words that make the next word a person or a thing, not a place. */
export const NOT_PLACES = new Set(['taras wevxenko', 'oral ekzam', 'oral exam', 'fredom dai', 'oral histori']);
