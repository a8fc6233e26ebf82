// SPDX-License-Identifier: Apache-2.0
import './Footer.css';

/** What the page promises, and whose work it stands on. */
export function Footer() {
  return (
    <footer className="footer">
      <p>Times are UTC, bars count from their close. Results are net of the fees charged.</p>
      <p>
        Charts: TradingView Lightweight Charts™, Copyright © 2025 TradingView, Inc.{' '}
        <a href="https://www.tradingview.com/" rel="noreferrer">
          tradingview.com
        </a>
      </p>
    </footer>
  );
}
