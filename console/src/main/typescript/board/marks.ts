// How each kind is drawn: by shape and letter as well as by colour (colours of Okabe and Ito, which colour-blind people tell apart).

export interface Mark { shape: string; colour: string; letter: string; points: string }

const DISC = '';
export const MARKS: Record<string, Mark> = {
  phone: { shape: 'ellipse', colour: '#0072b2', letter: 'T', points: DISC },
  messenger: { shape: 'pentagon', colour: '#aa3377', letter: 'M', points: '9,1 17,7 14,17 4,17 1,7' },
  email: { shape: 'round-rectangle', colour: '#aa3377', letter: '@', points: '1,4 17,4 17,14 1,14' },
  site: { shape: 'diamond', colour: '#00795a', letter: 'S', points: '9,0 18,9 9,18 0,9' },
  page: { shape: 'rhomboid', colour: '#00795a', letter: 'P', points: '0,3 14,3 18,15 4,15' },
  wallet: { shape: 'hexagon', colour: '#b36b00', letter: 'W', points: '4,2 14,2 18,9 14,16 4,16 0,9' },
  account: { shape: 'rectangle', colour: '#c04a00', letter: 'A', points: '2,2 16,2 16,16 2,16' },
  card: { shape: 'barrel', colour: '#c04a00', letter: 'C', points: '1,4 17,4 17,14 1,14' },
  ip: { shape: 'triangle', colour: '#35699c', letter: 'I', points: '9,1 17,17 1,17' },
  tracker: { shape: 'octagon', colour: '#5b5b5b', letter: '#', points: '5,1 13,1 17,5 17,13 13,17 5,17 1,13 1,5' },
  certificate: { shape: 'tag', colour: '#5b5b5b', letter: '=', points: '1,3 12,3 17,9 12,15 1,15' },
  nameserver: { shape: 'round-triangle', colour: '#5b5b5b', letter: 'N', points: '9,1 17,17 1,17' },
  kit: { shape: 'star', colour: '#8a2be2', letter: 'K', points: '9,0 11,6 18,7 13,11 14,18 9,14 4,18 5,11 0,7 7,6' },
  organization: { shape: 'heptagon', colour: '#7a5a00', letter: 'O', points: '9,1 16,5 17,12 12,17 6,17 1,12 2,5' },
};

const OTHER: Mark = { shape: 'ellipse', colour: '#5b5b5b', letter: '·', points: DISC };
export const markOf = (type: string): Mark => MARKS[type] ?? OTHER;

/** The letter as a picture, to lie on the shape. */
export const letter = (mark: Mark, hollow: boolean): string => 'data:image/svg+xml;utf8,' + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="20" y="27" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="20" fill="${hollow ? mark.colour : '#fff'}">${mark.letter}</text></svg>`);

/** The shape alone, for the legend. */
export function sample(mark: Mark): SVGSVGElement {
  const make = (tag: string, attributes: Record<string, string>): SVGElement => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const svg = make('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' }) as SVGSVGElement;
  svg.append(mark.points ? make('polygon', { points: mark.points, fill: mark.colour }) : make('circle', { cx: '9', cy: '9', r: '8', fill: mark.colour }));
  const text = make('text', { x: '9', y: '13', 'text-anchor': 'middle', 'font-size': '10', 'font-weight': '700', fill: '#fff' });
  text.textContent = mark.letter;
  svg.append(text);
  return svg;
}
