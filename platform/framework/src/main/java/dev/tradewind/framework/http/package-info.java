// SPDX-License-Identifier: Apache-2.0
/// HTTP server: a [dev.tradewind.framework.http.Router] maps method and path template to a
/// [dev.tradewind.framework.http.Handler], which turns a [dev.tradewind.framework.http.Request]
/// into a [dev.tradewind.framework.http.Response] or throws a
/// [dev.tradewind.framework.http.ProblemException]. The edge in front of it checks Host, Origin and
/// credentials, limits size and time, and carries correlation id, trace and deadline. This package
/// and its sub-packages are the only place that knows the HTTP library.
@NullMarked
package dev.tradewind.framework.http;

import org.jspecify.annotations.NullMarked;
