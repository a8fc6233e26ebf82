// SPDX-License-Identifier: Apache-2.0
/// One request, one answer: [dev.tradewind.coinbase.rest.RestClient] signs, keeps within the
/// [dev.tradewind.coinbase.rest.RateBudget], repeats what may be repeated, and says honestly what is
/// known afterwards. The requests of the venue are in the packages `market`, `account` and `order`.
@NullMarked
package dev.tradewind.coinbase.rest;

import org.jspecify.annotations.NullMarked;
