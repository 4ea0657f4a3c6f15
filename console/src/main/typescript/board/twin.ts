// The table that shows the same as the canvas, for those who do not see it or do not use a mouse.
import type { Model } from './model';
import { element, figure, name, t } from './words';

export class Twin {
  private readonly body: HTMLElement;
  private readonly model: Model;
  private readonly chosen: (keys: string[]) => void;

  constructor(body: HTMLElement, model: Model, chosen: (keys: string[]) => void) {
    this.body = body;
    this.model = model;
    this.chosen = chosen;
  }

  draw(selection: string[]): void {
    const degrees = new Map<string, number>();
    this.model.shownEdges().forEach((edge) => [edge.from, edge.to].forEach((key) => degrees.set(key, (degrees.get(key) ?? 0) + 1)));
    const focus = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.for : undefined;
    this.body.replaceChildren(...this.model.visible().map((place) => {
      const node = this.model.nodes.get(place.key)!;
      const row = element('tr');
      row.dataset.key = place.key;
      const choose = element('input');
      choose.type = 'checkbox';
      choose.checked = selection.includes(place.key);
      choose.dataset.for = 'choose ' + place.key;
      choose.setAttribute('aria-label', `${t('board.selected')}: ${node.display}`);
      choose.addEventListener('change', () => this.chosen(this.checked()));
      row.setAttribute('aria-selected', String(choose.checked));
      const note = element('input');
      note.type = 'text';
      note.maxLength = 2000;
      note.value = place.note;
      note.dataset.for = 'note ' + place.key;
      note.setAttribute('aria-label', `${t('board.note')}: ${node.display}`);
      note.addEventListener('change', () => this.model.change('note', [place.key], (before) => ({ ...before, note: note.value })));
      const link = element('a', node.display);
      link.href = '/entity?key=' + encodeURIComponent(place.key);
      const cells: (Node | string)[] = [choose, link, name('type', node.type) + this.model.groupWords(place.key), node.flags.map((flag) => name('flag', flag)).join(', '), figure(node.mentions), `${node.first} – ${node.last}`, figure(degrees.get(place.key) ?? 0), note];
      cells.forEach((content, at) => {
        const cell = element('td', '', at === 4 || at === 6 ? 'number' : '');
        cell.append(content as never);
        row.append(cell);
      });
      if (place.pinned) row.dataset.pinned = 'true';
      return row;
    }));
    if (focus) [...this.body.querySelectorAll<HTMLElement>('[data-for]')].find((input) => input.dataset.for === focus)?.focus();
  }

  /** Marks the rows anew without making them. */
  mark(selection: string[]): void {
    const chosen = new Set(selection);
    this.body.querySelectorAll<HTMLElement>('tr').forEach((row) => {
      const is = chosen.has(row.dataset.key!);
      row.setAttribute('aria-selected', String(is));
      row.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked = is;
    });
  }

  private checked(): string[] {
    return [...this.body.querySelectorAll<HTMLElement>('tr')].filter((row) => row.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked).map((row) => row.dataset.key!);
  }
}
