'use strict';
const LANGUAGES = ['kk', 'ru', 'en'];
const byId = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search).get('lang');
const wished = [asked, localStorage.getItem('lang'), navigator.language.slice(0, 2)].find((one) => LANGUAGES.includes(one));
let lang = wished || 'en';
let words = {};
let shownKey = null;

/** A phrase with its {0}, {1} filled in. */
const t = (key, ...values) => (words[key] || key).replace(/\{(\d)\}/g, (whole, at) => values[at]);
/** The word for a code, or the code itself. */
const name = (group, code) => words[group + '.' + code] || code;
const reason = (code) => (code.startsWith('SAME_EVIDENCE ') ? `${t('page.shared')} (${name('evidence', code.slice(14))})` : name('link', code));
const place = (text) => text.replace(/[A-Za-z]+/g, (word) => name('place', word));
const day = (instant) => (instant ? instant.slice(0, 10) : '—');

async function speak() {
  words = await (await fetch('/assets/words/' + lang)).json();
  document.documentElement.lang = lang;
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = t(node.dataset.text); });
  document.querySelectorAll('[data-lang]').forEach((node) => node.setAttribute('aria-pressed', String(node.dataset.lang === lang)));
}

function element(tag, text, className) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}

function failure(answer) {
  switch (answer.status) {
    case 400: return t('page.noPurpose');
    case 401: return t('page.noKey');
    case 403: return t('page.noRight');
    case 404: return t('page.unknown');
    case 429: return t('page.tooMany', answer.headers.get('Retry-After'));
    default: return t('page.failed', answer.status);
  }
}

async function ask(path) {
  const answer = await fetch(path, { headers: { Authorization: 'Bearer ' + byId('key').value.trim(), 'X-Purpose': encodeURIComponent(byId('purpose').value.trim()) } });
  if (!answer.ok) throw new Error(failure(answer));
  return answer.json();
}

async function attempt(work) {
  byId('status').textContent = t('page.wait');
  try { byId('status').textContent = await work(); } catch (error) { byId('status').textContent = error instanceof TypeError ? t('page.lost') : error.message; }
}

function list(into, title, cut, row) {
  if (!cut.items.length) return;
  const heading = element('h3', title);
  if (cut.shown < cut.total) heading.append(element('span', ' · ' + t('shownOf', cut.shown, cut.total), 'soft'));
  into.append(heading);
  cut.items.forEach((item) => { const node = element('div', undefined, 'item'); row(node, item); into.append(node); });
}

const all = (items) => ({ items, shown: items.length, total: items.length });

const service = (is) => (is ? [' ', element('span', name('flag', 'SERVICE'), 'tag SERVICE')] : []);

function link(key, text) {
  const button = element('button', text, 'link');
  button.type = 'button';
  button.addEventListener('click', () => open(key));
  return button;
}

function showReport(report) {
  const card = element('article', undefined, 'card');
  const subject = report.subject;
  card.append(element('div', t('title'), 'soft'), element('h2', subject.display),
    element('div', `${name('type', subject.key.split(':')[0])} · ${subject.key} · ${day(subject.firstSeen)} – ${day(subject.lastSeen)} · ${t('mentions', subject.mentions)}`, 'soft'));
  card.append(element('p', report.caveat, 'caveat'));
  list(card, t('flags'), all(report.flags), (node, flag) => node.append(element('span', name('flag', flag.kind), 'tag ' + flag.kind), ' ', flag.label, element('span', ` ${flag.dataset} · ${day(flag.observedAt)}`, 'soft')));
  list(card, t('links'), report.statedLinks, (node, one) => node.append(element('span', (one.outgoing ? '→ ' : '← ') + name('link', one.type) + ' ', 'soft'), link(one.other, one.otherDisplay),
    ...service(one.otherService)));
  list(card, t('shared'), report.shared, (node, other) => node.append(element('strong', other.shared + ' × '), link(other.key, other.display), element('span', ' ' + name('type', other.key.split(':')[0]), 'soft'),
    ...service(other.service)));
  list(card, t('paths'), report.paths, (node, path) => node.append(link(path.target, path.target), element('span', ' ' + path.labels.join(', '), 'soft'),
    element('div', path.hops.map((hop) => `${hop.from} — ${reason(hop.reason)} → ${hop.to}`).join('; '), 'soft')));
  list(card, t('evidence'), report.evidence, (node, quote) => node.append(
    element('div', `${day(quote.observedAt)} · ${name('evidence', quote.type)} · ${name('role', quote.role)} · ${name('certainty', quote.certainty)} · ${quote.sourceName}, ${place(quote.location)}`, 'soft'),
    quote.before, element('mark', quote.mention), quote.after));
  byId('report').replaceChildren(card);
  card.scrollIntoView({ behavior: 'smooth' });
}

const open = (key) => attempt(async () => {
  showReport(await ask(`/api/v1/entities/report?lang=${lang}&key=` + encodeURIComponent(key)));
  shownKey = key;
  return '';
});

const search = () => attempt(async () => {
  const answer = await ask('/api/v1/search?q=' + encodeURIComponent(byId('q').value));
  byId('report').replaceChildren();
  shownKey = null;
  byId('results').replaceChildren(...answer.results.map((entity) => {
    const item = element('li');
    const button = element('button');
    button.type = 'button';
    const left = element('span', entity.display);
    left.append(element('span', ` ${name('type', entity.key.split(':')[0])}`, 'soft'));
    button.append(left, element('span', t('mentions', entity.mentions), 'soft'));
    button.addEventListener('click', () => open(entity.key));
    item.append(button);
    return item;
  }));
  return answer.results.length ? t('page.found', answer.results.length) : t('page.none');
});

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('key', byId('key').value);
  sessionStorage.setItem('purpose', byId('purpose').value);
  search();
});
document.querySelectorAll('[data-lang]').forEach((node) => node.addEventListener('click', async () => {
  lang = node.dataset.lang;
  localStorage.setItem('lang', lang);
  await speak();
  byId('status').textContent = '';
  if (shownKey) open(shownKey);
}));
byId('key').value = sessionStorage.getItem('key') || '';
byId('purpose').value = sessionStorage.getItem('purpose') || '';
speak().catch(() => { byId('status').textContent = navigator.onLine ? '' : '…'; });
