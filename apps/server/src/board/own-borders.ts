import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionCollection } from '@tizim/gazetteer';
import { z } from 'zod';
import { BadConfig } from '../config.js';

const ring = z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).min(4);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  validFrom: z.iso.date(),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ id: z.string(), schematic: z.boolean() }),
        geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      }),
    )
    .min(1),
});

/** This deployment's own outlines, `DATA_DIR/borders/*.geojson` as `scripts/pack-borders.mjs import` writes them. Read once, at start; a bad file stops it. */
export function readOwnBorders(dataDir: string): RegionCollection[] {
  const folder = join(dataDir, 'borders');
  if (!existsSync(folder)) return [];
  const problems: string[] = [];
  const sets = readdirSync(folder)
    .filter((f) => f.endsWith('.geojson'))
    .sort()
    .flatMap((file) => {
      const read = parseFile(join(folder, file));
      if (!read) problems.push(`Expected borders/${file} to be what scripts/pack-borders.mjs import writes`);
      return read ?? [];
    });
  if (problems.length > 0) throw new BadConfig(problems);
  return sets;
}

function parseFile(path: string): RegionCollection | undefined {
  try {
    return collection.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
