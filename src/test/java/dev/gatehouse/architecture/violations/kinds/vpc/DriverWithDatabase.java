package dev.gatehouse.architecture.violations.kinds.vpc;

import jakarta.persistence.EntityManager;

record DriverWithDatabase(EntityManager database) {}
