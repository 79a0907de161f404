package dev.gatehouse.architecture.violations.modules.greedy;

import dev.gatehouse.architecture.violations.modules.closed.Offered;
import dev.gatehouse.architecture.violations.modules.closed.inside.Secret;

record Greedy(Offered undeclared, Secret inside) {}
