// The board: puts together what is known, the canvas, its table twin, the panel and the tools.
import { Canvas } from './board/canvas';
import { download, framed } from './board/files';
import { Keeper } from './board/keeper';
import { lasso } from './board/lasso';
import { MARKS, markOf, sample } from './board/marks';
import { Edge, Model, Place } from './board/model';
import * as server from './board/server';
import { Timeline } from './board/timeline';
import { Twin } from './board/twin';
import { element, figure, name, t } from './board/words';

const LIMIT = 25;
const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const container = byId('canvas');
const panel = byId('panel');
const message = byId('message');
const model = new Model();
const keeper = new Keeper(model, byId('saved'));
const canvas = new Canvas(container, model, { chosen, linkChosen: (edge) => { void why(edge.from, edge.to); }, moved });
const twin = new Twin(byId('twin').querySelector('tbody')!, model, (keys) => { canvas.select(keys); chosen(); });
const timeline = new Timeline(byId('time'), model);
let endLasso: (() => void) | null = null;
let busy = 0;
/** Nothing is done before the board has come. */
let there = false;

const say = (text: string): void => { message.textContent = text; };
const display = (key: string): string => model.nodes.get(key)?.display ?? key;
const button = (action: string): HTMLButtonElement | null => document.querySelector(`[data-do="${action}"]`);

/** Does some work, says what came of it, and shows meanwhile that something is going on. */
async function attempt(work: () => Promise<string>): Promise<void> {
  busy++;
  container.setAttribute('aria-busy', 'true');
  say(t('board.wait'));
  try { say(await work()); } catch (error) { say((error as Error).message); } finally {
    busy--;
    if (!busy) container.setAttribute('aria-busy', 'false');
  }
}

function redraw(): void {
  canvas.draw();
  twin.draw(canvas.selection());
  timeline.draw();
  const hidden = model.places.size - model.unhidden().length;
  byId('counts').textContent = t('board.counts', figure(model.visible().length), figure(model.shownEdges().length), figure(hidden));
  button('undo')!.disabled = !model.canUndo;
  button('redo')!.disabled = !model.canRedo;
  button('show')!.disabled = !hidden;
  legend();
}

function legend(): void {
  const types = shownTypes();
  byId('legend').replaceChildren(...types.map((type) => {
    const entry = element('span');
    entry.append(sample(markOf(type)), name('type', type));
    return entry;
  }), ...legendNotes().map((note) => element('span', note, 'soft')));
}

const shownTypes = (): string[] => Object.keys(MARKS).filter((type) => model.visible().some((place) => model.nodes.get(place.key)!.type === type));
const legendNotes = (): string[] => ['board.legendStated', 'board.legendShared', 'board.legendService', 'board.legendFlagged', 'board.legendPinned'].map((key) => t(key));

function chosen(): void {
  const keys = canvas.selection();
  twin.mark(keys);
  if (keys.length === 1) card(keys[0]);
  say(keys.length ? t('board.chosen', keys.length) : t('board.deselect'));
}

/** The card of one entity in the panel. */
function card(key: string): void {
  const node = model.nodes.get(key)!;
  const title = element('h2', node.display);
  const page = element('a', t('board.openPage'));
  page.href = '/entity?key=' + encodeURIComponent(key);
  const flags = element('p');
  node.flags.forEach((flag) => flags.append(element('span', name('flag', flag), 'tag ' + flag), ' '));
  const links = element('ul', '', 'plain');
  model.shownEdges().filter((edge) => edge.from === key || edge.to === key).forEach((edge) => {
    const other = edge.from === key ? edge.to : edge.from;
    const item = element('li');
    const ask = element('button', display(other), 'quiet');
    ask.type = 'button';
    ask.setAttribute('aria-label', `${t('board.why')} ${display(other)}`);
    ask.addEventListener('click', () => { void why(key, other); });
    item.append(ask, element('span', reason(edge), 'soft small'));
    links.append(item);
  });
  panel.replaceChildren(title, element('p', name('type', node.type) + model.groupWords(key), 'soft'), flags, element('p', `${node.first} – ${node.last}`, 'soft'), page, element('h3', t('board.linkedWith')), links);
}

