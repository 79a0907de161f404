/**
 * Owns the pages of ready-made stacks: what there is, what each asks and makes, and copies of stacks. Never knows any
 * particular kind. Start reading at {@link dev.gatehouse.web.blueprint.BlueprintPages} and
 * {@code templates/blueprints/form.html}.
 */
@NullMarked
package dev.gatehouse.web.blueprint;

import org.jspecify.annotations.NullMarked;
