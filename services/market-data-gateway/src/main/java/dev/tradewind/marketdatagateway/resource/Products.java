// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.marketdatagateway.view.BarReader;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.List;

/// Finds what a request names, or answers with the names there are.
final class Products {

    private final MarketMemory memory;

    Products(MarketMemory memory) {
        this.memory = memory;
    }

    /// The market; 503 until the venue has been reached for the first time.
    MarketMemory.Market market() {
        return memory.market()
                .orElseThrow(() ->
                        ProblemException.of(
                                ProblemCode.DEPENDENCY_UNAVAILABLE,
                                "the venue has not been reached yet"));
    }

    /// The product in the path.
    Symbol symbol(Request request) {
        return symbol(request.pathValue("symbol"));
    }

    /// The product called `name`.
    Symbol symbol(String name) {
        List<Symbol> known = market().symbols();
        return known.stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.unknownResource(
                                "symbol", name, known.stream().map(Symbol::toString).toList()));
    }

    /// The timeframe in the query, the market's own if none is given.
    Timeframe timeframe(Request request) {
        Timeframe own = market().timeframe();
        String code = request.query("timeframe").orElse(own.code());
        List<Timeframe> known = BarReader.timeframes(own);
        return known.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.unknownResource(
                                "timeframe", code, known.stream().map(Timeframe::code).toList()));
    }
}
