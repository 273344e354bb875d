import type { PackRow } from '../pack.js';
import { isTown, type Centre } from './kz-centres.js';
import { URBAN_DISTRICTS, type Position } from './kz-police.js';

/** Cities where each district has a court of its own. */
const BY_DISTRICT: ReadonlySet<string> = new Set(['KZ-750000000', 'KZ-710000000', 'KZ-790000000', 'KZ-351010000']);

const court = (id: string, city: string, kk: string, ru: string, en: string, aliases: readonly string[], where: ReturnType<Position>): PackRow => ({ id, kind: 'facility', facilityKind: 'court', kk, ru, en, aliases, ...where, city });

/** Courts of first instance of urban districts. */
export function districtCourts(): PackRow[] {
  return URBAN_DISTRICTS.filter((d) => BY_DISTRICT.has(d.city)).map((d) => ({
    ...court(`${d.city}-CT-${d.key}`, d.city, `${d.kk} аудандық соты`, `${d.stem}ий районный суд`, `${d.en} district court`,
      [`${d.stem}ий суд`, `суд ${d.of}`, `${d.kk} соты`, `${d.en} court`], { lat: d.lat, lon: d.lon, coordSource: 'approximate' }),
    urbanDistrict: d.district,
  }));
}

/** Administrative offences (most protest cases), criminal cases, and arrest warrants are heard by three different courts. */
function specialised({ city, kk, ru, gen, en }: Centre, at: Position): PackRow[] {
  const where = at(city);
  /** Short names stand beside the city's as it is called, too: "СМАС Астана". */
  const beside = (short: string) => [...new Set([ru, gen])].map((name) => `${short} ${name}`);
  return [
    court(`${city}-CT-ADM`, city, `${kk} қаласының әкімшілік құқық бұзушылықтар жөніндегі мамандандырылған соты`, `Специализированный суд по административным правонарушениям города ${gen}`, `${en} specialised court for administrative offences`,
      [`административный суд ${gen}`, ...['САС', 'СМАС', 'СМСАП', 'админсуд', 'адмсуд'].flatMap(beside), `специализированный административный суд ${gen}`, `межрайонный административный суд ${gen}`, `${kk} әкімшілік соты`, `${en} administrative court`], where),
    court(`${city}-CT-CRIM`, city, `${kk} қылмыстық істер жөніндегі мамандандырылған ауданаралық соты`, `Специализированный межрайонный суд по уголовным делам города ${gen}`, `${en} specialised interdistrict criminal court`, [`уголовный суд ${gen}`, `межрайонный уголовный суд ${gen}`, ...beside('СМУС'), `${kk} қылмыстық соты`, `${en} criminal court`], where),
    court(`${city}-CT-INV`, city, `${kk} мамандандырылған ауданаралық тергеу соты`, `Специализированный межрайонный следственный суд города ${gen}`, `${en} specialised interdistrict investigative court`, [`следственный суд ${gen}`, `${kk} тергеу соты`, `${en} investigative court`], where),
  ];
}

/** The city's court: a court of appeal in the cities of republican significance, a court of first instance elsewhere. */
function cityCourt({ city, kk, gen, adj, en }: Centre, at: Position): PackRow {
  return court(`${city}-CT-CITY`, city, `${kk} қалалық соты`, `${adj}ий городской суд`, `${en} city court`, [`городской суд ${gen}`, `горсуд ${gen}`, `суд ${gen}`, `суд города ${gen}`, `${kk} соты`, `${en} court`], at(city));
}

function regionalCourt({ city, gen, region }: Centre, at: Position): PackRow[] {
  if (!region) return [];
  return [court(`${city}-CT-REGION`, city, `${region.kk.replace('облысы', 'облыстық')} соты`, region.gen.startsWith('области') ? `Суд ${region.gen}` : `${region.adj}ий областной суд`, `${region.en.replace(' Region', '')} regional court`, [`облсуд ${gen}`, `${region.adj}ий облсуд`, `${region.adj}ий областной суд`, `суд ${region.gen}`], at(city))];
}

/** Courts that try people detained at protests. Names: general knowledge of the court system. */
export function courts(c: Centre, at: Position): PackRow[] {
  return isTown(c.city) ? [cityCourt(c, at)] : [...specialised(c, at), cityCourt(c, at), ...regionalCourt(c, at)];
}
