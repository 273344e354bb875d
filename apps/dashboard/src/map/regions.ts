import { geoJSON, type GeoJSON, type LayerGroup, type Map as LeafletMap, type Path } from 'leaflet';
import { call } from '../api';
import { ofEvent, placeName, places, rows } from '../live/state';
import { n, t } from '../words/words';

/** Shades of the rate per 100,000 begin at these. */
export const STEPS = [0, 0.5, 1, 2, 4, 8] as const;

/** Regions valid at the event's date, shaded by the people detained per 100,000 of their inhabitants. */
export class Regions {
  private drawn: GeoJSON | undefined;
  private readonly paths = new Map<string, Path>();

  constructor(private readonly map: LeafletMap) {}

  /** Draws the borders of the event that is open. */
  async load(): Promise<void> {
    const borders = await call<Parameters<typeof geoJSON>[0]>('GET', ofEvent('/borders'));
    this.drawn?.remove();
    this.paths.clear();
    this.drawn = geoJSON(borders, {
      pane: 'regions',
      style: () => ({ className: 'region', fillColor: 'url(#hatch)' }),
      onEachFeature: (feature, layer) => this.keep(feature.properties, layer),
    }).addTo(this.map);
    this.shade();
  }

  shade(): void {
    const detained = perRegion();
    for (const [id, path] of this.paths) {
      const count = detained.get(id);
      const people = places.value.get(id)?.population ?? null;
      const rate = count === undefined || !people ? undefined : (count / people) * 100_000;
      const element = path.getElement();
      // Hatched: nobody has reported from there. Silence is not zero.
      element?.setAttribute('class', `region ${count === undefined ? 'silent' : `c${step(rate ?? 0)}`}`);
      if (element) title(element, `${placeName(id)}: ${rate === undefined ? t('noReports') : t('ratePer', { n: n(rate, 1) })}`);
    }
  }

  private keep(properties: unknown, layer: LayerGroup | Path | object): void {
    const id = typeof properties === 'object' && properties !== null && 'id' in properties ? String(properties.id) : '';
    if ('getElement' in layer) this.paths.set(id, layer as Path);
  }
}

/** The shade, 0 to 5, of a rate per 100,000. */
export const step = (rate: number): number => STEPS.filter((s) => rate >= s).length - 1;

function perRegion(): Map<string, number> {
  const detained = new Map<string, number>();
  for (const row of rows.value) {
    const region = row.placeId === null ? undefined : (places.value.get(row.placeId)?.region ?? row.placeId);
    if (region !== undefined) detained.set(region, (detained.get(region) ?? 0) + row.best);
  }
  return detained;
}

/** The browser's own hint, as text: what a report says never becomes markup. */
function title(element: Element, text: string): void {
  const known = element.querySelector('title') ?? element.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'title'));
  known.textContent = text;
}
