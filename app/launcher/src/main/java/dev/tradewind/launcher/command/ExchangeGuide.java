// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import java.util.List;

/// Tells a person how to reach a running exchange with the clients they have.
final class ExchangeGuide {

    private ExchangeGuide() {}

    static List<String> lines(RunExchange.Place place) {
        return List.of(
                "A simulated exchange is open; nothing here is real money.",
                "  market     " + place.market() + "; " + place.fills(),
                "  REST       " + place.rest() + "   or " + place.tlsRest(),
                "  WebSocket  " + place.stream() + "     or " + place.tlsStream(),
                "  keys       " + place.ecdsaKeyFile(),
                "             " + place.ed25519KeyFile(),
                "  authority  " + place.authorityFile(),
                "",
                "ccxt (JavaScript):",
                "  const key = JSON.parse(fs.readFileSync('" + place.ecdsaKeyFile() + "'));",
                "  const exchange = new ccxt.pro.coinbase({apiKey: key.name, secret: key.privateKey});",
                "  exchange.urls.api.rest = '" + place.rest() + "';",
                "  exchange.urls.api.ws = '" + place.stream() + "';",
                "",
                "Coinbase's Python SDK (REQUESTS_CA_BUNDLE=" + place.authorityFile() + "):",
                "  RESTClient(key_file='%s', base_url='%s')"
                        .formatted(place.ecdsaKeyFile(), host(place.tlsRest())),
                "  WSClient(key_file='%s', base_url='%s', on_message=print)"
                        .formatted(place.ecdsaKeyFile(), place.stream()),
                "",
                "Ctrl-C closes it; its books and orders are forgotten.");
    }

    /// The SDK wants no scheme.
    private static String host(String url) {
        return url.replaceFirst("^https://", "");
    }
}
