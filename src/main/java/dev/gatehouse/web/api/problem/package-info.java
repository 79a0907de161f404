/**
 * Owns how the API says that something went wrong: RFC 9457 problems in the caller's language, with the same diagnostics
 * as the pages. Never decides what is wrong. Start reading at {@link dev.gatehouse.web.api.problem.Problems}.
 */
@NullMarked
package dev.gatehouse.web.api.problem;

import org.jspecify.annotations.NullMarked;
