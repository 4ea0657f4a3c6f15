'use strict';
const TEXTS = {
  kk: { tagline: 'Алаяқтық желілерін көрсетеді', what: 'Нөмір, сайт, әмиян, шот немесе аккаунт', key: 'API кілті', purpose: 'Қарау мақсаты', search: 'Іздеу', none: 'Ештеңе табылмады. Бір бөлігін немесе басқа жазылуын көріңіз.', found: 'табылды', wait: 'Іздеп жатыр…', mentions: 'рет аталған', flags: 'Дереккөздер не дейді', links: 'Байланыстар', shared: 'Сол материалдарда', evidence: 'Материалдар', of: 'ішінен', paths: 'Хабарланған басқа нысандарға жолдар', lost: 'Сервер жауап бермейді. Біраздан соң қайталаңыз.' },
  ru: { tagline: 'Показывает сети мошенников', what: 'Номер, сайт, кошелёк, счёт или аккаунт', key: 'Ключ API', purpose: 'Цель просмотра', search: 'Найти', none: 'Ничего не найдено. Попробуйте часть или другое написание.', found: 'найдено', wait: 'Ищем…', mentions: 'упоминаний', flags: 'Что сообщают источники', links: 'Связи', shared: 'В тех же материалах', evidence: 'Материалы', of: 'из', paths: 'Пути к другим объектам, о которых сообщали', lost: 'Сервер не отвечает. Повторите немного позже.' },
  en: { tagline: 'Shows the networks of fraud', what: 'Number, site, wallet, account or handle', key: 'API key', purpose: 'Purpose of this look', search: 'Search', none: 'Nothing found. Try a part of it, or another writing.', found: 'found', wait: 'Searching …', mentions: 'mentions', flags: 'What sources say', links: 'Links', shared: 'In the same evidence', evidence: 'Evidence', of: 'of', paths: 'Paths to other reported entities', lost: 'The server does not answer. Try again in a moment.' },
};
const byId = (id) => document.getElementById(id);
let lang = localStorage.getItem('lang') || (TEXTS[navigator.language.slice(0, 2)] ? navigator.language.slice(0, 2) : 'en');
const t = (name) => TEXTS[lang][name];

function speak() {
  document.documentElement.lang = lang;
  byId('tagline').textContent = t('tagline');
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = t(node.dataset.text); });
  document.querySelectorAll('[data-lang]').forEach((node) => node.setAttribute('aria-pressed', String(node.dataset.lang === lang)));
}

function element(name, text, className) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}

async function ask(path) {
  const answer = await fetch(path, { headers: { Authorization: 'Bearer ' + byId('key').value.trim(), 'X-Purpose': encodeURIComponent(byId('purpose').value.trim()) } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail || String(answer.status));
  return body;
}

async function attempt(work) {
  byId('status').textContent = t('wait');
  try { byId('status').textContent = await work(); } catch (error) { byId('status').textContent = error instanceof TypeError ? t('lost') : error.message; }
}

const day = (instant) => (instant ? instant.slice(0, 10) : '—');

function list(into, title, cut, row) {
  if (!cut.items.length) return;
  into.append(element('h3', `${title} (${cut.shown} ${t('of')} ${cut.total})`));
  cut.items.forEach((item) => { const node = element('div', undefined, 'item'); row(node, item); into.append(node); });
}

function showReport(report) {
  const card = element('article', undefined, 'card');
  card.append(element('h2', report.subject.display), element('div', `${report.subject.key} · ${day(report.subject.firstSeen)} – ${day(report.subject.lastSeen)} · ${report.subject.mentions} ${t('mentions')}`, 'soft'));
  card.append(element('p', report.caveat, 'caveat'));
  list(card, t('flags'), { shown: report.flags.length, total: report.flags.length, items: report.flags }, (node, flag) => node.append(element('strong', flag.kind + ' '), flag.label));
  list(card, t('links'), report.statedLinks, (node, link) => node.append(element('span', (link.outgoing ? '→ ' : '← ') + link.type + ' ', 'soft'), link.otherDisplay));
  list(card, t('shared'), report.shared, (node, other) => node.append(element('strong', other.shared + ' × '), other.display));
  list(card, t('paths'), report.paths, (node, path) => node.append(element('strong', path.target), element('div', path.hops.map((hop) => `${hop.from} — ${hop.reason} → ${hop.to}`).join('; '), 'soft')));
  list(card, t('evidence'), report.evidence, (node, quote) => node.append(element('div', `${day(quote.observedAt)} · ${quote.type} · ${quote.sourceName}, ${quote.location}`, 'soft'), quote.before, element('mark', quote.mention), quote.after));
  byId('report').replaceChildren(card);
  card.scrollIntoView({ behavior: 'smooth' });
}

const open = (key) => attempt(async () => { showReport(await ask(`/api/v1/entities/report?lang=${lang}&key=` + encodeURIComponent(key))); return ''; });

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('key', byId('key').value);
  sessionStorage.setItem('purpose', byId('purpose').value);
  attempt(async () => {
    const answer = await ask('/api/v1/search?q=' + encodeURIComponent(byId('q').value));
    byId('report').replaceChildren();
    byId('results').replaceChildren(...answer.results.map((entity) => {
      const item = element('li');
      const button = element('button');
      button.type = 'button';
      button.append(element('span', entity.key), element('span', `${entity.mentions} ${t('mentions')}`, 'soft'));
      button.addEventListener('click', () => open(entity.key));
      item.append(button);
      return item;
    }));
    return answer.results.length ? `${answer.results.length} ${t('found')}` : t('none');
  });
});
document.querySelectorAll('[data-lang]').forEach((node) => node.addEventListener('click', () => { lang = node.dataset.lang; localStorage.setItem('lang', lang); speak(); }));
byId('key').value = sessionStorage.getItem('key') || '';
byId('purpose').value = sessionStorage.getItem('purpose') || '';
speak();
