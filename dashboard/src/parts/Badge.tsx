// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import './Badge.css';

export type Tone = 'gain' | 'loss' | 'warn' | 'accent' | 'quiet';

/** A word with a tone. The word alone says everything; the colour only helps the eye. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
