/**
 * Owns the pages of runs: what is done now and what was done, why it takes time, and what to do when it fails. Start
 * reading at {@link dev.gatehouse.web.operate.runs.RunPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.runs;

import org.jspecify.annotations.NullMarked;
