/**
 * Owns the API's endpoints for what becomes of a stack: plans, runs, what is seen, found, remembered and billed, pauses
 * and teardown. Never does more than its page would. Start reading at {@link
 * dev.gatehouse.web.api.operate.PlanApi}.
 */
@NullMarked
package dev.gatehouse.web.api.operate;

import org.jspecify.annotations.NullMarked;
