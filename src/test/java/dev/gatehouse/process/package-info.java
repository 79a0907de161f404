/** Tests with real processes: the panel in a JVM of its own, on a database on disk, killed without warning. */
@NullMarked
package dev.gatehouse.process;

import org.jspecify.annotations.NullMarked;
