// SPDX-License-Identifier: Apache-2.0
/// Where each part of the page comes from: one class per part that asks the services it needs
/// through their typed clients. A source throws [dev.tradewind.framework.client.CallException] when
/// it gets no answer, and the board then says so. Start at
/// [dev.tradewind.console.source.PortfolioSource].
@NullMarked
package dev.tradewind.console.source;

import org.jspecify.annotations.NullMarked;
