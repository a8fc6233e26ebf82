// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';
import { span } from '../format/time';
import { useConnection, useNow } from '../live/useLive';
import type { Section } from '../wire/overview';
import './Panel.css';

interface PanelProps<T> {
  title: string;
  section: Section<T>;
  /** Right of the title: filters, as-of. */
  aside?: ReactNode;
  className?: string;
  children: (value: T) => ReactNode;
}

/**
 * A part of the page with its own honesty: what it shows, or why it cannot, and how old that is.
 */
export function Panel<T>({ title, section, aside, className, children }: PanelProps<T>) {
  const heading = useId();
  return (
    <section className={`panel ${className ?? ''}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {aside}
      </header>
      <Staleness section={section} />
      {section.value === undefined ? <Absence section={section} /> : children(section.value)}
    </section>
  );
}

function Staleness<T>({ section }: { section: Section<T> }) {
  const now = useNow();
  const connection = useConnection();
  if (section.value === undefined || section.state !== 'STALE' || connection === 'LOST') {
    return null;
  }
  const age = section.receivedAt ? span(now - Date.parse(section.receivedAt)) : 'unknown';
  return (
    <p className="panel-note" role="status">
      Not current: {section.reason}. Shown as of {age} ago.
    </p>
  );
}

function Absence<T>({ section }: { section: Section<T> }) {
  return (
    <p className="panel-empty" role="status">
      Nothing known yet: {section.reason ?? 'no answer so far'}.
    </p>
  );
}

/** What stands in a panel that works and has nothing to show. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="panel-empty">{children}</p>;
}
