// SPDX-License-Identifier: Apache-2.0
import { SECTION_NAMES, type Sections } from '../wire/overview';
import {
  type LiveState,
  NOTHING_YET,
  withBeat,
  withLoss,
  withSection,
  withSnapshot,
} from './state';

/** What the stream needs of the browser's EventSource. */
export interface Source {
  readonly readyState: number;
  onerror: ((event: Event) => unknown) | null;
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface Environment {
  open(): Source;
  now(): number;
  every(millis: number, action: () => void): () => void;
}

/** The console beats every two seconds; this much silence means it is gone or frozen. */
export const SILENCE_MILLIS = 7_000;
const CHECK_MILLIS = 1_000;
const REOPEN_MILLIS = 3_000;
const CLOSED = 2;

/**
 * The page's one connection: keeps the latest of everything and tells subscribers of each change.
 * It reopens by
 * itself; every opening begins with a snapshot, so nothing has to be caught up.
 */
export class LiveStream {
  private state: LiveState = NOTHING_YET;
  private source: Source | null = null;
  private openedAt = 0;
  private stopChecking: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly environment: Environment) {}

  current = (): LiveState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.start();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        this.stop();
      }
    };
  };

  private start() {
    this.open();
    this.stopChecking = this.environment.every(CHECK_MILLIS, () => this.check());
  }

  private stop() {
    this.stopChecking?.();
    this.source?.close();
    this.source = null;
  }

  private open() {
    this.source?.close();
    this.openedAt = this.environment.now();
    const source = this.environment.open();
    this.source = source;
    source.onerror = () => this.change(withLoss(this.state));
    source.addEventListener('beat', () =>
      this.change(withBeat(this.state, this.environment.now())),
    );
    source.addEventListener('snapshot', (event) =>
      this.change(
        withSnapshot(this.state, JSON.parse(event.data) as Sections, this.environment.now()),
      ),
    );
    for (const name of SECTION_NAMES) {
      source.addEventListener(name, (event) =>
        this.change(withSection(this.state, name, JSON.parse(event.data), this.environment.now())),
      );
    }
  }

  /** Notices silence, and replaces a connection that gave up or froze. */
  private check() {
    const now = this.environment.now();
    const silent = now - Math.max(this.state.heardAt ?? 0, this.openedAt) > SILENCE_MILLIS;
    const closed = this.source?.readyState === CLOSED && now - this.openedAt > REOPEN_MILLIS;
    if (silent) {
      this.change(withLoss(this.state));
    }
    if (silent || closed) {
      this.open();
    }
  }

  private change(next: LiveState) {
    if (next !== this.state) {
      this.state = next;
      this.listeners.forEach((listener) => listener());
    }
  }
}

/** The stream of the console that served this page. */
export function browserStream(): LiveStream {
  return new LiveStream({
    open: () => new EventSource('/api/v1/stream') as Source,
    now: () => Date.now(),
    every: (millis, action) => {
      const timer = setInterval(action, millis);
      return () => clearInterval(timer);
    },
  });
}
