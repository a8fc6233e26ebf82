// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells clients what they subscribed to: orders and status at once, the market when it is due. Used by the
/// hub's thread.
final class Broadcast {

    private final SubscriptionDesk desk;
    private final FaultPlan faults;
    private final Set<StreamClient> clients = new LinkedHashSet<>();
    private final MarketProgramme market;

    Broadcast(SubscriptionDesk desk, FaultPlan faults, long nanos) {
        this.desk = desk;
        this.faults = faults;
        market = new MarketProgramme(clients, nanos);
    }

    void dropAll() {
        clients.forEach(StreamClient::drop);
    }

    /// Something has happened at the exchange.
    void tell(News.OfExchange news, Scene scene) {
        switch (news) {
            case News.Traded(PublicTrade trade) -> market.note(trade);
            case News.OrderChanged(Customer customer, CustomerOrder order) ->
                    tell(customer, order, scene);
            case News.ListingChanged(Listing listing) -> market.tellStatus(listing, scene);
        }
    }

    private void tell(Customer customer, CustomerOrder order, Scene scene) {
        for (StreamClient client : clients) {
            if (client.subscriptions().follows(customer, order.entry().symbol())) {
                client.subscriptions()
                        .user()
                        .ifPresent(key ->
                                client.tell(
                                        Channel.USER,
                                        UserEvents.update(order, key),
                                        scene.moment()));
            }
        }
    }

    /// Somebody has asked for something, or the market made a step.
    void answer(News.OfOthers news, Scene scene) {
        switch (news) {
            case News.Came(StreamClient client) -> clients.add(client);
            case News.Left(StreamClient client) -> clients.remove(client);
            case News.Said(StreamClient client, String text) -> answer(client, text, scene);
            case News.Stepped() -> market.tellStep(scene);
        }
    }

    /// Everybody hears first what has changed, so that a snapshot has nothing that its reader has yet to
    /// hear.
    private void answer(StreamClient client, String text, Scene scene) {
        market.tellWhatWaits(scene);
        switch (desk.hear(text, client.subscriptions(), scene.exchange())) {
            case SubscriptionDesk.Outcome.Refused(String reason) ->
                    client.refuse(reason, scene.moment());
            case SubscriptionDesk.Outcome.Unsubscribed() ->
                    client.tellSubscriptions(scene.moment());
            case SubscriptionDesk.Outcome.Subscribed(Channel channel, List<Symbol> products) -> {
                client.tellSubscriptions(scene.moment());
                for (String events : snapshots(channel, products, client, scene)) {
                    client.tell(channel, events, scene.moment());
                }
            }
        }
    }

    private List<String> snapshots(
            Channel channel, List<Symbol> products, StreamClient client, Scene scene) {
        return channel == Channel.USER
                ? client.subscriptions()
                        .user()
                        .map(key -> open(key, client, scene.exchange()))
                        .orElseGet(List::of)
                : market.snapshots(channel, products, scene);
    }

    private List<String> open(KnownKey key, StreamClient client, Exchange exchange) {
        List<CustomerOrder> open =
                exchange.orders(key.customer()).stream()
                        .filter(CustomerOrder::isOpen)
                        .filter(order ->
                                client.subscriptions()
                                        .follows(key.customer(), order.entry().symbol()))
                        .toList();
        return UserEvents.snapshot(open, faults.snapshotPage(), key);
    }

    /// Tells what has waited long enough, and ends clients that subscribe to nothing.
    void tellWhatIsDue(Duration subscribeTime, Scene scene) {
        clients.forEach(client -> client.requireSubscription(scene.nanos(), subscribeTime));
        market.tellWhatIsDue(scene);
    }
}
