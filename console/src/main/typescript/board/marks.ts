// How each kind is drawn: by shape and letter as well as by colour (colours of Okabe and Ito, which colour-blind people tell apart).
import table from '../../resources/org/ormek/console/board/marks.json';

export interface Mark { shape: string; colour: string; letter: string; points: string }

const DISC = '';
/** The server draws by the same table. */
export const MARKS: Record<string, Mark> = table;

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
