// SPDX-License-Identifier: Apache-2.0
/// The files a person hands to a command: bars as [dev.tradewind.launcher.files.BarFile], any other numbers as
/// [dev.tradewind.launcher.files.NumericTable]. Plain `.csv` or `.csv.gz`, columns found by the name in the
/// header. A file is read whole or refused whole, with the line, the field, the value and the reason.
@NullMarked
package dev.tradewind.launcher.files;

import org.jspecify.annotations.NullMarked;
