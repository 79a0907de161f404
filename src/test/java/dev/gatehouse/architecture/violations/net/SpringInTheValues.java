package dev.gatehouse.architecture.violations.net;

import org.springframework.util.unit.DataSize;

record SpringInTheValues(DataSize size) {}
