import { KZ_FACILITIES } from './data/kz-facilities.js';
import { KZ_PLACES } from './data/kz-places.js';
import type { Pack } from './pack.js';

/** The law of 8 June 2022 made Abai, Zhetysu and Ulytau regions. */
const JUNE_2022 = Date.UTC(2022, 5, 8);

/** The Kazakhstan pack. Nur-Sultan: 23 March 2019 to 17 September 2022. */
export const kz: Pack = {
  rows: [...KZ_PLACES, ...KZ_FACILITIES],
  dated: [{ id: 'KZ-710000000', from: Date.UTC(2019, 2, 23), to: Date.UTC(2022, 8, 17), names: { kk: 'Нұр-Сұлтан', ru: 'Нур-Султан', en: 'Nur-Sultan' } }],
  newRegionsFrom: JUNE_2022,
  newRegions: new Set(['KZ-10', 'KZ-33', 'KZ-62']),
};
