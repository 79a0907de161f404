/**
 * Owns the emulator's state: rows by scope and table, put together or not at all, and the journal that carries them
 * over a restart. Never knows what a row means. Start reading at {@link dev.gatehouse.sandbox.store.Store}.
 */
@NullMarked
package dev.gatehouse.sandbox.store;

import org.jspecify.annotations.NullMarked;
