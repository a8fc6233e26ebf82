// SPDX-License-Identifier: Apache-2.0
import './Meter.css';

interface MeterProps {
  /** 0–1; more than 1 fills the bar and shows as beyond. */
  fraction: number;
  label: string;
  tone?: string;
}

/** A share of a whole as a thin bar. */
export function Meter({ fraction, label, tone }: MeterProps) {
  const shown = Math.min(1, Math.max(0, fraction));
  const level = tone ?? (fraction >= 1 ? 'loss' : fraction >= 0.8 ? 'warn' : 'accent');
  return (
    <span
      className={`meter meter-${level}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(shown * 100)}
    >
      <span style={{ width: `${shown * 100}%` }} />
    </span>
  );
}
