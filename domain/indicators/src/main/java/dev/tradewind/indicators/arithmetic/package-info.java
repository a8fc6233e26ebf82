// SPDX-License-Identifier: Apache-2.0
/// Arithmetic that answers the same bits on every machine: [dev.tradewind.indicators.arithmetic.NaturalLog] and
/// [dev.tradewind.indicators.arithmetic.Share].
@NullMarked
package dev.tradewind.indicators.arithmetic;

import org.jspecify.annotations.NullMarked;
