/**
 * Owns the pages of what somebody changed in AWS past the panel, and of the three answers to it. Never decides how bad it
 * is. Start reading at {@code DriftPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.drift;

import org.jspecify.annotations.NullMarked;
