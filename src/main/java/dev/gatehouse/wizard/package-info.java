/**
 * Owns the way from what a person types to a spec: the form that every kind gets from its record, the raw text of each
 * field with what is wrong about it, drafts of it, and the steps in which a stack is set up. Never knows any particular
 * kind, and never loses a typed character. Start reading at {@link dev.gatehouse.wizard.RecordForm}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "inventory"})
@NullMarked
package dev.gatehouse.wizard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
