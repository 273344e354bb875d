import { effect } from '@preact/signals';
import {
  divIcon,
  map as leafletMap,
  marker,
  polygon,
  svg,
  type LatLngBoundsExpression,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import worldAddress from 'virtual:world';
import type { TallyRow } from '@tizim/contract';
import { chosen, event, places, rows, today } from '../live/state';
import { lang, t, word } from '../words/words';
import { Badges } from './badges';
import { overlaps, type Box } from './layout';
import { Regions } from './regions';

const KAZAKHSTAN: LatLngBoundsExpression = [
  [40.6, 46.5],
  [55.5, 87.3],
];
/** Five paints a second: faster than a reader, slower than a burst. */
const PAINT_MS = 200;
/** While the day runs, a city that says nothing for 3 h is silent: a line may be down there. */
const SILENT_MS = 3 * 3_600_000;
/** Where neighbours' names stand: inside what is seen of them. `caspian` is a message, the rest are country codes. */
const NAMES: readonly (readonly [name: string, lat: number, lon: number])[] = [
  ['RU', 55.2, 58.6],
  ['CN', 44.6, 86.3],
  ['MN', 48.6, 89.6],
  ['UZ', 41.9, 62.6],
  ['TM', 39.6, 59.2],
  ['KG', 41.4, 75.4],
  ['TJ', 38.6, 70.8],
  ['caspian', 42.2, 50.4],
];

export interface MapHandle {
  zoom(by: 1 | -1): void;
  fit(): void;
  remove(): void;
}

/** The map. It reads the state and never moves by itself. */
export function mountMap(box: HTMLElement, select: (placeId: string) => void): MapHandle {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = leafletMap(box, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 3,
    maxZoom: 9,
    zoomSnap: 0.1,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
  });
  for (const [name, level] of [
    ['world', '210'],
    ['regions', '220'],
    ['names', '230'],
  ] as const)
    map.createPane(name).style.zIndex = level;
  const badges = new Badges(map, select);
  const regions = new Regions(map);
  const names = countryNames(map);
  const fit = () => map.fitBounds(KAZAKHSTAN, { paddingTopLeft: [16, 40], paddingBottomRight: [16, 16] });
  const layOut = () => {
    const furniture = boxes(box);
    hideCovered(map, names, [...furniture, ...badges.layOut(furniture)]);
  };
  const stops = [fitWhenSized(map, box, fit), watchSize(map, box, layOut)];
  void drawWorld(map);

  let due: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    due = undefined;
    regions.shade();
    if (badges.paint(rows.peek(), silent)) layOut();
    badges.mark();
  };
  stops.push(
    effect(() => {
      void rows.value;
      due ??= setTimeout(paint, PAINT_MS);
    }),
    effect(() => {
      void chosen.value;
      badges.mark();
    }),
  );
  stops.push(
    effect(() => {
      void lang.value;
      void places.value;
      for (const m of names) write(m.marker, m.name);
      badges.paint(rows.peek(), silent);
      regions.shade();
      if (map.getSize().x > 0 && hasView(map)) layOut();
    }),
  );
  stops.push(
    effect(() => {
      if (event.value) void regions.load().catch(() => undefined);
    }),
  );
  map.on('zoomend moveend', layOut);
  return {
    zoom: (by) => map.setZoom(map.getZoom() + by),
    fit,
    remove: () => {
      clearTimeout(due);
      for (const stop of stops) stop();
      map.remove();
    },
  };
}

function silent(row: TallyRow): boolean {
  const now = today.peek();
  return row.lastNewsAt !== null && now < Date.parse(event.peek()?.dayTo ?? '') && now - Date.parse(row.lastNewsAt) > SILENT_MS;
}

/** Fits once, when the box has a size: fitted earlier, the whole world would be shown. */
function fitWhenSized(map: LeafletMap, box: HTMLElement, fit: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (box.clientWidth > 0 && box.clientHeight > 0) {
      observer.disconnect();
      map.invalidateSize();
      fit();
    }
  });
  observer.observe(box);
  return () => observer.disconnect();
}

function watchSize(map: LeafletMap, box: HTMLElement, layOut: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (hasView(map)) {
      map.invalidateSize({ animate: false });
      layOut();
    }
  });
  observer.observe(box);
  return () => observer.disconnect();
}

function hasView(map: LeafletMap): boolean {
  try {
    return Boolean(map.getCenter());
  } catch {
    return false;
  }
}

async function drawWorld(map: LeafletMap): Promise<void> {
  const response = await fetch(worldAddress).catch(() => undefined);
  if (!response?.ok) return;
  const renderer = svg({ pane: 'world', padding: 0.5 });
  const polygons = (await response.json()) as [number, number][][][];
  for (const rings of polygons)
    polygon(
      rings.map((ring) => ring.map(([lon, lat]): [number, number] => [lat, lon])),
      { className: 'country', interactive: false, pane: 'world', renderer },
    ).addTo(map);
}

/** What floats over the map, pixels of it: nothing is written underneath. */
function boxes(box: HTMLElement): Box[] {
  const home = box.getBoundingClientRect();
  return [...(box.parentElement?.querySelectorAll('.scale, .zoom, .banner') ?? [])]
    .map((e) => e.getBoundingClientRect())
    .map((r) => ({ left: r.left - home.left, top: r.top - home.top, right: r.right - home.left, bottom: r.bottom - home.top }));
}

interface Name {
  readonly name: string;
  readonly marker: Marker;
}

function countryNames(map: LeafletMap): Name[] {
  return NAMES.map(([name, lat, lon]) => ({
    name,
    marker: marker([lat, lon], {
      pane: 'names',
      interactive: false,
      keyboard: false,
      icon: divIcon({ html: document.createElement('span'), className: `land-name ${name}`, iconSize: [0, 0] }),
    }).addTo(map),
  }));
}

function write(m: Marker, name: string): void {
  const text = m.getElement()?.firstElementChild;
  if (text) text.textContent = name === 'caspian' ? t('caspian') : word(`country_${name}`);
}

/** A neighbour's name gives way to every badge and every city's name. */
function hideCovered(map: LeafletMap, names: readonly Name[], covered: readonly Box[]): void {
  for (const { marker: m } of names) {
    const text = m.getElement()?.firstElementChild;
    if (!(text instanceof HTMLElement)) continue;
    const { x, y } = map.latLngToContainerPoint(m.getLatLng());
    const [w, h] = [text.offsetWidth / 2 + 4, text.offsetHeight / 2];
    const size = map.getSize();
    const out = x - w < 0 || x + w > size.x || y - h < 0 || y + h > size.y;
    text.classList.toggle('covered', out || covered.some((c) => overlaps(c, { left: x - w, right: x + w, top: y - h, bottom: y + h })));
  }
}
