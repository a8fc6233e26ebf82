// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.account;

import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.rest.Page;
import dev.tradewind.coinbase.rest.Priority;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks for the account. Every method may throw [dev.tradewind.venue.VenueException]. Safe from any
/// thread.
public final class AccountClient {

    private static final int PAGE = 250;
    private static final String VAULT = "ACCOUNT_TYPE_VAULT";

    private final RestClient rest;

    public AccountClient(RestClient rest) {
        this.rest = rest;
    }

    /// Every asset with its balance, sorted by asset. Wallets of one asset are added up; vaults,
    /// which cannot trade, are left out.
    public List<VenueBalance> balances() {
        SortedMap<Asset, VenueBalance> balances = new TreeMap<>();
        for (VenueBalance each : wallets()) {
            balances.merge(
                    each.asset(),
                    each,
                    (one, other) ->
                            new VenueBalance(
                                    one.asset(),
                                    one.available().add(other.available()),
                                    one.reserved().add(other.reserved())));
        }
        return List.copyOf(balances.values());
    }

    private List<VenueBalance> wallets() {
        return rest.askAll(
                Call.read(Priority.ACCOUNT, "/accounts").with("limit", PAGE),
                answer ->
                        new Page<>(
                                page(answer),
                                answer.isTrue("has_next")
                                        ? Optional.of(answer.text("cursor"))
                                        : Optional.empty()));
    }

    /// A wallet whose asset has no usable name cannot hold anything we trade; an amount that cannot
    /// be read makes the whole answer unreadable.
    private static List<VenueBalance> page(WireObject answer) {
        List<VenueBalance> page = new ArrayList<>();
        for (WireObject account : answer.objects("accounts")) {
            String code = account.text("currency");
            if (!code.matches("[A-Z0-9]{1,16}")) {
                account.leaveOut("currency " + code);
            } else if (!account.findText("type").map(VAULT::equals).orElse(false)) {
                page.add(balance(new Asset(code), account));
            }
        }
        return page;
    }

    private static VenueBalance balance(Asset asset, WireObject account) {
        return new VenueBalance(
                asset,
                account.object("available_balance").decimal("value"),
                account.findObject("hold")
                        .flatMap(hold -> hold.findDecimal("value"))
                        .orElse(BigDecimal.ZERO));
    }

    /// The rates of the account's fee tier. The label says little; the two rates count.
    public FeeRates feeRates() {
        Call call =
                Call.read(Priority.ACCOUNT, "/transaction_summary").with("product_type", "SPOT");
        return rest.ask(
                call,
                answer -> {
                    WireObject tier = answer.object("fee_tier");
                    return new FeeRates(
                            tier.findText("pricing_tier").orElse(""),
                            tier.decimal("maker_fee_rate"),
                            tier.decimal("taker_fee_rate"));
                });
    }

    /// What the key may do.
    public KeyPermissions permissions() {
        return rest.ask(
                Call.read(Priority.ACCOUNT, "/key_permissions"),
                answer ->
                        new KeyPermissions(
                                answer.isTrue("can_view"),
                                answer.isTrue("can_trade"),
                                answer.isTrue("can_transfer"),
                                answer.findText("portfolio_uuid").orElse("")));
    }
}
