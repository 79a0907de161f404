/** What tests of the whole panel share: a settable clock, a sandbox in memory, and one application context. */
@NullMarked
package dev.gatehouse.support;

import org.jspecify.annotations.NullMarked;
