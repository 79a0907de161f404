/**
 * Owns the history page: who did what, when, from where and why, with before and after for each rule. Start reading at
 * {@link dev.gatehouse.web.operate.history.HistoryPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.history;

import org.jspecify.annotations.NullMarked;
