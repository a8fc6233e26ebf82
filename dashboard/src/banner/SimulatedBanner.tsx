// SPDX-License-Identifier: Apache-2.0
import { count } from '../format/number';
import { minute } from '../format/time';
import { useSection } from '../live/useLive';
import type { Market, Section } from '../wire/overview';
import './SimulatedBanner.css';

/** The strip nobody can miss: whether this is play money, on which market, at whose time. */
export function SimulatedBanner() {
  return <Banner section={useSection('market')} />;
}

function Banner({ section }: { section: Section<Market> }) {
  const market = section.value;
  if (market === undefined) {
    return (
      <div className="banner banner-unknown" role="status">
        <strong>Market unknown</strong>
        <span>{section.reason ?? 'waiting for the console'}</span>
      </div>
    );
  }
  if (!market.simulated) {
    return null;
  }
  return (
    <div className="banner banner-simulated" role="status">
      <strong>Simulated</strong>
      <span className="banner-label" title={market.label}>
        {market.label}
      </span>
      <span>{pace(market)}</span>
      <span>
        venue time <time dateTime={market.venueTime}>{minute(market.venueTime)}</time> UTC
      </span>
      <span className="banner-promise">no real orders, no real money</span>
    </div>
  );
}

/** The measured pace, to two digits: it is never exact. */
function pace({ finished, speed }: Market): string {
  if (finished) {
    return 'recording has ended';
  }
  if (speed === undefined) {
    return 'measuring the pace';
  }
  if (speed === 0) {
    return 'clock stands still';
  }
  return speed < 1.5 ? 'real time' : `${count(Number(speed.toPrecision(2)))}× real time`;
}
