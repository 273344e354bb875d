import { describe } from './detention.js';
import type { DetentionState } from '../facts.js';
import { Persons } from './persons.js';
import type { Reports } from '../memory/reports.js';
import type { Found } from '../clusters/found.js';

/** What is said of each detention, by id; described when somebody asks, not at every report. */
export class States {
  private readonly byId = new Map<string, DetentionState>();
  private readonly persons = new Persons();
  constructor(private readonly reports: Reports) {}

  get(id: string): DetentionState | undefined {
    return this.byId.get(id);
  }
  all(): DetentionState[] {
    return [...this.byId.values()];
  }

  remove(id: string): void {
    if (this.byId.delete(id)) this.persons.remove(id);
  }

  describe(found: Found): void {
    this.remove(found.id);
    const mentions = found.members.flatMap((i) => this.reports.mention(i) ?? []);
    const state = describe(mentions, { ...found, copies: found.copies.map((i) => this.reports.id(i)) });
    this.byId.set(state.id, state);
    this.persons.add(state);
  }

  /** Says anew which detentions are one person's; tells whose person is another now. */
  refreshPersons(): string[] {
    const moved = this.persons.refresh();
    for (const id of moved) {
      const state = this.byId.get(id);
      if (state) this.byId.set(id, { ...state, personKey: this.persons.keyOf(id) });
    }
    return moved;
  }
}