function reason(edge: Edge): string {
  const said = edge.stated.map((type) => name('link', type));
  if (edge.shared) said.push(t('board.sameEvidence', edge.shared));
  return ' ' + said.join(', ');
}

function moved(to: Map<string, { x: number; y: number }>): void {
  model.change('move', [...to.keys()], (place) => ({ ...place, ...to.get(place.key)! }));
}

let asked: [string, string] | null = null;

/** @param ways fields of the form that says which ways are wanted; empty for the usual ones */
async function showWhy(first: string, second: string, ways = ''): Promise<void> {
  // The server wrote this part of the page and escaped all that evidence holds.
  const page = new DOMParser().parseFromString(await server.why(first, second, ways), 'text/html');
  asked = [first, second];
  panel.replaceChildren(...page.body.children);
}

function why(first: string, second: string): Promise<void> {
  return attempt(async () => {
    await showWhy(first, second);
    panel.scrollTop = 0;
    panel.focus();
    return t('board.why');
  });
}

/** Other ways between the two, without leaving the board. */
function otherWays(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-ways]') || !asked) return;
  event.preventDefault();
  const [first, second] = asked;
  const wanted = new URLSearchParams();
  new FormData(form).forEach((value, name) => { if (name !== 'first' && name !== 'second') wanted.append(name, String(value)); });
  void attempt(async () => {
    await showWhy(first, second, '&' + wanted.toString());
    panel.querySelector<HTMLElement>('[data-ways] button')?.focus();
    return t('board.why');
  });
}

/** A judgement is taken or withdrawn without leaving the board; what was typed stays if it is refused. */
function judge(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-judge]') || !asked) return;
  event.preventDefault();
  const [first, second] = asked;
  void attempt(async () => {
    form.querySelectorAll('[role=alert]').forEach((old) => old.remove());
    try { await server.send(form, event.submitter); } catch (refusal) {
      const problem = element('p', (refusal as Error).message, 'problem');
      problem.setAttribute('role', 'alert');
      form.prepend(problem);
      throw refusal;
    }
    await showWhy(first, second);
    const place = panel.querySelector<HTMLElement>('#judgements');
    place?.setAttribute('tabindex', '-1');
    place?.focus();
    return t('board.judged');
  });
}

async function grow(key: string, types: string[], limit: number, confirmed: boolean): Promise<string> {
  const answer = await server.expand(key, types, limit, confirmed, [...model.places.values()]);
  if (answer.hub) {
    const wish = await safeguard(key, answer);
    return wish ? grow(key, wish.types, wish.limit, true) : t('board.deselect');
  }
  model.learn(answer.picture);
  model.step('expand', answer.added.map((place) => ({ key: place.key, before: null, after: place })));
  if (!answer.added.length) return t('board.noMore');
  const shown = [...model.places.keys()].filter((other) => other !== key && model.edges.has(key < other ? key + '\n' + other : other + '\n' + key)).length;
  return t('board.added', figure(shown), figure(Math.max(shown, answer.total)), display(key)) + (answer.cutBy ? ' ' + t('board.cut', answer.cutBy) : '');
}

/** Puts the entities of a way between two on the board and chooses them; those that were hidden are shown. */
async function putWay(keys: string[]): Promise<string> {
  const answer = await server.put(keys, [...model.places.values()]);
  model.learn(answer.picture);
  const hidden = keys.flatMap((key) => { const place = model.places.get(key); return place?.hidden ? [place] : []; });
  model.step('way', [...answer.added.map((place) => ({ key: place.key, before: null, after: place })), ...hidden.map((place) => ({ key: place.key, before: place, after: { ...place, hidden: false } }))]);
  const there = keys.filter((key) => model.places.has(key));
  if (!there.every((key) => model.isInWindow(key))) timeline.clear();
  canvas.select(there);
  twin.mark(there);
  return t('board.wayShown', there.length);
}

