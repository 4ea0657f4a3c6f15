// Draws the OpenAPI description as headings and tables.

interface Operation { summary?: string; description?: string; tags?: string[]; parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: { type?: string; default?: unknown } }[]; responses?: Record<string, { description?: string }> }
interface Description { paths: Record<string, Record<string, Operation>> }

function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function drawn(method: string, path: string, operation: Operation): HTMLElement {
  const card = element('details', '', 'operation');
  const summary = element('summary');
  summary.append(element('code', method.toUpperCase() + ' ' + path), ' ', element('span', operation.summary ?? '', 'soft'));
  card.append(summary);
  if (operation.description) card.append(element('p', operation.description));
  if (operation.parameters?.length) {
    const table = element('table', '', 'list');
    operation.parameters.forEach((parameter) => {
      const row = element('tr');
      const name = element('td');
      name.append(element('code', parameter.name), parameter.required ? ' *' : '');
      const fallback = parameter.schema?.default === undefined ? '' : `, default ${String(parameter.schema.default)}`;
      row.append(name, element('td', parameter.in), element('td', (parameter.schema?.type ?? '') + fallback), element('td', parameter.description ?? ''));
      table.append(row);
    });
    card.append(table);
  }
  card.append(element('p', Object.entries(operation.responses ?? {}).map(([status, answer]) => `${status} ${answer.description ?? ''}`).join(' · '), 'soft'));
  return card;
}

export async function describe(into: HTMLElement | null): Promise<void> {
  if (!into) return;
  try {
    const answer = await fetch(into.dataset.source!);
    if (!answer.ok) throw new Error(String(answer.status));
    const description: Description = await answer.json();
    const byTag = new Map<string, HTMLElement[]>();
    Object.entries(description.paths).forEach(([path, methods]) => Object.entries(methods).forEach(([method, operation]) => {
      const tag = operation.tags?.[0] ?? 'Other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), drawn(method, path, operation)]);
    }));
    byTag.forEach((operations, tag) => {
      const section = element('section', '', 'card');
      section.append(element('h2', tag), ...operations);
      into.append(section);
    });
  } catch {
    into.append(element('p', into.dataset.failed, 'problem'));
  }
}
