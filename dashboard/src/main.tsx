// SPDX-License-Identifier: Apache-2.0
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { browserStream } from './live/stream';
import { StreamContext } from './live/useLive';
import './theme/tokens.css';
import './theme/base.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StreamContext value={browserStream()}>
      <App />
    </StreamContext>
  </StrictMode>,
);
