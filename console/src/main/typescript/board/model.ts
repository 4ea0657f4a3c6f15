// What is on the board and how it came there. Every change is a step that can be undone; links follow from what is on it.

export interface Place { key: string; x: number; y: number; pinned: boolean; hidden: boolean; note: string }
export interface Change { key: string; before: Place | null; after: Place | null }
export interface Step { label: string; changes: Change[] }
export interface Node { key: string; type: string; display: string; mentions: number; flags: string[]; first: string; last: string; from: string | null; to: string | null }
export interface Edge { from: string; to: string; stated: string[]; shared: number }
/** A cluster, as far as it is on the board. */
export interface Group { id: string; name: string; keys: string[] }
/** ISO days, both inclusive, empty for an open end, and whether to be first seen or to be active in them counts. */
export interface Window { from: string; to: string; by: 'active' | 'first' }
export interface Picture { nodes: Node[]; edges: Edge[] }
export interface State { nodes: Place[]; history: Step[]; at: number; notes: string; window: Window | null }

const MOST_STEPS = 100;

/** One id for both directions. */
export const pair = (a: string, b: string): string => (a < b ? a + '\n' + b : b + '\n' + a);

export class Model {
  readonly places = new Map<string, Place>();
  readonly nodes = new Map<string, Node>();
  readonly edges = new Map<string, Edge>();
  /** Shown until they are put away or the page is left; the places stay. */
  groups: Group[] = [];
  /** Only what was seen in it is drawn; null for all. */
  window: Window | null = null;
  private readonly groupByKey = new Map<string, Group>();
  notes = '';
  private history: Step[] = [];
  private at = 0;
  private readonly listeners: (() => void)[] = [];

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Takes over what was kept; entities that may not be seen any more are left out. */
  open(state: State, picture: Picture): void {
    this.learn(picture);
    state.nodes.filter((place) => this.nodes.has(place.key)).forEach((place) => this.places.set(place.key, place));
    this.history = state.history.map((step) => ({ label: step.label, changes: step.changes.filter((change) => this.nodes.has(change.key)) }));
    this.at = state.at;
    this.notes = state.notes;
    this.window = state.window;
    this.tell();
  }

  state(): State {
    return { nodes: [...this.places.values()], history: this.history, at: this.at, notes: this.notes, window: this.window };
  }

  learn(picture: Picture): void {
    picture.nodes.forEach((node) => this.nodes.set(node.key, node));
    picture.edges.forEach((edge) => this.edges.set(pair(edge.from, edge.to), edge));
  }

  /** Does a step; what was undone before is forgotten. */
  step(label: string, changes: Change[]): void {
    if (!changes.length) return;
    this.history = [...this.history.slice(0, this.at), { label, changes }].slice(-MOST_STEPS);
    this.at = this.history.length;
    changes.forEach((change) => this.set(change.key, change.after));
    this.tell();
  }

  /** Changes some that are there, as one step. */
  change(label: string, keys: string[], to: (place: Place) => Place): void {
    this.step(label, keys.flatMap((key) => {
      const before = this.places.get(key);
      return before ? [{ key, before, after: to(before) }] : [];
    }));
  }

  get canUndo(): boolean { return this.at > 0; }

  get canRedo(): boolean { return this.at < this.history.length; }

  undo(): void {
    if (!this.canUndo) return;
    this.at--;
    this.history[this.at].changes.forEach((change) => this.set(change.key, change.before));
    this.tell();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.history[this.at].changes.forEach((change) => this.set(change.key, change.after));
    this.at++;
    this.tell();
  }

  unhidden(): Place[] {
    return [...this.places.values()].filter((place) => !place.hidden);
  }

  /** Those that are drawn. */
  visible(): Place[] {
    return this.unhidden().filter((place) => this.isInWindow(place.key));
  }

  /** True if there is no window, or it was seen in it. ISO days are in order as texts. */
  isInWindow(key: string): boolean {
    if (!this.window) return true;
    const node = this.nodes.get(key)!;
    const last = this.window.by === 'first' ? node.from : node.to ?? node.from;
    return node.from !== null && (!this.window.to || node.from <= this.window.to) && last! >= this.window.from;
  }

  /** All places as they are drawn: those outside the window are hidden ones. */
  drawn(): Place[] {
    return [...this.places.values()].map((place) => (this.isInWindow(place.key) ? place : { ...place, hidden: true }));
  }

  /** Frames these from the next change on. */
  frame(groups: Group[]): void {
    this.groups = groups;
    this.groupByKey.clear();
    groups.forEach((group) => group.keys.forEach((key) => this.groupByKey.set(key, group)));
  }

  isFramed(key: string): boolean {
    return this.groupByKey.has(key);
  }

  /** What follows the type of an entity where it is named: its cluster, if that is framed. */
  groupWords(key: string): string {
    const group = this.groupByKey.get(key);
    return group ? ' · ' + group.name : '';
  }

  /** Links of which both ends are shown. */
  shownEdges(): Edge[] {
    const shown = (key: string): boolean => this.places.has(key) && !this.places.get(key)!.hidden && this.isInWindow(key);
    return [...this.edges.values()].filter((edge) => shown(edge.from) && shown(edge.to));
  }

  /** Tells that something was changed that is no step, as the notes are. */
  tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  private set(key: string, place: Place | null): void {
    if (place) this.places.set(key, place);
    else this.places.delete(key);
  }
}
