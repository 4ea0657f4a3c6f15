// What every page needs: htmx for parts of pages, progress of imports, the keyboard, the description of the interface.
import htmx from 'htmx';
import { describe } from './operations';

const csrf = document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? '';

document.body.addEventListener('htmx:configRequest', (event) => {
  (event as CustomEvent).detail.headers['X-CSRF-TOKEN'] = csrf;
});

// A filter that is not well-formed is not sent; the browser says what is wrong when the form is.
document.body.addEventListener('htmx:confirm', (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : null;
  if (form && !form.checkValidity()) event.preventDefault();
});

// The server tells each change of an import or a crawl; the part of the page that shows it is then asked for. It also asks by itself every two seconds.
let events: EventSource | null = null;
function listen(): void {
  const section = document.querySelector<HTMLElement>('[data-events]');
  if (section && !events) {
    events = new EventSource(section.dataset.events!);
    events.addEventListener('job', () => htmx.trigger(document.body, 'job'));
    events.addEventListener('crawl', () => htmx.trigger(document.body, 'job'));
    events.addEventListener('error', () => { events?.close(); });
  } else if (!section && events) {
    events.close();
    events = null;
    // The list of issues and the way back belong to the ended import or crawl.
    location.reload();
  }
}
document.body.addEventListener('htmx:afterSettle', listen);
listen();

// Single keys act unless the person switched them off (WCAG 2.2, 2.1.4) or types.
const OFF = 'single-keys-off';
const single = (): boolean => localStorage.getItem(OFF) !== 'true';
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.altKey || event.metaKey || !single() || target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.key === '/') {
    const box = document.querySelector<HTMLInputElement>('#q, #find');
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  } else if (event.key === '?') {
    location.href = '/help';
  }
});

const setting = document.querySelector<HTMLInputElement>('#single-keys');
if (setting) {
  setting.checked = single();
  setting.addEventListener('change', () => localStorage.setItem(OFF, String(!setting.checked)));
}

// One box that chooses all of a list.
document.querySelectorAll<HTMLInputElement>('input[data-all]').forEach((all) => all.addEventListener('change', () => {
  all.form?.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset.all}"]`).forEach((one) => { one.checked = all.checked; });
}));

// A table that is wider than its place is scrolled, which has to be possible by keyboard too.
const reachable = new ResizeObserver((seen) => seen.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
  else target.removeAttribute('tabindex');
}));
const reach = (): void => document.querySelectorAll('table.list').forEach((table) => reachable.observe(table));
document.body.addEventListener('htmx:afterSettle', reach);
reach();

describe(document.querySelector('#operations'));
