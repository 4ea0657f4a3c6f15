// When the entities of the board were seen: bars over time, and a window by which only some of them are drawn. It is set by
// dragging over the bars or by typing its days; both do the same.
import type { Model } from './model';
import { figure, t } from './words';

const DAY = 86_400_000;
const MOST_BARS = 62;
const HEIGHT = 100;
const SVG = 'http://www.w3.org/2000/svg';

type Unit = 'day' | 'week' | 'month' | 'year';
/** From a day to before another, in days since 1970. */
interface Bar { from: number; to: number }

const dayOf = (iso: string): number => Date.parse(iso) / DAY;
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The first day of the day, week, month or year in which a day lies, or of one that many later. */
function startOf(day: number, unit: Unit, later: number): number {
  const date = new Date(day * DAY);
  switch (unit) {
    case 'day': return day + later;
    case 'week': return day - ((((day + 3) % 7) + 7) % 7) + 7 * later; // 1970 began on a Thursday
    case 'month': return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY;
    case 'year': return Date.UTC(date.getUTCFullYear() + later, 0, 1) / DAY;
  }
}

/** The finest bars that are not too many. */
function barsOver(first: number, last: number): { bars: Bar[]; unit: Unit } {
  const days = last - first + 1;
  const unit: Unit = days <= MOST_BARS ? 'day' : days <= 7 * MOST_BARS ? 'week' : days <= 30 * MOST_BARS ? 'month' : 'year';
  const bars: Bar[] = [];
  for (let from = startOf(first, unit, 0); from <= last; from = startOf(from, unit, 1)) bars.push({ from, to: startOf(from, unit, 1) });
  return { bars, unit };
}

export class Timeline {
  private readonly model: Model;
  private readonly picture: SVGSVGElement;
  private readonly ends: HTMLElement[];
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly by: HTMLSelectElement;
  private readonly said: HTMLElement;
  private bars: Bar[] = [];
  /** The bar where a drag began; null if none is going on. */
  private begun: number | null = null;

  constructor(root: HTMLElement, model: Model) {
    const part = <T extends Element>(name: string): T => root.querySelector<T>(`[data-time="${name}"]`)!;
    this.model = model;
    this.picture = part('bars');
    this.ends = [part('first'), part('last')];
    this.from = part('from');
    this.to = part('to');
    this.by = part('by');
    this.said = part('said');
    [this.from, this.to, this.by].forEach((input) => input.addEventListener('change', () => this.take()));
    part('clear').addEventListener('click', () => this.clear());
    part('earlier').addEventListener('click', () => this.shift(-1));
    part('later').addEventListener('click', () => this.shift(1));
    this.picture.addEventListener('pointerdown', (event) => {
      if (!this.bars.length) return;
      this.picture.setPointerCapture(event.pointerId);
      this.begun = this.barAt(event);
      this.drag(this.begun);
    });
    this.picture.addEventListener('pointermove', (event) => { if (this.begun !== null) this.drag(this.barAt(event)); });
    this.picture.addEventListener('pointerup', () => { if (this.begun !== null) { this.begun = null; this.take(); } });
    this.picture.addEventListener('pointercancel', () => { this.begun = null; this.clear(); });
  }

  /** Takes over the window that was kept with the board. */
  open(): void {
    this.from.value = this.model.window?.from ?? '';
    this.to.value = this.model.window?.to ?? '';
    this.by.value = this.model.window?.by ?? this.by.value;
  }

  /** Shows all again. */
  clear(): void {
    this.from.value = '';
    this.to.value = '';
    this.take();
  }

