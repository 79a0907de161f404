/**
 * Owns the way of everything that the panel knows into one file and back, from either database to either. Never knows what
 * the tables mean. Start reading at {@link dev.gatehouse.backup.Backups}, then {@link dev.gatehouse.backup.Restoration}.
 */
@ApplicationModule(allowedDependencies = "dag")
@NullMarked
package dev.gatehouse.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
