// SPDX-License-Identifier: Apache-2.0
/// The console's endpoints: files of the page, reads of the board, the stream, and commands passed
/// on to the services that own them. Start at [dev.tradewind.console.resource.StreamResource].
@NullMarked
package dev.tradewind.console.resource;

import org.jspecify.annotations.NullMarked;
