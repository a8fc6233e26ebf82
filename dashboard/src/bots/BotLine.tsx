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
  const { config, result } = bot;
  const running = bot.state === 'RUNNING';
  return (
    <tr className={running ? undefined : 'bot-stopped'}>
      <th scope="row">{config.id}</th>
      <td title={parameters(bot)}>{sentence(config.strategy)}</td>
      <td>
        {config.symbols.join(', ')} <span className="faint">{config.timeframe}</span>
      </td>
      <td>
        <Badge tone={running ? 'gain' : 'quiet'}>{bot.state.toLowerCase()}</Badge>
      </td>
      <td className="wrap">
        <LastDecision bot={bot} onOpen={onOpen} />
      </td>
      <td className="number">
        <Holdings bot={bot} />
      </td>
      <td className="number" title={split(bot)}>
        {result ? <Amount value={result.pnl} /> : <span className="faint">–</span>}
      </td>
      <td className="number">{result ? money(result.fees) : <span className="faint">–</span>}</td>
      <td>
        <Toggle running={running} onSwitch={onSwitch} name={config.id} />
      </td>
    </tr>
  );
}

function Holdings({ bot: { holdings } }: { bot: BotRow }) {
  if (holdings.length === 0) {
    return <span className="faint">flat</span>;
  }
  return holdings.map((each) => (
    <div key={each.quantity}>
      <span className="faint">{quantity(each.quantity)}</span> {money(each.marketValue)}
    </div>
  ));
}

function LastDecision({ bot, onOpen }: Pick<BotLineProps, 'bot' | 'onOpen'>) {
  const last = bot.latest[0];
  if (last === undefined) {
    return <span className="faint">not evaluated yet</span>;
  }
  return (
    <button
      type="button"
      className="link two-lines"
      title={last.reason}
      onClick={() => onOpen(last.id)}
    >
      <time className="faint" dateTime={last.asOf}>
        {shortMinute(last.asOf)}
      </time>{' '}
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
    <button
      type="button"
      className="small"
      disabled={busy}
      aria-label={`${word} ${name}`}
      onClick={press}
    >
      {word}
    </button>
  );

  async function press() {
    setBusy(true);
    await onSwitch();
    setBusy(false);
  }
}

function parameters({ config }: BotRow): string {
  return Object.entries(config.parameters)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function split({ result }: BotRow): string | undefined {
  return (
    result && `realized ${money(result.realizedPnl)}, unrealized ${money(result.unrealizedPnl)}`
  );
}
