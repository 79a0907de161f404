package dev.gatehouse.architecture.violations.undeclared;

final class LivesInAnUndeclaredModule {}
