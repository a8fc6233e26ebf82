// SPDX-License-Identifier: Apache-2.0
/// The study of the regime classifiers. Start at
/// [dev.tradewind.regimestudy.protocol.GeneratedProtocol] and
/// [dev.tradewind.regimestudy.protocol.RecordedProtocol].
@NullMarked
package dev.tradewind.regimestudy;

import org.jspecify.annotations.NullMarked;
