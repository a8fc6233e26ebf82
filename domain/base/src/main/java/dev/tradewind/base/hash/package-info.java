// SPDX-License-Identifier: Apache-2.0
/// One way to take a fingerprint: [dev.tradewind.base.hash.Sha256], of a text at once or of content as
/// it comes.
@NullMarked
package dev.tradewind.base.hash;

import org.jspecify.annotations.NullMarked;
