// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

const PREFIX = '#decision=';

/** The decision named in the address, so that it can be linked to and the back button closes it. */
export function useOpenDecision() {
  const [decision, setDecision] = useState(fromAddress);
  useEffect(() => {
    const follow = () => setDecision(fromAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return {
    decision,
    open: (id: string) => {
      window.location.hash = PREFIX + encodeURIComponent(id);
    },
    close: () => {
      window.history.replaceState(null, '', window.location.pathname);
      setDecision(null);
    },
  };
}

function fromAddress(): string | null {
  const { hash } = window.location;
  return hash.startsWith(PREFIX) ? decodeURIComponent(hash.slice(PREFIX.length)) : null;
}
