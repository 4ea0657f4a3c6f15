// Keeps the board on the server soon after each change; says so when it cannot, and then tries again.
import type { Model } from './model';
import * as server from './server';
import { t } from './words';

const SOON = 700;
const AGAIN = 5000;

export class Keeper {
  version = 0;
  private dirty = false;
  private timer = 0;
  private running: Promise<void> | null = null;
  private readonly model: Model;
  private readonly said: HTMLElement;

  constructor(model: Model, said: HTMLElement) {
    this.model = model;
    this.said = said;
    addEventListener('beforeunload', (event) => { if (this.dirty) event.preventDefault(); });
  }

  get clean(): boolean { return !this.dirty; }

  changed(): void {
    this.dirty = true;
    this.said.textContent = t('board.saving');
    this.later(SOON);
  }

  /** Saves now what is not saved; true if all is. */
  async now(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.dirty) {
      this.running = this.save().finally(() => { this.running = null; });
      await this.running;
    }
    return !this.dirty;
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { void this.now(); }, pause);
  }

  private async save(): Promise<void> {
    this.dirty = false;
    try {
      this.version = await server.save(this.version, this.model.state());
      this.said.textContent = t('board.isSaved');
    } catch (error) {
      this.dirty = true;
      this.said.textContent = t('board.lost', (error as Error).message);
      this.later(AGAIN);
    }
  }
}
