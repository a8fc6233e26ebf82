// SPDX-License-Identifier: Apache-2.0
import { ConnectionState } from '../system/ConnectionState';
import { type Theme, useTheme } from '../theme/useTheme';
import './Masthead.css';

const THEME_WORDS: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

/** The name of the house, and what concerns the page itself. */
export function Masthead() {
  const { theme, next } = useTheme();
  return (
    <header className="masthead">
      <h1>
        <img src="/favicon.svg" alt="" width="20" height="20" /> Tradewind
      </h1>
      <ConnectionState />
      <button
        type="button"
        className="quiet small"
        aria-label={`Theme: ${theme}. Change`}
        onClick={next}
      >
        {THEME_WORDS[theme]}
      </button>
    </header>
  );
}
