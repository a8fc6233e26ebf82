// SPDX-License-Identifier: Apache-2.0
import { SimulatedBanner } from '../banner/SimulatedBanner';
import { BotsTable } from '../bots/BotsTable';
import { DecisionDialog } from '../decisions/DecisionDialog';
import { DecisionsPanel } from '../decisions/DecisionsPanel';
import { OrdersPanel } from '../orders/OrdersPanel';
import { EquityPanel } from '../portfolio/EquityPanel';
import { Figures } from '../portfolio/Figures';
import { PositionsTable } from '../portfolio/PositionsTable';
import { RegimePanel } from '../regimes/RegimePanel';
import { CorrelationPanel } from '../risk/CorrelationPanel';
import { RiskPanel } from '../risk/RiskPanel';
import { LostConnection } from '../system/ConnectionState';
import { ServiceStrip } from '../system/ServiceStrip';
import './App.css';
import { Footer } from './Footer';
import { Masthead } from './Masthead';
import { useOpenDecision } from './useOpenDecision';

/** The overview: what the system is, has, thinks and does, on one page. */
export function App() {
  const { decision, open, close } = useOpenDecision();
  return (
    <>
      <div className="top">
        <SimulatedBanner />
        <Masthead />
        <LostConnection />
      </div>
      <main>
        <ServiceStrip />
        <Figures />
        <EquityPanel />
        <RegimePanel />
        <RiskPanel />
        <CorrelationPanel />
        <DecisionsPanel onOpen={open} />
        <PositionsTable />
        <OrdersPanel />
        <BotsTable onOpen={open} />
      </main>
      <Footer />
      {decision !== null && <DecisionDialog id={decision} onClose={close} />}
    </>
  );
}
