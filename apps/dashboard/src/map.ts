import { effect } from '@preact/signals';
import type { TallyRow } from '@tizim/contract';
import { divIcon, geoJSON, map as leafletMap, marker, polygon, type GeoJSON, type LatLngBoundsExpression, type Map as LeafletMap, type Marker } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import countries from 'virtual:countries';
import { call } from './api';
import { event, held, lang, n, placeName, places, rows } from './state';

const KAZAKHSTAN: LatLngBoundsExpression = [[40.5, 46.3], [55.6, 87.5]];
/** Shades of the rate per 100,000 begin at these. */
export const STEPS = [0, 0.5, 1, 2, 4, 8] as const;

interface Badge { readonly marker: Marker; readonly ring: HTMLElement; readonly number: HTMLElement; readonly name: HTMLElement; readonly chip: HTMLElement; best: number }
interface RegionFeature { properties: { id: string } }

/** The map: badges live as long as their city, only their text changes; it never moves by itself. */
export function mountMap(element: HTMLElement, select: (placeId: string) => void): () => void {
  const map = leafletMap(element, { zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: 9, zoomSnap: 0.25 });
  for (const rings of countries) polygon(rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as [number, number])), { className: 'country', interactive: false }).addTo(map);
  const badges = new Map<string, Badge>();
  let regions: GeoJSON | undefined;
  const fitted = new ResizeObserver(() => { if (element.clientWidth > 0) { map.invalidateSize(); map.fitBounds(KAZAKHSTAN); fitted.disconnect(); } });
  fitted.observe(element);

  const stopBorders = effect(() => {
    const id = event.value?.id;
    if (id) void call<Parameters<typeof geoJSON>[0]>('GET', `/events/${id}/borders`).then((borders) => { regions?.remove(); regions = geoJSON(borders, { interactive: false, style: () => ({ className: 'region' }) }).addTo(map); regions.bringToBack(); shade(regions); countriesBack(map); }).catch(() => undefined);
  });
  const stopBadges = effect(() => {
    const now = rows.value;
    void lang.value;
    for (const [id, badge] of badges) if (!now.some((r) => r.placeId === id)) { badge.marker.remove(); badges.delete(id); }
    for (const row of now) {
      const place = row.placeId === null ? undefined : places.value.get(row.placeId);
      if (!place || row.placeId === null) continue;
      let badge = badges.get(row.placeId);
      if (!badge) badges.set(row.placeId, (badge = makeBadge(map, place.lat, place.lon, row.placeId, select)));
      paint(badge, row);
    }
    if (regions) shade(regions);
  });
  const fit = (e: KeyboardEvent) => { if (e.key === 'f' && !(e.target instanceof HTMLInputElement)) map.fitBounds(KAZAKHSTAN); };
  addEventListener('keydown', fit);
  return () => { removeEventListener('keydown', fit); stopBorders(); stopBadges(); fitted.disconnect(); map.remove(); };
}

function countriesBack(map: LeafletMap): void {
  for (const path of map.getPane('overlayPane')?.querySelectorAll('path.country') ?? []) path.parentNode?.insertBefore(path, path.parentNode.firstChild);
}

function makeBadge(map: LeafletMap, lat: number, lon: number, id: string, select: (placeId: string) => void): Badge {
  const el = document.createElement('div');
  const [ring, number, name, chip] = ['ring', 'number', 'name', 'chip'].map((c) => { const s = document.createElement('span'); s.className = c; return s; }) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  ring.append(number);
  el.append(ring, name, chip);
  const m = marker([lat, lon], { icon: divIcon({ html: el, className: 'badge', iconSize: [0, 0] }), keyboard: true }).addTo(map);
  m.on('click', () => select(id));
  m.on('keypress', () => select(id));
  return { marker: m, ring, number, name, chip, best: -1 };
}

function paint(b: Badge, row: TallyRow): void {
  if (b.best >= 0 && row.best > b.best) {
    b.chip.textContent = `+${n(row.best - b.best)}`;
    b.chip.classList.add('on');
    setTimeout(() => b.chip.classList.remove('on'), 2_600);
  }
  b.best = row.best;
  const size = Math.round(2 * Math.min(38, Math.max(12, 6 + 1.9 * Math.sqrt(row.best))));
  b.ring.parentElement?.style.setProperty('--size', `${size}px`);
  b.ring.style.setProperty('--inside', `${row.best > 0 ? (row.inside / row.best) * 360 : 0}deg`);
  b.number.textContent = n(row.best);
  b.name.textContent = placeName(row.placeId);
  b.marker.getElement()?.setAttribute('aria-label', `${n(row.best)} ${placeName(row.placeId)}: ${n(row.low)}–${n(row.high)}`);
  b.marker.setZIndexOffset(row.best);
}

/** Region colour: people detained per 100,000; hatched where nobody has reported: silence is not zero. */
function shade(regions: GeoJSON): void {
  const detained = new Map<string, number>();
  for (const row of held.value?.rows.values() ?? []) {
    const region = row.placeId === null ? undefined : (places.value.get(row.placeId)?.region ?? row.placeId);
    if (region && row.reports > 0) detained.set(region, (detained.get(region) ?? 0) + row.best);
  }
  regions.eachLayer((layer) => {
    const id = (layer as unknown as { feature?: RegionFeature }).feature?.properties.id ?? '';
    const count = detained.get(id);
    const rate = ((count ?? 0) / (places.value.get(id)?.population ?? 1_000_000)) * 100_000;
    const step = STEPS.filter((s) => rate >= s).length - 1;
    (layer as unknown as { getElement(): Element | undefined }).getElement()?.setAttribute('class', `region ${count === undefined ? 'silent' : `c${step}`}`);
  });
}