/** Asks what to add of very many neighbours; nothing is added before. */
function safeguard(key: string, answer: server.Grown): Promise<{ types: string[]; limit: number } | null> {
  const dialog = byId<HTMLDialogElement>('safeguard');
  const types = byId('safeguard-types');
  byId('safeguard-what').textContent = t('board.manyWhat', display(key), figure(answer.total));
  types.querySelectorAll('label').forEach((label) => label.remove());
  Object.entries(answer.byType).forEach(([type, count]) => {
    const label = element('label', '', 'check');
    const box = element('input');
    box.type = 'checkbox';
    box.value = type;
    box.checked = true;
    label.append(box, `${name('type', type)} (${figure(count)})`);
    types.append(label);
  });
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener('close', () => {
    const wanted = [...types.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
    done(dialog.returnValue === 'go' && wanted.length ? { types: wanted, limit: Number(byId<HTMLInputElement>('safeguard-limit').value) || LIMIT } : null);
  }, { once: true }));
}

/** The chosen ones; else the one with the ring. */
function aimed(): string[] {
  const keys = canvas.selection();
  return keys.length ? keys : canvas.focused && model.places.has(canvas.focused) ? [canvas.focused] : [];
}

function onAimed(work: (keys: string[]) => void): void {
  const keys = aimed();
  if (keys.length) work(keys);
  else say(t('board.pickOne'));
}

function expand(): void {
  onAimed((keys) => { void attempt(async () => {
    let said = '';
    for (const key of keys) said = await grow(key, [], LIMIT, false);
    return said;
  }); });
}

function layout(): void {
  void attempt(async () => {
    const placed = new Map((await server.layout([...model.places.values()], [...model.edges.values()].filter((edge) => model.places.has(edge.from) && model.places.has(edge.to)))).map((place) => [place.key, place]));
    model.change('layout', [...placed.keys()], (before) => ({ ...before, x: placed.get(before.key)!.x, y: placed.get(before.key)!.y }));
    canvas.fit();
    return t('board.laidOut');
  });
}

/** Puts frames around the clusters, or puts the frames away. */
function group(): void {
  const tool = button('group')!;
  if (model.groups.length) {
    model.frame([]);
    model.tell();
    tool.setAttribute('aria-pressed', 'false');
    return;
  }
  void attempt(async () => {
    const found = await server.groups(model.visible(), model.shownEdges());
    if (!found.groups.length) return t('board.noGroups');
    model.frame(found.groups);
    tool.setAttribute('aria-pressed', 'true');
    const placed = new Map(found.placed.map((place) => [place.key, place]));
    model.change('group', [...placed.keys()], (before) => ({ ...before, x: placed.get(before.key)!.x, y: placed.get(before.key)!.y }));
    canvas.fit();
    return t('board.grouped', found.groups.length, model.visible().filter((place) => !model.isFramed(place.key)).length);
  });
}

function takeOut(format: 'png' | 'svg' | 'pdf' | 'csv' | 'graphml'): void {
  void attempt(async () => {
    const about = await server.file(format, model.drawn(), model.window);
    const file = format === 'png' ? await framed(await canvas.picture(), (await about.text()).split('\n'), shownTypes(), legendNotes()) : about;
    download(file, `ormek-board.${format}`);
    return format.toUpperCase();
  });
}

function toggleLasso(): void {
  const tool = button('lasso')!;
  if (endLasso) {
    endLasso();
    endLasso = null;
  } else {
    endLasso = lasso(container, (line) => {
      endLasso = null;
      tool.setAttribute('aria-pressed', 'false');
      canvas.select(canvas.inside(line));
      chosen();
    });
  }
  tool.setAttribute('aria-pressed', String(endLasso !== null));
}

