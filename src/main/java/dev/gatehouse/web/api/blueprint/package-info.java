/**
 * Owns the API's endpoints that make stacks full from the beginning: from a blueprint, or as a copy. Asks and refuses what
 * the pages of blueprints ask and refuse. Start reading at {@link
 * dev.gatehouse.web.api.blueprint.BlueprintsApi}.
 */
@NullMarked
package dev.gatehouse.web.api.blueprint;

import org.jspecify.annotations.NullMarked;
