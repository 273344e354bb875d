import { KZ_INSTITUTIONS, nurSultanNames } from './data/kz-facilities.js';
import { KZ_PLACES } from './data/kz-places.js';
import type { Pack } from './pack.js';

/** The law of 8 June 2022 made Abai, Zhetysu and Ulytau regions. */
const JUNE_2022 = Date.UTC(2022, 5, 8);
const NUR_SULTAN = { from: Date.UTC(2019, 2, 23), to: Date.UTC(2022, 8, 17) };

/** The Kazakhstan pack. */
export const kz: Pack = {
  rows: [...KZ_PLACES, ...KZ_INSTITUTIONS],
  dated: [
    { id: 'KZ-710000000', ...NUR_SULTAN, names: { kk: 'Нұр-Сұлтан', ru: 'Нур-Султан', en: 'Nur-Sultan' } },
    ...nurSultanNames(NUR_SULTAN.from, NUR_SULTAN.to),
  ],
  newRegionsFrom: JUNE_2022,
  newRegions: new Set(['KZ-10', 'KZ-33', 'KZ-62']),
};
