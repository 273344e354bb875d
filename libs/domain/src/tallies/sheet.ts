import type { Nameless } from '../reading/claims.js';
import type { GroupClaim } from '../facts.js';
import type { Known } from './known.js';
import { byEnd } from '../seating/needed.js';
import { Ordered } from '../seating/ordered.js';
import { PlaceNames } from '../reading/place-names.js';

/** All that one city-day holds, kept in order, with the names of its places. A function of the set that was put in. */
export class Sheet {
  private readonly knownInOrder = new Ordered<Known>((a, b) => a.at - b.at || text(a.state.id, b.state.id));
  private readonly claimsInOrder = new Ordered<GroupClaim>(byEnd);
  private readonly namelessInOrder = new Ordered<Nameless>((a, b) => a.at - b.at || text(a.report, b.report));
  readonly places = new PlaceNames();
  readonly stations = new PlaceNames();

  /** Detentions by their hour. */
  get known(): readonly Known[] {
    return this.knownInOrder.all;
  }
  /** Claims by their end; police figures are not among them. */
  get claims(): readonly GroupClaim[] {
    return this.claimsInOrder.all;
  }
  /** Nameless persons by their hour. */
  get nameless(): readonly Nameless[] {
    return this.namelessInOrder.all;
  }

  tellKnown(k: Known, sign: 1 | -1): void {
    if (sign === 1) this.knownInOrder.add(k);
    else this.knownInOrder.remove(k);
    this.places.tell(k.places, sign);
    this.stations.tell(k.stations, sign);
  }

  tellClaim(c: GroupClaim, sign: 1 | -1): void {
    if (sign === 1) this.claimsInOrder.add(c);
    else this.claimsInOrder.remove(c);
    (c.scope === 'station' ? this.stations : this.places).tell([c.place], sign);
  }

  tellNameless(n: Nameless, sign: 1 | -1): void {
    if (sign === 1) this.namelessInOrder.add(n);
    else this.namelessInOrder.remove(n);
    this.places.tell([n.place], sign);
  }
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
