import type { PackRow } from '../pack.js';
import { isTown, type Centre } from './kz-centres.js';
import type { Position } from './kz-police.js';

/** The number that a pre-trial prison bore until 2022 and that relatives still write on parcels. General knowledge. */
const SIZO_NUMBERS: Readonly<Record<string, string>> = {
  'KZ-750000000': 'ЛА-155/18', 'KZ-710000000': 'ЕЦ-166/1', 'KZ-790000000': 'ИЧ-167/1', 'KZ-151010000': 'КА-168/1', 'KZ-231010000': 'УГ-157/1', 'KZ-271010000': 'РУ-170/1', 'KZ-311010000': 'ЖД-158/1',
  'KZ-351010000': 'АК-159/1', 'KZ-391010000': 'УК-161/1', 'KZ-431010000': 'ЗК-169/1', 'KZ-471010000': 'ГМ-172/1', 'KZ-551010000': 'АП-162/1', 'KZ-591010000': 'ЕС-164/1', 'KZ-631010000': 'ОВ-156/1',
};
/** Seats of the regions made in 2022 and Turkistan have none that could be confirmed. */
const WITHOUT_SIZO: ReadonlySet<string> = new Set(['KZ-191010000', 'KZ-611010000', 'KZ-621010000']);

function reception({ city, kk, ru, gen, adj, en }: Centre, at: Position): PackRow {
  const aliases = [`спецприёмник ${gen}`, `спецприёмник ${ru}`, `${adj}ий спецприёмник`, `приёмник-распределитель ${gen}`, `арнайы қабылдау орны ${kk}`, `${kk} қабылдау-бөлу орны`, `${en} spetspriyomnik`, `${en} special detention facility`, `${en} special detention centre`];
  return { id: `${city}-SR`, kind: 'facility', facilityKind: 'special_reception', kk: `${kk} арнайы қабылдау орны`, ru: `Специальный приёмник города ${gen}`, en: `${en} special reception centre`, aliases, ...at(city), city };
}

function temporary({ city, kk, ru, gen, adj, en }: Centre, at: Position): PackRow {
  const aliases = [`ИВС ${gen}`, `ИВС ${ru}`, `изолятор временного содержания ${gen}`, `${adj}ий ИВС`, `${kk} УҰИ`, `${en} IVS`, `${en} temporary detention isolator`];
  return { id: `${city}-IVS`, kind: 'facility', facilityKind: 'temporary_detention', kk: `${kk} қаласының уақытша ұстау изоляторы`, ru: `Изолятор временного содержания города ${gen}`, en: `${en} temporary detention centre`, aliases, ...at(city), city };
}

function pretrial({ city, kk, ru, gen, adj, en }: Centre, at: Position): PackRow {
  const number = SIZO_NUMBERS[city];
  const aliases = [`СИЗО ${gen}`, `СИЗО ${ru}`, `следственный изолятор ${gen}`, `${adj}ий СИЗО`, `${kk} тергеу изоляторы`, `${en} SIZO`, `${en} pre-trial prison`, `${en} pre-trial detention`, ...(number ? [number] : [])];
  return { id: `${city}-SIZO`, kind: 'facility', facilityKind: 'pretrial_detention', kk: `${kk} қаласының тергеу изоляторы`, ru: `Следственный изолятор города ${gen}`, en: `${en} pre-trial detention centre`, aliases, ...at(city), city };
}

/** Temporary detention (72 hours), special reception centre (administrative arrest) and pre-trial prison. They stand in the city; their addresses are not in the pack. */
export function custody(c: Centre, at: Position): PackRow[] {
  if (isTown(c.city)) return [temporary(c, at)];
  return [temporary(c, at), reception(c, at), ...(WITHOUT_SIZO.has(c.city) ? [] : [pretrial(c, at)])];
}
