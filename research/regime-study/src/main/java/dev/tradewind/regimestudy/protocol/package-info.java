// SPDX-License-Identifier: Apache-2.0
/// The rules of the contest. [dev.tradewind.regimestudy.protocol.GeneratedProtocol] scores a
/// contestant on generated markets, [dev.tradewind.regimestudy.protocol.RecordedProtocol] on a
/// recorded one, with the recorded [dev.tradewind.regimestudy.protocol.Crash]es as gates.
@NullMarked
package dev.tradewind.regimestudy.protocol;

import org.jspecify.annotations.NullMarked;
