/**
 * Owns the way to AWS: one client per service, account and Region, what its errors mean, and how tags are set. Never
 * knows a kind, and never the sandbox: that is only another endpoint. Start reading at
 * {@link dev.gatehouse.aws.Clients}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource"})
@NullMarked
package dev.gatehouse.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
