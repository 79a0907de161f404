/**
 * Owns runs: carries approved plans out, step by step, until AWS is as desired, whatever is interrupted meanwhile. Never
 * holds a transaction across a call to AWS, never waits in a thread, and never does more harm than was approved. Start
 * reading at {@link dev.gatehouse.reconcile.Executor}, then {@link dev.gatehouse.reconcile.StepWork}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "dag", "planning", "inventory", "rota"})
@NullMarked
package dev.gatehouse.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
