import type { TallyRow } from '@tizim/contract';
import { divIcon, marker, type Map as LeafletMap, type Marker } from 'leaflet';
import { chosen, placeName, places } from '../live/state';
import { n, range, t } from '../words/words';
import { labelBox, placeLabels, spread, type Box } from './layout';

interface Badge {
  readonly marker: Marker;
  readonly root: HTMLElement;
  readonly number: HTMLElement;
  readonly name: HTMLElement;
  best: number;
  radius: number;
}

/** At most so many "+6" at once: more would be a firework, and each is a layer of its own for a field laptop. */
const CHIPS = 8;
const CHIP_MS = 2_600;
/** A badge moved by less than this needs no line to its place, pixels. */
const LEADER_FROM = 5;
const LABEL_HEIGHT = 16;
/** As written in map.css. */
const LABEL_FONT = '550 12px Inter, system-ui, sans-serif';

/** City badges: each lives as long as its city and changes its text in place. */
export class Badges {
  private readonly all = new Map<string, Badge>();
  private readonly chips: HTMLElement[] = [];
  private readonly pen = document.createElement('canvas').getContext('2d');

  constructor(
    private readonly map: LeafletMap,
    private readonly select: (placeId: string) => void,
  ) {}

  /** Shows these rows; answers whether a badge came, went or changed its size, so that they must be laid out again. */
  paint(rows: readonly TallyRow[], quiet: (row: TallyRow) => boolean): boolean {
    let changed = false;
    for (const [id, badge] of this.all)
      if (!rows.some((r) => r.placeId === id)) {
        badge.marker.remove();
        this.all.delete(id);
        changed = true;
      }
    for (const row of rows) {
      const place = row.placeId === null ? undefined : places.value.get(row.placeId);
      if (!place || row.placeId === null) continue;
      const badge = this.all.get(row.placeId) ?? this.add(row.placeId, place.lat, place.lon);
      changed = this.write(badge, row, quiet(row)) || changed;
    }
    return changed;
  }

  /** Pushes badges apart and gives names a side, none under `furniture`. Answers what is covered, pixels of the map. */
  layOut(furniture: readonly Box[]): Box[] {
    const badges = [...this.all.values()];
    const home = badges.map((b) => ({ ...this.map.latLngToContainerPoint(b.marker.getLatLng()), r: b.radius }));
    const at = spread(home);
    const discs = home.map((h, i) => ({ x: at[i]?.x ?? h.x, y: at[i]?.y ?? h.y, r: h.r }));
    const labels = badges.map((b) => ({ width: this.width(b.name.textContent ?? ''), height: LABEL_HEIGHT }));
    const sides = placeLabels(discs, labels, { width: this.map.getSize().x, height: this.map.getSize().y }, furniture);
    badges.forEach((b, i) => {
      const [h, d] = [home[i], discs[i]];
      if (h && d) move(b.root, d.x - h.x, d.y - h.y);
      b.name.className = `name ${sides[i] ?? 'dropped'}`;
    });
    return discs.flatMap((d, i) => {
      const [label, side] = [labels[i], sides[i]];
      return [
        { left: d.x - d.r, top: d.y - d.r, right: d.x + d.r, bottom: d.y + d.r },
        ...(label && side ? [labelBox(d, label, side)] : []),
      ];
    });
  }

  mark(): void {
    for (const [id, badge] of this.all) badge.root.classList.toggle('chosen', chosen.value === id);
  }

  private add(id: string, lat: number, lon: number): Badge {
    const root = element('div', 'spot');
    const ball = element('span', 'ball');
    const number = element('span', 'number');
    const name = element('span', 'name');
    ball.append(number);
    root.append(element('span', 'leader'), ball, name);
    const made = marker([lat, lon], { icon: divIcon({ html: root, className: 'badge', iconSize: [0, 0] }), keyboard: true }).addTo(
      this.map,
    );
    made.on('click keypress', () => this.select(id));
    const badge: Badge = { marker: made, root, number, name, best: -1, radius: 0 };
    this.all.set(id, badge);
    return badge;
  }

  private write(badge: Badge, row: TallyRow, quiet: boolean): boolean {
    if (badge.best >= 0 && row.best > badge.best) this.chip(badge, row.best - badge.best);
    badge.best = row.best;
    const radius = this.radius(row.best);
    const label = placeName(row.placeId);
    const changed = Math.abs(radius - badge.radius) >= 0.5 || badge.name.textContent !== label;
    badge.radius = radius;
    badge.root.style.setProperty('--r', `${radius}px`);
    badge.root.style.setProperty('--inside', `${share(row.inside, row.best)}deg`);
    badge.root.style.setProperty('--out', `${share(row.inside + row.released, row.best)}deg`);
    // A gap parts two colours; a ring of one colour has none.
    badge.root.style.setProperty('--gap', row.inside > 0 && row.inside < row.best ? '3deg' : '0deg');
    badge.root.classList.toggle('quiet', quiet);
    badge.number.textContent = n(row.best);
    badge.name.textContent = label;
    badge.marker
      .getElement()
      ?.setAttribute(
        'aria-label',
        `${label}: ${t('nPeople', { n: row.best })} (${range(row.low, row.high)}), ${t('inside')} ${n(row.inside)}, ${t('released')} ${n(row.released)}`,
      );
    badge.marker.setZIndexOffset(row.best);
    return changed;
  }

  /** 12 to 38 pixels, on a phone 10.5 to 25: the area grows with the number, and two digits always fit. */
  private radius(best: number): number {
    const phone = this.map.getSize().x < 500;
    const [low, high] = phone ? [10.5, 25] : [12, 38];
    return Math.round(Math.min(high, Math.max(low, (6 + 1.28 * Math.sqrt(best)) * (phone ? 0.85 : 1))) * 2) / 2;
  }

  private chip(badge: Badge, more: number): void {
    const chip = this.chips.length < CHIPS ? element('span', 'chip') : this.chips.shift();
    if (!chip) return;
    this.chips.push(chip);
    chip.textContent = `+${n(more)}`;
    badge.root.append(chip);
    clearTimeout(Number(chip.dataset['timer']));
    chip.dataset['timer'] = String(setTimeout(() => chip.remove(), CHIP_MS));
  }

  private width(text: string): number {
    if (!this.pen) return text.length * 7;
    this.pen.font = LABEL_FONT;
    return this.pen.measureText(text).width + 4;
  }
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(360, (part / whole) * 360) : 0);

function move(root: HTMLElement, dx: number, dy: number): void {
  const away = Math.hypot(dx, dy);
  root.style.setProperty('--dx', `${dx.toFixed(1)}px`);
  root.style.setProperty('--dy', `${dy.toFixed(1)}px`);
  root.style.setProperty('--away', away > LEADER_FROM ? `${away.toFixed(1)}px` : '0px');
  root.style.setProperty('--angle', `${Math.atan2(dy, dx)}rad`);
}

function element(tag: 'div' | 'span', name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
