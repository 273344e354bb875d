import { Gazetteer, type Pack, type PackRow, type Place } from '@tizim/gazetteer';
import type { LocalFacility, LocalName, Places } from '../store/places.js';

/**
 * The gazetteer of this process: the packs with the houses of custody and the names that people of this deployment added.
 * Reloaded whenever `tizim_places` rings, and by a step that applies a decision about a name.
 */
export class LocalPlaces {
  private current: Gazetteer;
  private added: readonly LocalFacility[] = [];
  private held = '';

  constructor(private readonly places: Places, private readonly pack: Pack) {
    this.current = new Gazetteer(pack);
  }

  get gazetteer(): Gazetteer { return this.current; }

  /** Houses of custody, of the pack and added here, with the other names each is known by. */
  facilities(): { readonly place: Place; readonly aliases: readonly string[]; readonly added: boolean }[] {
    const added = new Map(this.added.map((f) => [f.id, f.aliases]));
    const packed = new Map(this.pack.rows.map((r) => [r.id, r.aliases ?? []]));
    return [...this.current.places()].filter((p) => p.kind === 'facility').map((place) => ({ place, aliases: added.get(place.id) ?? packed.get(place.id) ?? [], added: added.has(place.id) }));
  }

  /** Brings this process up to what is in the register. Cheap when nothing changed; otherwise the index is built anew. */
  async load(): Promise<void> {
    const [facilities, names] = [await this.places.facilities(), await this.places.names()];
    const seen = JSON.stringify([facilities, names]);
    if (seen === this.held) return;
    this.current = build(this.pack, facilities, names);
    this.added = facilities;
    this.held = seen;
  }
}

function build(pack: Pack, facilities: readonly LocalFacility[], names: readonly LocalName[]): Gazetteer {
  const base = new Map(pack.rows.map((r) => [r.id, r]));
  const rows = facilities.map((f): PackRow => {
    const city = base.get(f.placeId);
    return {
      id: f.id, kind: 'facility', facilityKind: f.kind, kk: f.names.kk, ru: f.names.ru, en: f.names.en, aliases: [...f.aliases], city: f.placeId,
      lat: f.lat ?? city?.lat ?? 0, lon: f.lon ?? city?.lon ?? 0, ...(city?.region !== undefined && { region: city.region }), ...(city?.region2020 !== undefined && { region2020: city.region2020 }),
    };
  });
  return new Gazetteer(rows.length > 0 ? { ...pack, rows: [...pack.rows, ...rows] } : pack, names);
}
