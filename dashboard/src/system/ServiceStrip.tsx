// SPDX-License-Identifier: Apache-2.0
import { sentence } from '../format/words';
import { useSection } from '../live/useLive';
import type { ServiceHealth, ServiceState } from '../wire/overview';
import './ServiceStrip.css';

const MARK: Record<ServiceState, string> = { READY: '●', DEGRADED: '◐', WAITING: '◌', DOWN: '✕' };

/** Every service: what state it is in, and why when that is not ready. */
export function ServiceStrip() {
  const { value, reason } = useSection('services');
  if (value === undefined) {
    return <p className="services services-empty">Services: {reason}</p>;
  }
  return (
    <ul className="services" aria-label="Services">
      {value.map((each) => (
        <Service key={each.name} health={each} />
      ))}
    </ul>
  );
}

function Service({ health }: { health: ServiceHealth }) {
  const ready = health.state === 'READY';
  return (
    <li className={`service service-${health.state.toLowerCase()}`} title={health.reason}>
      <span className="service-mark" aria-hidden="true">
        {MARK[health.state]}
      </span>
      <span className="service-name">{sentence(health.name)}</span>
      <span className="service-state">{health.state.toLowerCase()}</span>
      {!ready && <span className="service-reason">{health.reason}</span>}
    </li>
  );
}
