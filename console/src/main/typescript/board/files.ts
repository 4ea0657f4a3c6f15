// The board as a picture with its legend and the lines that say how it may be handed on; and the saving of files.
import { markOf } from './marks';
import { name } from './words';

export function download(blob: Blob, filename: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = filename;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function trace(context: CanvasRenderingContext2D, points: string, x: number, y: number): void {
  context.beginPath();
  if (points) points.split(' ').map((point) => point.split(',').map(Number)).forEach(([px, py], at) => (at ? context.lineTo(x + px * 2, y + py * 2) : context.moveTo(x + px * 2, y + py * 2)));
  else context.arc(x + 18, y + 18, 16, 0, 2 * Math.PI);
  context.closePath();
}

/** Puts the lines above the picture and the legend below it. */
export async function framed(picture: Blob, lines: string[], types: string[], notes: string[]): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const width = Math.max(image.width, 1400);
  const rows = Math.ceil(types.length / 4);
  const top = 60 + lines.length * 40;
  const bottom = 50 + rows * 52 + notes.length * 36;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = top + image.height + bottom;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#17212e';
  lines.forEach((line, at) => {
    context.font = (at < 2 ? '700 ' : '') + '26px "DejaVu Sans", "Noto Sans", sans-serif';
    context.fillText(line, 30, 50 + at * 40, width - 60);
  });
  context.drawImage(image, (width - image.width) / 2, top);
  types.forEach((type, at) => {
    const mark = markOf(type);
    const x = 30 + (at % 4) * (width - 60) / 4;
    const y = top + image.height + 24 + Math.floor(at / 4) * 52;
    trace(context, mark.points, x, y);
    context.fillStyle = mark.colour;
    context.fill();
    context.fillStyle = '#fff';
    context.font = '700 18px sans-serif';
    context.textAlign = 'center';
    context.fillText(mark.letter, x + 18, y + 25);
    context.textAlign = 'left';
    context.fillStyle = '#17212e';
    context.font = '22px "DejaVu Sans", "Noto Sans", sans-serif';
    context.fillText(name('type', type), x + 46, y + 26, (width - 60) / 4 - 60);
  });
  context.fillStyle = '#17212e';
  context.font = '20px "DejaVu Sans", "Noto Sans", sans-serif';
  notes.forEach((note, at) => context.fillText(note, 30, top + image.height + 50 + rows * 52 + at * 36, width - 60));
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error())), 'image/png'));
}
