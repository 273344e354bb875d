import { describe } from './detention.js';
import type { DetentionState } from '../facts.js';
import { Persons } from './persons.js';
import type { Reports } from '../memory/reports.js';
import type { Found } from '../clusters/found.js';

/** What is said of each detention, by id and by city; described when somebody asks, not at every report. */
export class States {
  private readonly byId = new Map<string, DetentionState>();
  private readonly cities = new Map<string, Map<string, DetentionState>>();
  private readonly persons = new Persons();
  constructor(private readonly reports: Reports) {}

  get(id: string): DetentionState | undefined {
    return this.byId.get(id);
  }
  all(): DetentionState[] {
    return [...this.byId.values()];
  }
  ofCity(city: string | null): DetentionState[] {
    return [...(this.cities.get(city ?? '')?.values() ?? [])];
  }

  remove(id: string): void {
    const old = this.byId.get(id);
    if (!old) return;
    this.byId.delete(id);
    this.cities.get(old.city ?? '')?.delete(id);
    this.persons.remove(id);
  }

  describe(found: Found): void {
    this.remove(found.id);
    const mentions = found.members.flatMap((i) => this.reports.mention(i) ?? []);
    const state = describe(mentions, { ...found, copies: found.copies.map((i) => this.reports.id(i)) });
    this.keep(state);
    this.persons.add(state);
  }

  /** Says anew which detentions are one person's; tells whose person is another now. */
  refreshPersons(): string[] {
    const moved = this.persons.refresh();
    for (const id of moved) {
      const state = this.byId.get(id);
      if (state) this.keep({ ...state, personKey: this.persons.keyOf(id) });
    }
    return moved;
  }

  private keep(state: DetentionState): void {
    this.byId.set(state.id, state);
    const city = this.cities.get(state.city ?? '') ?? new Map<string, DetentionState>();
    this.cities.set(state.city ?? '', city);
    city.set(state.id, state);
  }
}
