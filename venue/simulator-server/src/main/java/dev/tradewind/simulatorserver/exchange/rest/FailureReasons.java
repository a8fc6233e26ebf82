// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import java.util.List;

/// Which of Coinbase's two lists of reasons a refusal is in: those of new orders, those of previews, or
/// both.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8.
final class FailureReasons {

    private static final String PREVIEW = "PREVIEW_";

    private static final List<String> ONLY_NEW =
            List.of(
                    "UNSUPPORTED_ORDER_CONFIGURATION",
                    "ORDER_ENTRY_DISABLED",
                    "DUPLICATE_CLIENT_ORDER_ID",
                    "STOP_ALREADY_TRIGGERED");

    private static final List<String> ONLY_PREVIEW =
            List.of(
                    "INVALID_QUOTE_SIZE_PRECISION",
                    "INVALID_STOP_PRICE_PRECISION",
                    "INVALID_BASE_SIZE_TOO_SMALL",
                    "INVALID_BASE_SIZE_TOO_LARGE",
                    "INVALID_QUOTE_SIZE_TOO_SMALL",
                    "INVALID_QUOTE_SIZE_TOO_LARGE",
                    "INVALID_PRICE_TOO_LARGE",
                    "INVALID_STOP_PRICE",
                    "STOP_PRICE_ABOVE_LIMIT_PRICE",
                    "STOP_PRICE_BELOW_LIMIT_PRICE",
                    "STOP_PRICE_ABOVE_LAST_TRADE_PRICE",
                    "STOP_PRICE_BELOW_LAST_TRADE_PRICE",
                    "INVALID_BRACKET_PRICES",
                    "INVALID_BRACKET_LIMIT_PRICE",
                    "INVALID_BRACKET_STOP_TRIGGER_PRICE",
                    "INVALID_BRACKET_ORDER_SIDE");

    private FailureReasons() {}

    /// `new_order_failure_reason`.
    static String ofNewOrder(String code) {
        return ONLY_PREVIEW.contains(code) ? "UNKNOWN_FAILURE_REASON" : code;
    }

    /// `preview_failure_reason`.
    static String ofPreview(String code) {
        return ONLY_NEW.contains(code) ? "UNKNOWN_PREVIEW_FAILURE_REASON" : PREVIEW + code;
    }

    /// `error`, the older field for both.
    static String error(String code) {
        return ONLY_PREVIEW.contains(code) ? PREVIEW + code : code;
    }
}
