// SPDX-License-Identifier: Apache-2.0
/// The portfolio manager's endpoints: answers in JSON, exports in CSV, the stream of equity.
@NullMarked
package dev.tradewind.portfoliomanager.resource;

import org.jspecify.annotations.NullMarked;
