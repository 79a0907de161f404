package dev.gatehouse.architecture.violations.planning;

import software.amazon.awssdk.regions.Region;

record SdkInTheMeaning(Region region) {}
