import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kz, type Pack, type PackRow } from '@tizim/gazetteer';
import { z } from 'zod';
import { BadConfig } from '../config.js';

const row = z.object({
  id: z.string().min(1),
  kind: z.enum(['country', 'region', 'city', 'district', 'village']),
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  region: z.string().optional(),
  population: z.number().int().min(0).optional(),
});
const file = z.object({ source: z.string(), rows: z.array(row).min(1) });

/** Kazakhstan's pack, with those of other countries in `DATA_DIR/packs/*.json` as `scripts/pack.mjs build` writes them. Read once, at start; a bad file stops it. */
export function packsOf(dataDir: string): Pack {
  const folder = join(dataDir, 'packs');
  if (!existsSync(folder)) return kz;
  const problems: string[] = [];
  const rows = new Map(kz.rows.map((r) => [r.id, r]));
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const read = parseFile(join(folder, name));
    if (!read) problems.push(`Expected packs/${name} to be what scripts/pack.mjs build writes`);
    for (const { region, population, ...r } of read ?? []) {
      // A village of Kazakhstan that our pack has from GeoNames as well stays as it is.
      if (!rows.has(r.id))
        rows.set(r.id, {
          ...r,
          ...(region !== undefined && { region }),
          ...(population !== undefined && { population }),
        } satisfies PackRow);
    }
  }
  if (problems.length > 0) throw new BadConfig(problems);
  return { ...kz, rows: [...rows.values()] };
}

function parseFile(path: string): z.infer<typeof row>[] | undefined {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8'))).rows;
  } catch {
    return undefined;
  }
}
