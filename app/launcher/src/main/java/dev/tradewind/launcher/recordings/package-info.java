// SPDX-License-Identifier: Apache-2.0
/// Recorded market data as files. Start at [dev.tradewind.launcher.recordings.RecordingFolder].
@NullMarked
package dev.tradewind.launcher.recordings;

import org.jspecify.annotations.NullMarked;
