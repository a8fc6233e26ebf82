// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.exchange.Execution;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Balances and fees.
///
/// Source: Coinbase Advanced Trade fact sheet 2.3 and 2.7.
final class AccountEndpoints {

    private static final int USUAL = 49;
    private static final int MOST = 250;
    private static final String OPENED = "2026-01-01T00:00:00Z";
    private static final List<String> FIAT = List.of("USD", "EUR", "GBP");

    private final ExchangeDesk desk;

    private AccountEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        AccountEndpoints endpoints = new AccountEndpoints(desk);
        router.get(Paths.BROKERAGE + "/accounts", gate.with(Permission.VIEW, endpoints::accounts))
                .get(
                        Paths.BROKERAGE + "/accounts/{uuid}",
                        gate.with(Permission.VIEW, endpoints::account))
                .get(
                        Paths.BROKERAGE + "/transaction_summary",
                        gate.with(Permission.VIEW, endpoints::summary))
                .get("/v2/accounts", gate.with(Permission.VIEW, endpoints::wallets));
    }

    private List<VenueBalance> balances(Caller caller) {
        return desk.ask(exchange -> exchange.balances(caller.customer()));
    }

    private Response accounts(Request request, Caller caller) {
        Query.Page<VenueBalance> page =
                Query.page(request, balances(caller), Query.limit(request, USUAL, MOST));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        var accounts = out.putArray("accounts");
        page.rows().forEach(each -> accounts.add(account(each, caller)));
        out.put("has_next", page.hasNext());
        out.put("cursor", page.next());
        out.put("size", page.rows().size());
        return Replies.json(out);
    }

    private Response account(Request request, Caller caller) {
        String uuid = request.pathValue("uuid");
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (VenueBalance each : balances(caller)) {
            if (caller.id(each.asset().code()).equals(uuid)) {
                out.set("account", account(each, caller));
                return Replies.json(out);
            }
        }
        throw RestRefusal.notFound("account " + uuid + " was not found");
    }

    private static ObjectNode account(VenueBalance balance, Caller caller) {
        String currency = balance.asset().code();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("uuid", caller.id(currency));
        out.put("name", currency + " Wallet");
        out.put("currency", currency);
        out.set("available_balance", Text.amount(balance.available(), currency));
        out.put("default", true);
        out.put("active", true);
        out.put("created_at", OPENED);
        out.put("updated_at", OPENED);
        out.putNull("deleted_at");
        out.put("type", isFiat(currency) ? "ACCOUNT_TYPE_FIAT" : "ACCOUNT_TYPE_CRYPTO");
        out.put("ready", true);
        out.set("hold", Text.amount(balance.reserved(), currency));
        out.put("retail_portfolio_id", caller.portfolioId());
        out.put("platform", "ACCOUNT_PLATFORM_CONSUMER");
        return out;
    }

    private static boolean isFiat(String currency) {
        return FIAT.contains(currency);
    }

    /// JSON numbers here are numbers.
    private Response summary(Request request, Caller caller) {
        return desk.ask(exchange -> {
            FeeRates rates = exchange.feeRates(caller.customer());
            BigDecimal volume = exchange.trailingVolume(caller.customer());
            BigDecimal fees =
                    exchange.executions(caller.customer()).stream()
                            .map(Execution::fee)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Replies.json(summary(rates, volume.doubleValue(), fees.doubleValue()));
        });
    }

    private static ObjectNode summary(FeeRates rates, double volume, double fees) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("total_volume", volume);
        out.put("total_fees", fees);
        out.set("fee_tier", tier(rates));
        out.putNull("margin_rate");
        out.putNull("goods_and_services_tax");
        out.put("advanced_trade_only_volume", volume);
        out.put("advanced_trade_only_fees", fees);
        out.put("coinbase_pro_volume", 0.0);
        out.put("coinbase_pro_fees", 0.0);
        out.put("total_balance", "");
        out.put("has_promo_fee", false);
        out.putArray("volume_breakdown");
        out.put("has_cost_plus_commission", false);
        out.set("fee_tier_without_promotion", tier(rates));
        return out;
    }

    private static ObjectNode tier(FeeRates rates) {
        ObjectNode tier = JsonNodeFactory.instance.objectNode();
        tier.put("pricing_tier", rates.tier());
        tier.put("usd_from", "");
        tier.put("usd_to", "");
        tier.put("taker_fee_rate", Text.of(rates.takerFraction()));
        tier.put("maker_fee_rate", Text.of(rates.makerFraction()));
        tier.put("aop_from", "");
        tier.put("aop_to", "");
        tier.putArray("volume_types_and_range");
        return tier;
    }

    /// The older list of the same wallets.
    private Response wallets(Request request, Caller caller) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode pagination = out.putObject("pagination");
        for (String each :
                List.of(
                        "ending_before",
                        "starting_after",
                        "previous_ending_before",
                        "next_starting_after",
                        "previous_uri",
                        "next_uri")) {
            pagination.putNull(each);
        }
        pagination.put("limit", MOST).put("order", "desc");
        var data = out.putArray("data");
        balances(caller).forEach(each -> data.add(wallet(each, caller)));
        return Replies.json(out);
    }

    private static ObjectNode wallet(VenueBalance balance, Caller caller) {
        String code = balance.asset().code();
        String id = caller.id(code);
        String type = isFiat(code) ? "fiat" : "crypto";
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", id);
        out.put("name", code + " Wallet");
        out.put("primary", true);
        out.put("type", isFiat(code) ? "fiat" : "wallet");
        out.putObject("currency")
                .put("code", code)
                .put("name", code)
                .put("exponent", isFiat(code) ? 2 : 8)
                .put("type", type);
        out.putObject("balance").put("amount", Text.of(balance.available())).put("currency", code);
        out.put("created_at", OPENED);
        out.put("updated_at", OPENED);
        out.put("resource", "account");
        out.put("resource_path", "/v2/accounts/" + id);
        return out;
    }
}
