import { FEATURE_NAMES } from '../tallies/features.js';
import { LEVELS, type Model } from './model.js';
import type { RangeModel } from '../tallies/range-model.js';

/** Weights and calibration learned together; `version` names both. Written by `npm run refit`, set in force by a person. */
export interface ModelFile {
  readonly version: string;
  readonly linkage: Model;
  readonly ranges: RangeModel;
}

/** A parsed file → the models in it. Throws a sentence that says what was expected where. */
export function parseModel(file: unknown): ModelFile {
  const whole = recordOf(file, 'the file');
  const linkage = recordOf(whole['linkage'], 'linkage');
  const ranges = recordOf(whole['ranges'], 'ranges');
  return {
    version: textOf(whole, 'version', ''),
    linkage: {
      version: textOf(linkage, 'version', 'linkage.'),
      prior: numberOf(linkage, 'prior', 'linkage.'),
      perTier: numberOf(linkage, 'perTier', 'linkage.'),
      line: numberOf(linkage, 'line', 'linkage.'),
      reach: numberOf(linkage, 'reach', 'linkage.'),
      weights: numbersOf(linkage['weights'], LEVELS, 'linkage.weights'),
    },
    ranges: {
      version: textOf(ranges, 'version', 'ranges.'),
      best: numbersOf(ranges['best'], FEATURE_NAMES, 'ranges.best'),
      spread: numbersOf(ranges['spread'], FEATURE_NAMES, 'ranges.spread', 0),
      base: numberOf(ranges, 'base', 'ranges.', 0),
      square: numberOf(ranges, 'square', 'ranges.', 0),
      below: numberOf(ranges, 'below', 'ranges.', 0),
      above: numberOf(ranges, 'above', 'ranges.', 0),
      together: numberOf(ranges, 'together', 'ranges.', 0),
      unknown: numberOf(ranges, 'unknown', 'ranges.', 0),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function recordOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`Expected ${where} to be an object, got ${Array.isArray(value) ? 'a list' : typeof value}`);
  return { ...value };
}

function textOf(of: Fields, key: string, where: string): string {
  const value = of[key];
  if (typeof value !== 'string' || value === '')
    throw new Error(`Expected ${where}${key} to be a name, got ${JSON.stringify(value) ?? 'nothing'}`);
  return value;
}

function numberOf(of: Fields, key: string, where: string, least = -1_000): number {
  const value = of[key];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least)
    throw new Error(`Expected ${where}${key} to be a number of at least ${least}, got ${JSON.stringify(value) ?? 'nothing'}`);
  return value;
}

function numbersOf<K extends string>(value: unknown, keys: readonly K[], where: string, least?: number): Record<K, number> {
  const of = recordOf(value, where);
  return Object.fromEntries(keys.map((key) => [key, numberOf(of, key, `${where}.`, least)])) as Record<K, number>;
}
