package dev.gatehouse.architecture.violations.web;

import dev.gatehouse.architecture.violations.aws.Way;

record PageThatCallsAws(Way way) {}
