/**
 * Owns the test of the tests: defects that are planted on purpose, and whether the suite finds them. Nothing in the panel
 * knows of it: each is a changed copy of one source file. Start reading at {@link dev.gatehouse.defects.Planted}.
 */
@NullMarked
package dev.gatehouse.defects;

import org.jspecify.annotations.NullMarked;
