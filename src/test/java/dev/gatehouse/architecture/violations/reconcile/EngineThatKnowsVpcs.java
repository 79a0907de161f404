package dev.gatehouse.architecture.violations.reconcile;

import dev.gatehouse.architecture.violations.kinds.vpc.VpcSpec;

record EngineThatKnowsVpcs(VpcSpec vpc) {}
