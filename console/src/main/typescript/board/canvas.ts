// The graph on a canvas. It shows the model and tells what was chosen and moved; it decides nothing.
import cytoscape from 'cytoscape';
import type { Edge, Model } from './model';
import { pair } from './model';
import { letter, markOf } from './marks';

const MANY = 400;
const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function style(): unknown[] {
  return [
    { selector: 'node[letter]', style: { label: 'data(label)', 'font-size': 13, color: colour('--ink'), 'text-valign': 'bottom', 'text-margin-y': 4, 'text-max-width': 130, 'text-wrap': 'ellipsis', 'min-zoomed-font-size': 6,
      'text-background-color': colour('--card'), 'text-background-opacity': 0.85, 'text-background-padding': 1, width: 'data(size)', height: 'data(size)', shape: 'data(shape)', 'background-color': 'data(colour)',
      'background-image': 'data(letter)', 'background-fit': 'contain', 'border-width': 1, 'border-color': colour('--card') } },
    { selector: 'node.group', style: { label: 'data(label)', shape: 'round-rectangle', padding: 34, 'background-color': colour('--accent'), 'background-opacity': 0.06, 'border-width': 1, 'border-color': colour('--accent'),
      'font-size': 30, 'font-weight': 'bold', color: colour('--ink'), 'text-valign': 'top', 'text-margin-y': -4, 'min-zoomed-font-size': 0, 'z-compound-depth': 'bottom' } },
    { selector: 'node.service', style: { 'background-color': colour('--card'), 'border-width': 2, 'border-color': 'data(colour)', 'border-style': 'dashed' } },
    { selector: 'node.flagged', style: { 'border-width': 3, 'border-color': colour('--bad') } },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node:selected', style: { 'underlay-color': colour('--accent'), 'underlay-opacity': 0.45, 'underlay-padding': 7, 'font-weight': 'bold' } },
    { selector: 'node.focus', style: { 'outline-width': 3, 'outline-color': colour('--accent'), 'outline-offset': 5, 'outline-style': 'solid' } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--soft'), opacity: 0.65, 'curve-style': 'haystack', 'line-style': 'dashed' } },
    { selector: 'edge.stated', style: { 'line-style': 'solid', opacity: 0.9 } },
    { selector: 'edge:selected', style: { 'line-color': colour('--accent'), opacity: 1, width: 4 } },
  ];
}

export interface Listener {
  chosen(): void;
  linkChosen(edge: Edge): void;
  moved(keys: Map<string, { x: number; y: number }>): void;
}

export class Canvas {
  focused: string | null = null;
  private readonly cy: cytoscape.Core;
  private readonly model: Model;
  private quiet = false;

  constructor(container: HTMLElement, model: Model, listener: Listener) {
    this.model = model;
    this.cy = cytoscape({ container, style: style() as never, wheelSensitivity: 0.3, boxSelectionEnabled: true, selectionType: 'single', minZoom: 0.1, maxZoom: 4,
      hideEdgesOnViewport: false, textureOnViewport: false, layout: { name: 'preset' } });
    this.cy.on('select unselect', 'node', () => { if (!this.quiet) listener.chosen(); });
    this.cy.on('tap', 'node[letter]', (event) => this.focus(event.target.id()));
    this.cy.on('tap', 'edge', (event) => listener.linkChosen(model.edges.get(event.target.id())!));
    this.cy.on('dragfree', 'node', (event) => {
      const moved = event.target.hasClass('group') ? event.target.children() : event.target.selected() ? this.cy.nodes(':selected') : event.target;
      listener.moved(new Map(moved.map((node: cytoscape.NodeSingular) => [node.id(), { x: Math.round(node.position('x')), y: Math.round(node.position('y')) }])));
    });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => this.cy.style(style() as never));
  }

  /** Shows the model as it is now. */
  draw(): void {
    this.quiet = true;
    const chosen = new Set(this.selection());
    const shown = this.model.visible();
    const keys = new Set(shown.map((place) => place.key));
    const edges = this.model.shownEdges();
    const ids = new Set(edges.map((edge) => pair(edge.from, edge.to)));
    this.cy.batch(() => {
      this.cy.edges().filter((edge) => !ids.has(edge.id())).remove();
      this.entities().filter((node) => !keys.has(node.id())).remove();
      shown.forEach((place) => {
        const node = this.model.nodes.get(place.key)!;
        const service = node.flags.includes('SERVICE');
        const mark = markOf(node.type);
        let drawn = this.cy.getElementById(place.key);
        if (drawn.empty()) {
          drawn = this.cy.add({ group: 'nodes', data: { id: place.key, label: node.display, shape: mark.shape, colour: mark.colour, letter: letter(mark, service), size: 26 + Math.min(20, 4 * Math.log2(1 + node.mentions)) } }) as never;
        }
        drawn.position({ x: place.x, y: place.y });
        drawn.toggleClass('service', service);
        drawn.toggleClass('flagged', node.flags.some((flag) => flag !== 'SERVICE'));
        drawn.toggleClass('pinned', place.pinned);
        drawn.toggleClass('focus', place.key === this.focused);
        if (chosen.has(place.key)) drawn.select();
      });
      edges.forEach((edge) => {
        const id = pair(edge.from, edge.to);
        if (this.cy.getElementById(id).empty()) {
          this.cy.add({ group: 'edges', classes: edge.stated.length ? 'stated' : '', data: { id, source: edge.from, target: edge.to, width: 1 + Math.min(5, Math.log2(1 + edge.shared + edge.stated.length)) } });
        }
      });
    });
    this.cy.batch(() => this.drawGroups(keys));
    const many = shown.length > MANY;
    (this.cy as unknown as { renderer(): { hideEdgesOnViewport: boolean; textureOnViewport: boolean } }).renderer().hideEdgesOnViewport = many;
    (this.cy as unknown as { renderer(): { hideEdgesOnViewport: boolean; textureOnViewport: boolean } }).renderer().textureOnViewport = many;
    this.quiet = false;
  }

  private entities(): cytoscape.NodeCollection {
    return this.cy.nodes('[letter]');
  }

  /** Puts frames around what belongs together, and takes those away that have nothing in them any more. */
  private drawGroups(shown: Set<string>): void {
    const frameOf = new Map<string, string>();
    this.model.groups.forEach((group) => {
      const inside = group.keys.filter((key) => shown.has(key) && this.cy.getElementById(key).nonempty());
      if (!inside.length) return;
      const id = 'group ' + group.id;
      if (this.cy.getElementById(id).empty()) this.cy.add({ group: 'nodes', classes: 'group', selectable: false, data: { id, label: group.name } });
      inside.forEach((key) => frameOf.set(key, id));
    });
    this.entities().forEach((node) => {
      const frame = frameOf.get(node.id()) ?? null;
      if ((node.parent().nonempty() ? node.parent().first().id() : null) !== frame) node.move({ parent: frame as never });
    });
    const kept = new Set(frameOf.values());
    this.cy.nodes('.group').filter((frame) => !kept.has(frame.id())).remove();
  }

  selection(): string[] {
    return this.cy.nodes(':selected').map((node) => node.id());
  }

  select(keys: string[]): void {
    this.quiet = true;
    const wanted = new Set(keys);
    this.cy.batch(() => this.entities().forEach((node) => { if (wanted.has(node.id())) node.select(); else node.unselect(); }));
    this.cy.edges(':selected').unselect();
    this.quiet = false;
  }

  fit(): void {
    if (this.cy.nodes().nonempty()) {
      this.cy.fit(undefined, 40);
      if (this.cy.zoom() > 1.4) { this.cy.zoom(1.4); this.cy.center(); }
    }
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Puts the ring around one and brings it into sight. */
  focus(key: string | null): void {
    this.cy.nodes('.focus').removeClass('focus');
    this.focused = key;
    if (key === null) return;
    const node = this.cy.getElementById(key);
    node.addClass('focus');
    const at = node.renderedPosition();
    if (at && (at.x < 20 || at.y < 20 || at.x > this.cy.width() - 20 || at.y > this.cy.height() - 20)) this.cy.center(node);
  }

  /** Moves the ring to the nearest in a direction; the first one if there is none yet. */
  focusTowards(dx: number, dy: number): string | null {
    const from = this.focused === null ? this.cy.collection() : this.cy.getElementById(this.focused);
    let best: cytoscape.NodeSingular | null = null;
    if (from.empty()) {
      best = this.entities().nonempty() ? this.entities().first() as never : null;
    } else {
      let least = Infinity;
      const here = (from as never as cytoscape.NodeSingular).position();
      this.entities().forEach((node) => {
        const x = node.position('x') - here.x;
        const y = node.position('y') - here.y;
        const along = x * dx + y * dy;
        const aside = Math.abs(x * dy) + Math.abs(y * dx);
        const far = along + 2 * aside;
        if (along > 0 && node.id() !== this.focused && far < least) { least = far; best = node; }
      });
    }
    if (best) this.focus((best as cytoscape.NodeSingular).id());
    return this.focused;
  }

  /** Those inside a line drawn on the screen, in pixels of the container. */
  inside(line: { x: number; y: number }[]): string[] {
    return this.entities().filter((node) => {
      const at = node.renderedPosition();
      let odd = false;
      for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
        if ((line[i].y > at.y) !== (line[j].y > at.y) && at.x < ((line[j].x - line[i].x) * (at.y - line[i].y)) / (line[j].y - line[i].y) + line[i].x) odd = !odd;
      }
      return odd;
    }).map((node) => node.id());
  }

  /** The whole graph as a picture on white. */
  async picture(): Promise<Blob> {
    const box = this.cy.elements().boundingBox({});
    // Pictures wider than 4,096 pixels fail on some machines.
    const scale = Math.min(2, 4000 / Math.max(box.w, box.h, 1));
    return this.cy.png({ output: 'blob-promise', full: true, scale, bg: '#ffffff' }) as never;
  }

  redrawStyle(): void {
    this.cy.style(style() as never);
  }
}