const everything = (): string[] => model.visible().map((place) => place.key);
const actions: Record<string, () => void> = {
  undo: () => { if (model.canUndo) { model.undo(); say(t('board.undone')); } },
  redo: () => { if (model.canRedo) { model.redo(); say(t('board.redone')); } },
  expand,
  why: () => {
    const keys = canvas.selection();
    if (keys.length === 2) void why(keys[0], keys[1]);
    else say(t('board.pickTwo'));
  },
  pin: () => onAimed((keys) => {
    const pin = !keys.every((key) => model.places.get(key)!.pinned);
    model.change('pin', keys, (place) => ({ ...place, pinned: pin }));
  }),
  hide: () => onAimed((keys) => model.change('hide', keys, (place) => ({ ...place, hidden: true }))),
  show: () => model.change('show', [...model.places.values()].filter((place) => place.hidden).map((place) => place.key), (place) => ({ ...place, hidden: false })),
  remove: () => onAimed((keys) => model.step('remove', keys.map((key) => ({ key, before: model.places.get(key) as Place, after: null })))),
  layout,
  group,
  fit: () => canvas.fit(),
  all: () => { canvas.select(everything()); chosen(); },
  invert: () => { const now = new Set(canvas.selection()); canvas.select(everything().filter((key) => !now.has(key))); chosen(); },
  lasso: toggleLasso,
  png: () => takeOut('png'),
  svg: () => takeOut('svg'),
  pdf: () => takeOut('pdf'),
  csv: () => takeOut('csv'),
  graphml: () => takeOut('graphml'),
};

const single = (): boolean => localStorage.getItem('single-keys-off') !== 'true';
const ARROWS: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const LETTERS: Record<string, string> = { KeyE: 'expand', KeyW: 'why', KeyP: 'pin', KeyH: 'hide', KeyF: 'fit', KeyL: 'layout' };

function key(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.code === 'KeyZ') { actions[event.shiftKey ? 'redo' : 'undo'](); return true; }
    if (event.code === 'KeyA') { actions.all(); return true; }
    return false;
  }
  if (ARROWS[event.key]) {
    const on = canvas.focusTowards(...ARROWS[event.key]);
    if (on) say(`${name('type', model.nodes.get(on)!.type)}: ${display(on)}`);
    return true;
  }
  if (event.key === 'Enter' && canvas.focused) { canvas.select([canvas.focused]); chosen(); return true; }
  if (event.key === ' ' && canvas.focused) {
    const now = new Set(canvas.selection());
    if (!now.delete(canvas.focused)) now.add(canvas.focused);
    canvas.select([...now]);
    chosen();
    return true;
  }
  if (event.key === 'Escape') {
    if (canvas.selection().length) { canvas.select([]); chosen(); } else container.blur();
    return true;
  }
  if (event.key === '+' || event.key === '-') { canvas.zoomBy(event.key === '+' ? 1.25 : 0.8); return true; }
  // By their place on the keyboard, so that they work in Cyrillic layouts too.
  if (single() && !event.altKey && LETTERS[event.code]) { actions[LETTERS[event.code]](); return true; }
  return false;
}

async function start(): Promise<string> {
  const opened = await server.open();
  keeper.version = opened.version;
  model.open(opened.state, opened.picture);
  timeline.open();
  byId<HTMLTextAreaElement>('notes').value = model.notes;
  redraw();
  canvas.fit();
  model.onChange(() => { redraw(); keeper.changed(); });
  there = true;
  byId('saved').textContent = t('board.isSaved');
  if (!model.places.size) return t('board.empty');
  return opened.unseen ? t('board.unseen', opened.unseen) : '';
}

panel.addEventListener('submit', judge);
panel.addEventListener('submit', otherWays);
panel.addEventListener('click', (event) => {
  const way = (event.target as Element).closest<HTMLElement>('[data-way]')?.dataset.way;
  if (way) void attempt(() => putWay(way.split('\n')));
});
document.querySelectorAll<HTMLElement>('[data-do]').forEach((tool) => tool.addEventListener('click', () => { if (there) actions[tool.dataset.do!](); }));
container.addEventListener('keydown', (event) => { if (there && key(event)) { event.preventDefault(); event.stopPropagation(); } });
byId<HTMLTextAreaElement>('notes').addEventListener('change', (event) => { if (!there) return; model.notes = (event.target as HTMLTextAreaElement).value; model.tell(); });
document.querySelectorAll<HTMLFormElement>('form[data-save-first]').forEach((form) => form.addEventListener('submit', (event) => {
  if (keeper.clean) return;
  event.preventDefault();
  void keeper.now().then((saved) => { if (saved) form.submit(); });
}));
void attempt(start);
