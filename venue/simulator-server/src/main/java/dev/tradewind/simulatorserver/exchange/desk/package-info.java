// SPDX-License-Identifier: Apache-2.0
/// The exchange as several threads use it, and its clock.
@NullMarked
package dev.tradewind.simulatorserver.exchange.desk;

import org.jspecify.annotations.NullMarked;
