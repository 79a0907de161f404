package dev.gatehouse.architecture.violations.unmarked;

final class LivesInAnUnmarkedPackage {}
