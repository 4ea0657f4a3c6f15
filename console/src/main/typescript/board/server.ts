// The calls of a board. Each fails with a sentence for the person.
import type { Edge, Group, Picture, Place, State, Window } from './model';
import { t } from './words';

const main = document.querySelector<HTMLElement>('main[data-board]')!;
const base = '/boards/' + main.dataset.board;
const csrf = document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? '';

export interface Opened { version: number; state: State; picture: Picture; unseen: number }
export interface Grouped { groups: Group[]; placed: Place[] }
export interface Grown { hub: boolean; byType: Record<string, number>; added: Place[]; picture: Picture; total: number; cutBy: string | null }

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  let answer: Response;
  const form = body instanceof URLSearchParams;
  try {
    answer = await fetch(path, { method, headers: { 'X-Board': '1', 'X-CSRF-TOKEN': csrf, ...(body && !form ? { 'Content-Type': 'application/json' } : {}) },
      body: form ? body : body ? JSON.stringify(body) : undefined, redirect: 'error' });
  } catch {
    throw new Error(t('board.away'));
  }
  if (answer.status === 401) throw new Error(t('board.signedOut'));
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

export const open = async (): Promise<Opened> => (await call('GET', base + '/data')).json();
export const save = async (version: number, state: State): Promise<number> => (await (await call('PUT', `${base}?version=${version}`, state)).json()).version;
export const expand = async (key: string, types: string[], limit: number, confirmed: boolean, on: Place[]): Promise<Grown> =>
  (await call('POST', base + '/expand', { key, types, limit, confirmed, on })).json();
export const put = async (keys: string[], on: Place[]): Promise<Grown> => (await call('POST', base + '/put', { keys, on })).json();
export const layout = async (on: Place[], edges: Edge[]): Promise<Place[]> => (await call('POST', base + '/layout', { on, edges })).json();
export const groups = async (on: Place[], edges: Edge[]): Promise<Grouped> => (await call('POST', base + '/groups', { on, edges })).json();
export const file = async (format: string, on: Place[], window: Window | null): Promise<Blob> => (await call('POST', base + '/file', { format, on, window })).blob();

/** The panel that says why two are linked, as the server wrote it. */
export const why = async (first: string, second: string, ways: string): Promise<string> =>
  (await call('GET', `/link/panel?first=${encodeURIComponent(first)}&second=${encodeURIComponent(second)}${ways}`)).text();

/** Sends a form of the panel, with the button that was pressed. */
export async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const typed = new URLSearchParams();
  new FormData(form).forEach((value, name) => typed.append(name, String(value)));
  if (button instanceof HTMLButtonElement && button.name) typed.append(button.name, button.value);
  await call('POST', form.getAttribute('action')!, typed);
}
