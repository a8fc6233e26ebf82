// SPDX-License-Identifier: Apache-2.0

/** BUY or SELL, coloured. */
export function SideWord({ side }: { side: string }) {
  const tone = side === 'BUY' ? 'gain' : side === 'SELL' ? 'loss' : 'faint';
  return <span className={tone}>{side.charAt(0) + side.slice(1).toLowerCase()}</span>;
}
