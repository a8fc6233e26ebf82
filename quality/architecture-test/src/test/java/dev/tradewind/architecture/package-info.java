// SPDX-License-Identifier: Apache-2.0
/// The rules of the house as tests. [dev.tradewind.architecture.ArchitectureTest] reads the class files,
/// [dev.tradewind.architecture.ModuleMapTest] the poms, [dev.tradewind.architecture.TableOwnershipTest] the
/// migrations, [dev.tradewind.architecture.TidyTest] the source text. Every rule is also shown a planted
/// violation, so that none can pass by looking nowhere.
@NullMarked
package dev.tradewind.architecture;

import org.jspecify.annotations.NullMarked;
