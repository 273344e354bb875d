import { hash } from 'node:crypto';
import { fold, Gazetteer, type Hint, type Located, type Pack, type PackRow, type Place } from '@tizim/gazetteer';
import type { LocalFacility, LocalName, Places } from '../store/places.js';

/** 10,000 names, about 5 MB: a day's cities, squares and stations in every spelling; past that it starts anew. */
const MAX_REMEMBERED = 10_000;

/**
 * The gazetteer of this process: the packs with the houses of custody and the names that people of this deployment added.
 * Brought up to date whenever `tizim_places` rings, and by a step that applies a decision about a name.
 */
export class LocalPlaces {
  readonly gazetteer: Gazetteer;
  private facilitiesHeld: readonly LocalFacility[] = [];
  private namesHeld: readonly LocalName[] = [];
  private stamp = '';
  private loading: Promise<void> = Promise.resolve();
  private readonly located = new Map<string, Located>();

  constructor(
    private readonly places: Places,
    private readonly pack: Pack,
  ) {
    this.gazetteer = new Gazetteer(pack);
  }

  /** Names which of this deployment's own names the gazetteer knows: equal in two processes that know the same. */
  get names(): string {
    return this.stamp;
  }

  /** The gazetteer's answer to the name of a place; a busy day repeats the same few, so each is looked up once. Not for sentences. */
  locate(name: string, hint: Hint): Located {
    const key = `${hint.role ?? ''} ${hint.within ?? ''} ${hint.at ?? ''} ${name}`;
    const known = this.located.get(key);
    if (known) return known;
    const found = this.gazetteer.locate(name, hint);
    if (this.located.size >= MAX_REMEMBERED) this.located.clear();
    this.located.set(key, found);
    return found;
  }

  /** Houses of custody, of the pack and added here, with the other names each is known by. */
  facilities(): { readonly place: Place; readonly aliases: readonly string[]; readonly added: boolean }[] {
    const added = new Map(this.facilitiesHeld.map((f) => [f.id, f.aliases]));
    const packed = new Map(this.pack.rows.map((r) => [r.id, r.aliases ?? []]));
    return [...this.gazetteer.places()]
      .filter((p) => p.kind === 'facility')
      .map((place) => ({ place, aliases: added.get(place.id) ?? packed.get(place.id) ?? [], added: added.has(place.id) }));
  }

  /** Brings this process up to what is in the register; what did not change costs nothing. One after another: what was read first is not learned last. */
  load(): Promise<void> {
    const read = () => this.read();
    this.loading = this.loading.then(read, read);
    return this.loading;
  }

  private async read(): Promise<void> {
    const [facilities, names] = [await this.places.facilities(), await this.places.names()];
    const known = new Set(this.facilitiesHeld.map((f) => f.id));
    for (const f of facilities) if (!known.has(f.id)) this.gazetteer.addFacility(this.rowOf(f));
    this.facilitiesHeld = facilities;
    this.learn(names);
    this.stamp = hash(
      'sha256',
      JSON.stringify([facilities.map((f) => f.id).sort(), [...standing(names)].map(([key, n]) => [key, n.placeId]).sort()]),
      'base64url',
    ).slice(0, 12);
    this.located.clear();
  }

  /** Of two names for the same words the younger holds, so one that goes may bring an older one back. */
  private learn(names: readonly LocalName[]): void {
    const before = standing(this.namesHeld);
    const after = standing(names);
    for (const [key, name] of before) if (!after.has(key)) this.gazetteer.removeAlias(name.text);
    for (const [key, name] of after) if (before.get(key)?.placeId !== name.placeId) this.gazetteer.addAlias(name);
    this.namesHeld = names;
  }

  /** It stands where its city does, and lay in its city's region before June 2022 too. */
  private rowOf(f: LocalFacility): PackRow {
    const city = this.gazetteer.place(f.placeId);
    const before = this.gazetteer.regionOf(f.placeId, this.pack.newRegionsFrom - 1);
    return {
      id: f.id,
      kind: 'facility',
      facilityKind: f.kind,
      kk: f.names.kk,
      ru: f.names.ru,
      en: f.names.en,
      aliases: [...f.aliases],
      city: f.placeId,
      lat: f.lat ?? city?.lat ?? 0,
      lon: f.lon ?? city?.lon ?? 0,
      ...(city?.region && { region: city.region }),
      ...(before && before !== city?.region && { region2020: before }),
    };
  }
}

function standing(names: readonly LocalName[]): Map<string, LocalName> {
  return new Map(names.map((n) => [fold(n.text), n]));
}
