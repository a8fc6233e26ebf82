// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { SectionName, Sections } from '../wire/overview';
import type { LiveState } from './state';
import type { LiveStream } from './stream';

export const StreamContext = createContext<LiveStream | null>(null);

function useStream(): LiveStream {
  const stream = useContext(StreamContext);
  if (stream === null) {
    throw new Error('a component that shows live state must be inside StreamContext');
  }
  return stream;
}

function usePart<T>(select: (state: LiveState) => T): T {
  const stream = useStream();
  return useSyncExternalStore(stream.subscribe, () => select(stream.current()));
}

/** One part of the page; the component renders again only when that part changed. */
export function useSection<N extends SectionName>(name: N): Sections[N] {
  return usePart((state) => state.sections[name]) ?? ABSENT_SECTION;
}

const ABSENT_SECTION = { state: 'ABSENT' as const, reason: 'waiting for the console' };

export function useConnection() {
  return usePart((state) => state.connection);
}

export function useHeardAt(): number | null {
  return usePart((state) => state.heardAt);
}

/** The browser's time, renewed every second, for ages. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
