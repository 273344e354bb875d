import { foldName } from '@tizim/domain';

/**
 * Whether every word that is looked for begins a word of the name, by sound: "Khamzova" finds «Хамзова», «Gulmira» finds
 * «Гүлмира». A caller spells a name as he hears it, and never in the alphabet of the list.
 */
export function sounds(name: string, wanted: string): boolean {
  const said = words(name);
  const looked = words(wanted);
  return looked.length > 0 && looked.every((w) => said.some((s) => s.startsWith(w)));
}

const words = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(foldName)
    .filter((w) => w !== '');
