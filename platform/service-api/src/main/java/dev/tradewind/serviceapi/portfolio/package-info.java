// SPDX-License-Identifier: Apache-2.0
/// The portfolio manager on the wire: [dev.tradewind.serviceapi.portfolio.PortfolioClient] and what
/// it gets, and the event of its feed, [dev.tradewind.serviceapi.portfolio.SnapshotTaken]. Start at
/// `PortfolioClient`.
@NullMarked
package dev.tradewind.serviceapi.portfolio;

import org.jspecify.annotations.NullMarked;
