// SPDX-License-Identifier: Apache-2.0
import { price } from '../../format/price';
import { quantity } from '../../format/quantity';
import { sentence } from '../../format/words';
import type { DecisionRecord, ExecutionReceipt } from '../../wire/decision';
import { Facts } from './Facts';
import { PlanTable } from './PlanTable';
import { Step, type StepVerdict } from './Step';

const VERDICT: Record<ExecutionReceipt['status'], StepVerdict> = {
  SENT: 'passed',
  WAITING: 'calm',
  REFUSED: 'stopped',
  UNKNOWN: 'reduced',
};

/** How the trade was to be worked, what else was weighed, and what became of it at once. */
export function ExecutionStep({
  receipt,
  record,
}: {
  receipt: ExecutionReceipt;
  record: DecisionRecord;
}) {
  const { plan } = receipt;
  return (
    <Step name="Execution" verdict={VERDICT[receipt.status]} headline={sentence(receipt.status)}>
      <p>
        {receipt.reason}
        {receipt.code && <span className="faint"> ({receipt.code})</span>}
      </p>
      {plan && plan.reason !== receipt.reason && <p className="soft">Plan: {plan.reason}</p>}
      {plan && <PlanTable alternatives={plan.alternatives} chosen={plan.chosen} />}
      <Facts facts={[...wish(record), ...order(receipt)]} />
    </Step>
  );
}

function wish({ wanted, crossed }: DecisionRecord): (readonly [string, string])[] {
  return [
    ...(wanted ? [['This bot wanted', quantity(wanted)] as const] : []),
    ...(crossed && crossed !== '0'
      ? [['Crossed with our own bots', quantity(crossed)] as const]
      : []),
  ];
}

function order({ plan, clientOrderId }: ExecutionReceipt): (readonly [string, string])[] {
  const sent = plan?.order;
  return [
    ...(sent
      ? [
          ['Order', `${quantity(sent.quantity)} at ${price(sent.limitPrice)}`] as const,
          ['Terms', `${sent.timeInForce}${sent.postOnly ? ', post-only' : ''}`] as const,
        ]
      : []),
    ...(clientOrderId ? [['Order id', clientOrderId] as const] : []),
  ];
}
