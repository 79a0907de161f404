/**
 * Owns the vocabulary: what a resource, its desired and its observed state are, and what a kind of resource must be able
 * to do. Never knows any particular kind, a database, or AWS's SDK. Start reading at
 * {@link dev.gatehouse.resource.Kind}, then {@link dev.gatehouse.resource.Driver}.
 */
@ApplicationModule(allowedDependencies = "net")
@NullMarked
package dev.gatehouse.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
