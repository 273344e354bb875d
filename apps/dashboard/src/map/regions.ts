import { signal } from '@preact/signals';
import { geoJSON, layerGroup, polyline, type LayerGroup, type Map as LeafletMap, type Path } from 'leaflet';
import type { BoardPlace } from '@tizim/contract';
import { call } from '../api';
import { ofEvent, placeName, places, rows } from '../live/state';
import { n, t } from '../words/words';
import { surveyed, type Line } from './lines';

/** Shades of the rate per 100,000 begin at these. */
export const STEPS = [0, 0.5, 1, 2, 4, 8] as const;

/** Whether the map shows lines that are our own sketch, so that its legend says so. */
export const sketching = signal(false);

type Borders = Parameters<typeof geoJSON>[0] & Parameters<typeof surveyed>[0] & { readonly sketched?: readonly Line[] };

/** Regions valid at the event's date, shaded by the people detained per 100,000 of their inhabitants. */
export class Regions {
  private drawn: LayerGroup | undefined;
  private readonly paths = new Map<string, Path>();

  constructor(private readonly map: LeafletMap) {}

  /** Draws the borders of the event that is open. */
  async load(): Promise<void> {
    const borders = await call<Borders>('GET', ofEvent('/borders'));
    const { sketched = [] } = borders;
    this.drawn?.remove();
    this.paths.clear();
    const areas = geoJSON(borders, {
      pane: 'regions',
      style: () => ({ className: 'region', fillColor: 'url(#hatch)' }),
      onEachFeature: (feature, layer) => this.keep(feature.properties, layer),
    });
    this.drawn = layerGroup([areas, border(surveyed(borders, sketched), 'border'), border(sketched, 'border sketched')]).addTo(this.map);
    sketching.value = sketched.length > 0;
    this.shade();
  }

  shade(): void {
    const detained = perRegion();
    for (const [id, path] of this.paths) {
      const count = detained.get(id);
      const place = regionOf(id);
      const people = place?.population ?? null;
      const rate = count === undefined || !people ? undefined : (count / people) * 100_000;
      const element = path.getElement();
      // Hatched: nobody has reported from there. Silence is not zero.
      element?.setAttribute('class', `region ${count === undefined ? 'silent' : `c${step(rate ?? 0)}`}`);
      if (element)
        title(element, `${placeName(place?.id ?? id)}: ${rate === undefined ? t('noReports') : t('ratePer', { n: n(rate, 1) })}`);
    }
  }

  private keep(properties: unknown, layer: LayerGroup | Path | object): void {
    const id = typeof properties === 'object' && properties !== null && 'id' in properties ? String(properties.id) : '';
    if ('getElement' in layer) this.paths.set(id, layer as Path);
  }
}

/** Lines of their own, because two regions' outlines run over each other and would hide a dash. */
function border(lines: readonly Line[], className: string): Path {
  return polyline(
    lines.map((line) => line.map(([lon = 0, lat = 0]): [number, number] => [lat, lon])),
    { className, interactive: false, pane: 'regions' },
  );
}

/** The shade, 0 to 5, of a rate per 100,000. */
export const step = (rate: number): number => STEPS.filter((s) => rate >= s).length - 1;

/** A city of republican significance is a region of its own: its outline has the region's id, its name and people the city's. */
function regionOf(id: string): BoardPlace | undefined {
  return places.value.get(id) ?? [...places.value.values()].find((p) => p.region === id);
}

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
