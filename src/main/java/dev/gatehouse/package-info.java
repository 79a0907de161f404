/** Gatehouse: leads a team through building AWS infrastructure safely. Start reading at {@code ARCHITECTURE.md}. */
@NullMarked
package dev.gatehouse;

import org.jspecify.annotations.NullMarked;
