// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { money } from '../format/money';
import { quantity } from '../format/quantity';
import { shortMinute } from '../format/time';
import { outcomeWords, sentence } from '../format/words';
import { Amount } from '../parts/Amount';
import { Badge } from '../parts/Badge';
import { SideWord } from '../parts/SideWord';
import type { BotRow } from '../wire/overview';

interface BotLineProps {
  bot: BotRow;
  onOpen: (decision: string) => void;
  onSwitch: () => Promise<void>;
}

/** One bot. */
export function BotLine({ bot, onOpen, onSwitch }: BotLineProps) {
  const running = bot.state === 'RUNNING';
  return (
    <tr className={running ? undefined : 'bot-stopped'}>
      <th scope="row">{bot.id}</th>
      <td title={parameters(bot)}>{sentence(bot.strategy)}</td>
      <td>
        {bot.symbols.join(', ')} <span className="faint">{bot.timeframe}</span>
      </td>
      <td>
        <Badge tone={running ? 'gain' : 'quiet'}>{bot.state.toLowerCase()}</Badge>
      </td>
      <td className="wrap">
        <LastDecision bot={bot} onOpen={onOpen} />
      </td>
      <td className="number">
        {bot.quantity && <span className="faint">{quantity(bot.quantity)} </span>}
        {bot.quantity ? money(bot.marketValue) : <span className="faint">flat</span>}
      </td>
      <td className="number" title={split(bot)}>
        <Amount value={bot.pnl} />
      </td>
      <td className="number">{money(bot.fees)}</td>
      <td>
        <Toggle running={running} onSwitch={onSwitch} name={bot.id} />
      </td>
    </tr>
  );
}

function LastDecision({ bot, onOpen }: Pick<BotLineProps, 'bot' | 'onOpen'>) {
  const last = bot.lastDecision;
  if (last === undefined) {
    return <span className="faint">not evaluated yet</span>;
  }
  return (
    <button type="button" className="link" title={last.reason} onClick={() => onOpen(last.id)}>
      <time className="faint" dateTime={last.asOf}>{shortMinute(last.asOf)}</time>{' '}
      {last.action && last.action !== 'HOLD' && <SideWord side={last.action} />}{' '}
      {outcomeWords(last.outcome)} <span className="faint">{last.reason}</span>
    </button>
  );
}

interface ToggleProps {
  running: boolean;
  name: string;
  onSwitch: () => Promise<void>;
}

function Toggle({ running, name, onSwitch }: ToggleProps) {
  const [busy, setBusy] = useState(false);
  const word = running ? 'Stop' : 'Start';
  return (
    <button type="button" className="small" disabled={busy} aria-label={`${word} ${name}`} onClick={press}>
      {word}
    </button>
  );

  async function press() {
    setBusy(true);
    await onSwitch();
    setBusy(false);
  }
}

function parameters(bot: BotRow): string {
  return Object.entries(bot.parameters)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function split(bot: BotRow): string {
  return `realized ${money(bot.realizedPnl)}, unrealized ${money(bot.unrealizedPnl)}`;
}
