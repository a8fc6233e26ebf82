// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.simulator.book.clearing.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The accounts of the market's own participants: each opens rich when it first acts.
final class Participants {

    private static final BigDecimal RICH = new BigDecimal("1000000000000");

    private final Ledger ledger;
    private final List<Asset> assets;
    private final List<Integer> owners = new ArrayList<>();

    Participants(Ledger ledger, List<Asset> assets) {
        this.ledger = ledger;
        this.assets = assets;
    }

    /// The account number of a participant.
    int owner(int participant) {
        while (owners.size() <= participant) {
            int owner = ledger.open();
            assets.forEach(each -> ledger.deposit(owner, each, RICH));
            owners.add(owner);
        }
        return owners.get(participant);
    }
}
