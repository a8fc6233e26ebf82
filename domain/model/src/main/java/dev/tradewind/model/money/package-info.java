// SPDX-License-Identifier: Apache-2.0
/// Exact amounts: [dev.tradewind.model.money.Price], [dev.tradewind.model.money.Quantity] and
/// [dev.tradewind.model.money.Money] each hold one normalised decimal, so equal values are equal objects.
/// A price times a quantity is money; there is no other product between them. Start at `Money`.
@NullMarked
package dev.tradewind.model.money;

import org.jspecify.annotations.NullMarked;
