// SPDX-License-Identifier: Apache-2.0
/// Events between services without a broker. A producer appends to its
/// [dev.tradewind.framework.feed.EventFeed] in the transaction of the change it tells of; a
/// [dev.tradewind.framework.feed.FeedConsumer] reads it over HTTP and moves its cursor in the
/// transaction of the effect. Delivery is at least once and in order, the effect exactly once. A
/// [dev.tradewind.framework.feed.FeedFollower] reads without keeping a cursor, for views.
@NullMarked
package dev.tradewind.framework.feed;

import org.jspecify.annotations.NullMarked;
