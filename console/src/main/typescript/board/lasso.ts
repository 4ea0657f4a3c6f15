// A line drawn around entities to choose them. Nothing needs it: the table and the keyboard choose as well.

export function lasso(container: HTMLElement, done: (line: { x: number; y: number }[]) => void): () => void {
  const overlay = document.createElement('canvas');
  overlay.id = 'lasso';
  overlay.width = container.clientWidth;
  overlay.height = container.clientHeight;
  container.append(overlay);
  container.classList.add('lassoing');
  const context = overlay.getContext('2d')!;
  context.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue('--accent');
  context.lineWidth = 2;
  let line: { x: number; y: number }[] = [];
  let drawing = false;
  overlay.addEventListener('pointerdown', (event) => { drawing = true; line = [{ x: event.offsetX, y: event.offsetY }]; overlay.setPointerCapture(event.pointerId); });
  overlay.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    line.push({ x: event.offsetX, y: event.offsetY });
    context.clearRect(0, 0, overlay.width, overlay.height);
    context.beginPath();
    line.forEach((at, i) => (i ? context.lineTo(at.x, at.y) : context.moveTo(at.x, at.y)));
    context.closePath();
    context.stroke();
  });
  // The graph beneath must not take the line for a click beside everything, which would let go of what was just caught.
  ['mousedown', 'touchstart'].forEach((press) => overlay.addEventListener(press, (event) => event.stopPropagation()));
  const end = (): void => { overlay.remove(); container.classList.remove('lassoing'); };
  overlay.addEventListener('pointerup', () => { if (drawing) { end(); done(line); } });
  return end;
}
