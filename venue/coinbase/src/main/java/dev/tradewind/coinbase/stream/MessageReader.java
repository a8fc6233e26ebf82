// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.market.Candles;
import dev.tradewind.coinbase.market.PublicTrade;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads messages. Channels that nobody here knows are counted and ignored. Of tickers, trades and
/// candles, what cannot be read is left out; of books and orders, where a missing piece would make
/// the rest wrong, it makes the message unreadable. Safe from any thread.
public final class MessageReader {

    private final WireReader reader;
    private final Aliases aliases;

    public MessageReader(WireReader reader) {
        this(reader, Aliases.NONE);
    }

    /// @param aliases the names under which market data is wanted
    public MessageReader(WireReader reader, Aliases aliases) {
        this.reader = reader;
        this.aliases = aliases;
    }

    /// The message in `text`; throws [dev.tradewind.coinbase.wire.UnreadableException].
    public Envelope read(String text) {
        return reader.object("message", text).as(this::envelope);
    }

    private Envelope envelope(WireObject message) {
        OptionalLong sequence =
                message.has("sequence_num")
                        ? OptionalLong.of(message.whole("sequence_num"))
                        : OptionalLong.empty();
        Optional<Instant> time = message.findTime("timestamp");
        if (message.findText("type").map("error"::equals).orElse(false)) {
            String reason = message.findText("message").orElse("no reason told");
            return new Envelope(sequence, time, List.of(new StreamMessage.Refused(reason)));
        }
        String channel = message.text("channel");
        if (channel.equals("subscriptions")) {
            return new Envelope(sequence, time, confirmed(message));
        }
        List<StreamMessage> messages = new ArrayList<>();
        Optional<Channel> known = Channel.ofMessage(channel);
        if (known.isEmpty()) {
            reader.oddities().count("unknown channel " + channel);
        } else {
            for (WireObject event : message.objects("events")) {
                messages.addAll(event.as(each -> event(known.get(), each)));
            }
        }
        return new Envelope(sequence, time, messages);
    }

    private static List<StreamMessage> confirmed(WireObject message) {
        List<String> channels = new ArrayList<>();
        for (WireObject event : message.objects("events")) {
            event.findObject("subscriptions").ifPresent(each -> channels.addAll(each.fields()));
        }
        return List.of(new StreamMessage.Confirmed(List.copyOf(channels)));
    }

    private List<? extends StreamMessage> event(Channel channel, WireObject event) {
        boolean isSnapshot = event.findText("type").map("snapshot"::equals).orElse(false);
        return switch (channel) {
            case HEARTBEATS ->
                    List.of(new StreamMessage.Heartbeat(event.whole("heartbeat_counter")));
            case TICKER, TICKER_BATCH ->
                    List.of(
                            new StreamMessage.Tickers(
                                    named(
                                            event.readable("tickers", TickerUpdate::read),
                                            TickerUpdate::symbol,
                                            TickerUpdate::as)));
            case MARKET_TRADES ->
                    List.of(
                            new StreamMessage.Trades(
                                    isSnapshot,
                                    named(
                                            event.readable("trades", PublicTrade::read),
                                            PublicTrade::symbol,
                                            PublicTrade::as)));
            case CANDLES ->
                    named(
                            event.readable("candles", MessageReader::candle),
                            StreamMessage.CandleChanged::symbol,
                            (candle, name) -> new StreamMessage.CandleChanged(name, candle.bar()));
            case LEVEL2 -> book(event, isSnapshot);
            case USER ->
                    List.of(
                            new StreamMessage.OrdersChanged(
                                    isSnapshot, event.all("orders", UserOrder::read)));
        };
    }

    private List<StreamMessage.BookChanged> book(WireObject event, boolean isSnapshot) {
        List<LevelChange> changes = event.all("updates", LevelChange::read);
        return aliases.names(Symbol.parse(event.text("product_id"))).stream()
                .map(name -> new StreamMessage.BookChanged(name, isSnapshot, changes))
                .toList();
    }

    /// The rows under the names that were asked for.
    private <T> List<T> named(
            List<T> rows, Function<T, Symbol> symbol, BiFunction<T, Symbol, T> renamed) {
        return rows.stream()
                .flatMap(row ->
                        aliases.names(symbol.apply(row)).stream()
                                .map(name -> renamed.apply(row, name)))
                .toList();
    }

    private static StreamMessage.CandleChanged candle(WireObject row) {
        return new StreamMessage.CandleChanged(
                Symbol.parse(row.text("product_id")), Candles.read(row));
    }
}
