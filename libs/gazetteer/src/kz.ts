import { KZ_DATED } from './data/kz-dated.js';
import { KZ_INSTITUTIONS } from './data/kz-facilities.js';
import { KZ_HOMONYMS } from './data/kz-homonyms.js';
import { KZ_PLACES } from './data/kz-places.js';
import { KZ_VILLAGES } from './data/kz-villages.js';
import { prepare } from './names/prepared.js';
import type { Pack } from './pack.js';

/** The law of 8 June 2022 made Abai, Zhetysu and Ulytau regions. */
const JUNE_2022 = Date.UTC(2022, 5, 8);

/**
 * The Kazakhstan pack: places, institutions, dated names, names that many villages share. Sources in NOTICE. In `dist` the
 * build has put the value itself (`packs/prepare.mjs`).
 */
export const kz: Pack = prepare({
  rows: [...KZ_PLACES, ...KZ_VILLAGES, ...KZ_INSTITUTIONS],
  dated: KZ_DATED,
  newRegionsFrom: JUNE_2022,
  newRegions: ['KZ-10', 'KZ-33', 'KZ-62'],
  homonyms: KZ_HOMONYMS,
});
