// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.resource;

import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.order.Fill;
import java.util.List;
import java.util.stream.Collectors;

/// Fills as CSV, one line each; no field can hold a comma or a quote.
final class FillsCsv {

    private static final String HEADER =
            "time,entry_id,client_order_id,venue_order_id,symbol,side,price,quantity,"
                    + "fee,fee_currency,role,late,shares\n";

    private FillsCsv() {}

    static String of(List<BookedFill> fills) {
        return fills.stream().map(FillsCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(BookedFill booked) {
        Fill fill = booked.fill();
        return String.join(
                        ",",
                        fill.time().toString(),
                        fill.entryId(),
                        fill.clientOrderId().value(),
                        fill.venueOrderId().value(),
                        fill.symbol().toString(),
                        fill.side().name(),
                        fill.price().toString(),
                        fill.quantity().toString(),
                        fill.fee().amount().toPlainString(),
                        fill.fee().currency().code(),
                        fill.role().name(),
                        Boolean.toString(booked.late()),
                        shares(booked.shares()))
                + "\n";
    }

    private static String shares(List<BotShare> shares) {
        return shares.stream()
                .map(share -> share.bot() + "=" + share.quantity())
                .collect(Collectors.joining(" "));
    }
}
