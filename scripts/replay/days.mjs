// What was published of the two days (NOTICE names the sources): figures, not people. The split between cities other
// than Almaty and Nur-Sultan is ours, and so is every name, time and route.
import { CITIES } from './cities.mjs';

const IPHR = 'IPHR and KIBHR, briefing paper, November 2020';
const figure = (by, city, qualifier, low, high, of, definition, phase, at) => ({
  by,
  placeId: city ? CITIES[city].id : null,
  qualifier,
  low,
  high,
  of,
  definition,
  phase,
  at,
  source: IPHR,
});

export const DAYS = [
  {
    day: '2020-06-06',
    title: { kk: '2020 жылғы 6 маусым', ru: '6 июня 2020 года', en: '6 June 2020' },
    seed: 606,
    on: { almaty: 107, astana: 20, shymkent: 30, oral: 24, aktobe: 18, karaganda: 12, kyzylorda: 9, semey: 8, oskemen: 6, pavlodar: 5 },
    before: {},
    // One person was detained twice on the day; two days later she became a suspect under Article 380 of the Criminal Code.
    twice: { city: 'almaty', article: '380 УК' },
    sentences: { almaty: Array(15).fill(15), astana: [10, 15] },
    fines: { almaty: 36 },
    criminal: { almaty: 1 },
    figures: [
      figure('police', 'almaty', 'exact', 107, 107, 'detained', 'people arrested', 'on_the_day', '2020-06-06T20:00:00+06:00'),
      figure('police', 'astana', 'exact', 20, 20, 'detained', 'people detained', 'on_the_day', '2020-06-06T20:30:00+06:00'),
      figure(
        'police',
        'almaty',
        'exact',
        15,
        15,
        'sentenced',
        'people sentenced to 15 days of administrative detention',
        'after',
        '2020-06-08T18:00:00+06:00',
      ),
      figure('ngo', null, 'at_least', 239, 239, 'pressure', 'cases of persecution', 'around', '2020-06-10T12:00:00+06:00'),
    ],
  },
  {
    day: '2020-09-25',
    title: { kk: '2020 жылғы 25 қыркүйек', ru: '25 сентября 2020 года', en: '25 September 2020' },
    seed: 925,
    on: { almaty: 46, astana: 38, shymkent: 25, oral: 18, aktobe: 12, karaganda: 10, kyzylorda: 6, semey: 4, oskemen: 2, pavlodar: 2 },
    before: { almaty: 30, astana: 20, shymkent: 12, oral: 8, aktobe: 8 },
    sentences: {},
    fines: {},
    criminal: {},
    figures: [
      figure(
        'ngo',
        null,
        'at_least',
        78,
        78,
        'pressure',
        'preventive arrests and cases of pressure',
        'before',
        '2020-09-25T09:00:00+06:00',
      ),
      figure('ngo', null, 'about', 163, 163, 'detained', 'people arrested', 'on_the_day', '2020-09-26T12:00:00+06:00'),
      figure(
        'ngo',
        'almaty',
        'at_least',
        6,
        6,
        'detained',
        'people arrested near a public square',
        'on_the_day',
        '2020-09-25T15:00:00+06:00',
      ),
    ],
  },
];
