package dev.gatehouse.architecture.violations.web;

import dev.gatehouse.architecture.violations.kinds.vpc.VpcSpec;

record PageOfOneKind(VpcSpec vpc) {}