  draw(): void {
    const seen = this.model.unhidden().map((place) => this.model.nodes.get(place.key)!);
    const dated = seen.filter((node) => node.from).map((node) => ({ from: dayOf(node.from!), to: this.by.value === 'first' ? dayOf(node.from!) : dayOf(node.to ?? node.from!), shown: this.model.isInWindow(node.key) }));
    const first = Math.min(...dated.map((node) => node.from));
    const { bars, unit } = dated.length ? barsOver(first, Math.max(...dated.map((node) => node.to))) : { bars: [], unit: 'day' as Unit };
    this.bars = bars;
    const counts = bars.map((bar) => dated.filter((node) => node.from < bar.to && node.to >= bar.from));
    const most = Math.max(1, ...counts.map((count) => count.length));
    this.picture.setAttribute('viewBox', `0 0 ${Math.max(1, bars.length)} ${HEIGHT}`);
    this.picture.replaceChildren(...bars.flatMap((bar, at) => {
      const shown = counts[at].filter((node) => node.shown).length;
      return [this.block(at, counts[at].length / most, 'all', `${this.dayWords(bar, unit)}: ${figure(counts[at].length)}`), ...(shown ? [this.block(at, shown / most, 'in', '')] : [])];
    }), this.window());
    this.ends[0].textContent = bars.length ? this.dayWords(bars[0], unit) : '';
    this.ends[1].textContent = bars.length > 1 ? this.dayWords(bars[bars.length - 1], unit) : '';
    this.said.textContent = this.isTurned() ? t('board.timeTurned')
      : this.model.window ? t('board.timeShown', figure(this.model.visible().length), figure(seen.length), figure(seen.length - dated.length)) : bars.length ? t('board.timeAll') : t('board.timeNone');
  }

  private block(at: number, high: number, name: string, title: string): SVGElement {
    const block = document.createElementNS(SVG, 'rect');
    Object.entries({ x: at + 0.08, y: HEIGHT * (1 - high), width: 0.84, height: HEIGHT * high, class: name }).forEach(([key, value]) => block.setAttribute(key, String(value)));
    if (title) {
      const words = document.createElementNS(SVG, 'title');
      words.textContent = title;
      block.append(words);
    }
    return block;
  }

  /** The window as it is typed or dragged now. */
  private window(): SVGElement {
    const from = this.from.value ? dayOf(this.from.value) : -Infinity;
    const to = this.to.value ? dayOf(this.to.value) : Infinity;
    const inside = this.from.value || this.to.value ? this.bars.flatMap((bar, at) => (bar.from <= to && bar.to > from ? [at] : [])) : [];
    const frame = document.createElementNS(SVG, 'rect');
    Object.entries({ x: inside[0] ?? 0, y: 0, width: inside.length, height: HEIGHT, class: 'window' }).forEach(([key, value]) => frame.setAttribute(key, String(value)));
    return frame;
  }

  /** A week is named by its first day. */
  private dayWords(bar: Bar, unit: Unit): string {
    return t(unit === 'year' ? 'board.timeYear' : unit === 'month' ? 'board.timeMonth' : 'board.timeDay', ...isoOf(bar.from).split('-'));
  }

  private barAt(event: PointerEvent): number {
    const box = this.picture.getBoundingClientRect();
    return Math.max(0, Math.min(this.bars.length - 1, Math.floor(((event.clientX - box.left) / box.width) * this.bars.length)));
  }

  private drag(to: number): void {
    const [first, last] = [this.begun!, to].sort((a, b) => a - b);
    this.from.value = isoOf(this.bars[first].from);
    this.to.value = isoOf(this.bars[last].to - 1);
    this.picture.querySelector('.window')!.replaceWith(this.window());
  }

  /** Moves the window by its own length. */
  private shift(direction: number): void {
    if (!this.from.value || !this.to.value || this.isTurned()) return;
    const [from, to] = [dayOf(this.from.value), dayOf(this.to.value)];
    const whole = from === startOf(from, 'month', 0) && to + 1 === startOf(to, 'month', 1);
    const months = whole ? Math.round((to - from + 1) / 30.4) * direction : 0;
    const by = (to - from + 1) * direction;
    this.from.value = isoOf(whole ? startOf(from, 'month', months) : from + by);
    this.to.value = isoOf(whole ? startOf(to, 'month', months + 1) - 1 : to + by);
    this.take();
  }

  private isTurned(): boolean {
    return this.from.value !== '' && this.to.value !== '' && this.from.value > this.to.value;
  }

  private take(): void {
    const set = (this.from.value || this.to.value) && !this.isTurned();
    this.model.window = set ? { from: this.from.value, to: this.to.value, by: this.by.value === 'first' ? 'first' : 'active' } : null;
    this.model.tell();
  }
}
