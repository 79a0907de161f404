/**
 * Owns the live pages: what can be watched, one resource as it is now, and drills with their reports. Never knows what a
 * kind shows: that is in its room's template. Start reading at {@link dev.gatehouse.web.operate.live.LivePage}.
 */
@NullMarked
package dev.gatehouse.web.operate.live;

import org.jspecify.annotations.NullMarked;
